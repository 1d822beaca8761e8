import { parse } from 'discord-markdown-parser';

/** A text as a member reads it. */
export interface Seen {
  readonly text: string;
  /** What of it is in bold, line breaks aside. */
  readonly bold: string;
  /** Everything Discord would do with it besides showing letters: `heading`, `user`, `spoiler`, `url`, … */
  readonly effects: readonly string[];
}

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly id?: string;
  readonly items?: readonly (readonly Node[])[];
}

/** What Discord's client shows for this Markdown, as a parser made after it says. */
export function seeMarkdown(markdown: string): Seen {
  // The parser types its nodes as `any`; these are the parts of them we look at.
  const nodes = parse(markdown, 'extended') as readonly Node[];
  return combine(nodes.map(seeNode));
}

const plain: ReadonlySet<string> = new Set([
  'text',
  'br',
  'newline',
  'blockQuote',
  'strong',
  'subtext',
  'heading',
  'paragraph',
]);

function seeNode(node: Node): Seen {
  if (node.type === 'br' || node.type === 'newline') return { text: '\n', bold: '', effects: [] };
  if (node.type === 'twemoji') return { text: node.name ?? '', bold: '', effects: [] };
  if (node.type === 'channel') return { text: `<#${node.id}>`, bold: '', effects: [node.type] };
  const inner =
    typeof node.content === 'string'
      ? { text: node.content, bold: '', effects: [] }
      : combine((node.content ?? []).map(seeNode));
  const effects = plain.has(node.type) ? inner.effects : [...inner.effects, node.type];
  return { text: inner.text, bold: node.type === 'strong' ? inner.text : inner.bold, effects };
}

function combine(parts: readonly Seen[]): Seen {
  return {
    text: parts.map(({ text }) => text).join(''),
    bold: parts.map(({ bold }) => bold).join(''),
    effects: parts.flatMap(({ effects }) => effects),
  };
}
