/** Discord's Markdown as a tree: https://support.discord.com/hc/en-us/articles/210298617 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: Span; readonly children: readonly Node[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'codeBlock'; readonly text: string; readonly language: string }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Node[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Node[])[] }
  | {
      readonly kind: 'link';
      readonly url: string;
      /** Written as an address, not masked by words. */
      readonly isBare: boolean;
      readonly children: readonly Node[];
    }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel' | 'everyone'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: string };

export type Span = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';

interface Rule {
  readonly pattern: RegExp;
  readonly build: (match: RegExpExecArray, within: Context) => Node | readonly Node[];
}

interface Context {
  readonly inQuote: boolean;
}

export function parseMarkdown(source: string): readonly Node[] {
  return parseBlocks(source, { inQuote: false });
}

const first = (match: RegExpExecArray, group = 1) => match[group] ?? '';
const span =
  (kind: Span): Rule['build'] =>
  (match, within) => ({ kind, children: parseInline(first(match), within) });

/** Tried at the start of a line, in this order. */
const blockRules: readonly Rule[] = [
  {
    pattern: /^```(?:([a-z0-9_+-]+)?\n)?([\s\S]*?)\n?```\n?/i,
    build: (match) => ({ kind: 'codeBlock', language: first(match), text: first(match, 2) }),
  },
  {
    pattern: /^(#{1,3}) +([^\n]+)(?:\n|$)/,
    build: (match, within) => ({
      kind: 'heading',
      level: first(match).length,
      children: parseInline(first(match, 2), within),
    }),
  },
  { pattern: /^-# +([^\n]+)(?:\n|$)/, build: span('subtext') },
  { pattern: /^>>> ?([\s\S]+)/, build: quote },
  { pattern: /^((?:> ?[^\n]*(?:\n|$))+)/, build: quote },
  {
    pattern: /^((?: *[-*] +[^\n]+(?:\n|$))+)/,
    build: (match, within) => list(match, within, /^ *[-*] +/, false),
  },
  {
    pattern: /^((?: *\d{1,9}\. +[^\n]+(?:\n|$))+)/,
    build: (match, within) => list(match, within, /^ *\d+\. +/, true),
  },
];

const text = (content: string): Node => ({ kind: 'text', text: content });
const mention =
  (of: 'user' | 'role' | 'channel'): Rule['build'] =>
  (match) => ({ kind: 'mention', of, id: first(match) });
const bareLink = (url: string): Node => ({ kind: 'link', url, isBare: true, children: [text(url)] });

/** Tried at every character, in this order. */
const inlineRules: readonly Rule[] = [
  { pattern: /^\\([^\p{L}\p{N}\s])/u, build: (match) => text(first(match)) },
  {
    pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/,
    build: (match) => ({ kind: 'code', text: first(match, 2).trim() }),
  },
  { pattern: /^<(https?:\/\/[^\s>]+)>/, build: (match) => bareLink(first(match)) },
  { pattern: /^<@!?(\d+)>/, build: mention('user') },
  { pattern: /^<@&(\d+)>/, build: mention('role') },
  { pattern: /^<#(\d+)>/, build: mention('channel') },
  {
    pattern: /^@(everyone|here)\b/,
    build: (match) => ({ kind: 'mention', of: 'everyone', id: first(match) }),
  },
  { pattern: /^<\/([^:>]+):\d+>/, build: (match) => ({ kind: 'command', name: first(match) }) },
  {
    pattern: /^<t:(-?\d+)(?::([tTdDfFR]))?>/,
    build: (match) => ({ kind: 'timestamp', seconds: Number(first(match)), style: match[2] ?? 'f' }),
  },
  {
    // Words that mask an address must not look like one.
    pattern:
      /^\[((?:(?!https?:\/\/)(?:\\.|[^\]\\\n]))+)\]\((?:<(https?:\/\/[^>\n]+)>|(https?:\/\/[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?: "[^"]*")?\)/,
    build: (match, within) => ({
      kind: 'link',
      url: match[2] ?? first(match, 3),
      isBare: false,
      children: parseInline(first(match), within),
    }),
  },
  { pattern: /^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/, build: ([url]) => bareLink(url) },
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, build: span('bold') },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, build: span('underline') },
  { pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~/, build: span('strike') },
  { pattern: /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, build: span('spoiler') },
  {
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    build: span('italic'),
  },
  { pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}])/u, build: span('italic') },
  { pattern: /^\n/, build: () => ({ kind: 'break' }) },
  // Whatever cannot begin one of the above is taken in one bite.
  { pattern: /^(?:[\p{L}\p{N} ]+?(?=https?:)|[\p{L}\p{N} ]+|[\s\S])/u, build: ([bite]) => text(bite) },
];

function parseBlocks(source: string, within: Context): readonly Node[] {
  const nodes: Node[] = [];
  let rest = source;
  let line = '';
  const flush = () => {
    if (line !== '') nodes.push(...parseInline(line, within));
    line = '';
  };
  while (rest !== '') {
    const isAtLineStart = line === '' || line.endsWith('\n');
    const found = isAtLineStart ? matchBlock(rest, within) : undefined;
    if (found) {
      flush();
      nodes.push(...found.nodes);
      rest = rest.slice(found.length);
    } else {
      const end = nextStop(rest);
      line += rest.slice(0, end);
      rest = rest.slice(end);
    }
  }
  flush();
  return nodes;
}

function nextStop(rest: string): number {
  const newline = rest.indexOf('\n');
  return newline === -1 ? rest.length : newline + 1;
}

function matchBlock(rest: string, within: Context): { nodes: readonly Node[]; length: number } | undefined {
  for (const { pattern, build } of blockRules) {
    const match = pattern.exec(rest);
    const isNestedQuote = within.inQuote && build === quote;
    if (match && !isNestedQuote) return { nodes: [build(match, within)].flat(), length: match[0].length };
  }
  return undefined;
}

function parseInline(source: string, within: Context): readonly Node[] {
  const nodes: Node[] = [];
  let rest = source;
  while (rest !== '') {
    const { node, length } = matchInline(rest, within, source);
    const last = nodes.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') nodes[nodes.length - 1] = text(last.text + node.text);
    else nodes.push(node);
    rest = rest.slice(length);
  }
  return nodes;
}

function matchInline(rest: string, within: Context, source: string): { node: Node; length: number } {
  const previous = source[source.length - rest.length - 1] ?? ' ';
  for (const { pattern, build } of inlineRules) {
    // An underscore inside a word is just an underscore.
    if (
      rest[0] === '_' &&
      rest[1] !== '_' &&
      /[\p{L}\p{N}]/u.test(previous) &&
      pattern.source.startsWith('^_(')
    )
      continue;
    const match = pattern.exec(rest);
    if (match) return { node: [build(match, within)].flat()[0] ?? text(match[0]), length: match[0].length };
  }
  return { node: text(rest), length: rest.length };
}

function quote(match: RegExpExecArray): Node {
  const lines = first(match).replace(/\n$/, '').replace(/^> ?/gm, '');
  return { kind: 'quote', children: parseBlocks(lines, { inQuote: true }) };
}

function list(match: RegExpExecArray, within: Context, marker: RegExp, isOrdered: boolean): Node {
  const lines = first(match)
    .split('\n')
    .filter((line) => line !== '');
  return {
    kind: 'list',
    isOrdered,
    items: lines.map((line) => parseInline(line.replace(marker, ''), within)),
  };
}
