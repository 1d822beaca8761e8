import { isScalar, type Node, Scalar } from 'yaml';
import { withoutEscapes, writtenBreak } from '../../markdown/tags/code-texts.js';

/** A value that is Markdown, and where its lines stand. */
export interface ValueText {
  readonly markdown: string;
  /** Of each line of the Markdown, the line of the file. */
  readonly lines: readonly number[];
}

/** What a value of YAML says, line by line as the file has it: Markdown joins lines as YAML does. */
export function valueText(node: Node, source: string, lineAt: (offset: number) => number) {
  const [start, end] = node.range ?? [0, 0];
  const type = isScalar(node) ? node.type : undefined;
  const written = source.slice(start, end).split('\n');
  const isBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
  if (isBlock) return lined(outdented(written.slice(1)), lineAt(start) + 1);
  return lined(withoutQuotes(written, type), lineAt(start));
}

function lined(written: readonly string[], first: number): ValueText | undefined {
  const parts = written.map((text) => text.split(writtenBreak));
  const lines = parts.flatMap((texts, at) => texts.map(() => first + at));
  const markdown = parts.flat().join('\n');
  return says(markdown) ? { markdown, lines } : undefined;
}

function says(text: string): boolean {
  return /\p{L}/u.test(text);
}

function outdented(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
  return lines.map((line) => line.slice(indent));
}

function withoutQuotes(lines: readonly string[], type: Scalar['type']): readonly string[] {
  const [isDouble, isSingle] = [type === Scalar.QUOTE_DOUBLE, type === Scalar.QUOTE_SINGLE];
  return lines.map((line, at) => {
    const isFirst = at === 0 && (isDouble || isSingle);
    const isLast = at === lines.length - 1 && (isDouble || isSingle);
    const inside = line.slice(isFirst ? 1 : 0, isLast ? -1 : undefined).trim();
    // A backslash at the end of a line joins it to the next.
    if (isDouble) return withoutEscapes(inside.replace(/(?<!\\)(?:\\\\)*\\$/, (end) => end.slice(1)));
    return isSingle ? inside.replaceAll("''", "'") : inside;
  });
}

/**
 * What the values of other formats say, whose readers do not tell where they stand: each is looked for below the one
 * before.
 */
export class ValueFinder {
  readonly #source: string;
  readonly #lineAt: (offset: number) => number;
  #at = 0;

  constructor(source: string, lineAt: (offset: number) => number) {
    this.#source = source;
    this.#lineAt = lineAt;
  }

  textOf(node: Node): ValueText | undefined {
    const markdown = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (!says(markdown)) return undefined;
    return { markdown, lines: markdown.split('\n').map((line) => this.#lineOf(line)) };
  }

  #lineOf(text: string): number {
    // What is left out may be written with a backslash.
    const [words = ''] = /^[^"\\\n\t]{0,80}/.exec(text.trim()) ?? [];
    const below = this.#source.indexOf(words, this.#at);
    const found = below === -1 ? this.#source.indexOf(words) : below;
    if (found !== -1) this.#at = found + words.length;
    return this.#lineAt(this.#at);
  }
}
