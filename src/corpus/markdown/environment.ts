import type { SearchedStretches } from './tags/template-tag.js';

/** What the rules know of the article besides the text they are given; markdown-it passes it on as `env`. */
export interface Environment {
  /** MDX has no indented code, and expressions in braces. */
  readonly isMdx: boolean;
  /** First and last line of what is inside `{% raw %}`, counted in the text from 0. */
  readonly rawLines: (readonly [from: number, to: number])[];
  /** Elements known to have no closing tag further on. */
  readonly unclosed: Set<string>;
  readonly searched: SearchedStretches;
  /** How many module statements were begun and never ended. */
  unendedStatements: number;
  /** How many components (`::tip`) are open. */
  openComponents: number;
  /** How many elements are open that Markdown stands in. */
  htmlDepth: number;
  /** The text at hand is inside `{% raw %}`. */
  isRaw: boolean;
  /** Reference definitions, as markdown-it keeps them. */
  references?: Record<string, { title: string; href: string }>;
}

export function createEnvironment(isMdx: boolean): Environment {
  return {
    isMdx,
    rawLines: [],
    unclosed: new Set(),
    searched: { text: '', stretches: new Map() },
    unendedStatements: 0,
    openComponents: 0,
    htmlDepth: 0,
    isRaw: false,
  };
}

export function envOf({ env }: { readonly env: unknown }): Environment {
  // The parser is never called with anything else; see `parser.ts`.
  return env as Environment;
}
