import { envOf } from '../../environment.js';
import { hiddenElements } from '../../tags/elements.js';
import type { Tag } from '../../tags/tag.js';
import { pushEntries } from '../code/code-entries.js';
import { type BlockState, lineAt, pushInline, textBetween } from '../lines.js';

/** A position in the text; everything before it has been read. */
export interface Cursor {
  readonly line: number;
  readonly at: number;
  /** Nothing but tags follows in the line. */
  readonly isAmongTags?: boolean;
}

/** `<Details>` is a component of the page, `<details>` and `<DETAILS>` are elements. */
export function isComponentName({ name }: Tag): boolean {
  return /^[A-Z]/.test(name) && name !== name.toUpperCase();
}

/** Elements that are read from their opening to their closing tag; nothing for others, or where that is missing. */
export function readElement(state: BlockState, tag: Tag, cursor: Cursor, end: number): Cursor | undefined {
  const name = tag.name.toLowerCase();
  const read = elementReaders.get(name) ?? (hiddenElements.has(name) ? () => undefined : undefined);
  if (!read || tag.isClosing || tag.isSelfClosing || isComponentName(tag)) return undefined;
  const close = closeOf(state, name, tag.end, end);
  if (!close) {
    const hidesAll = name === 'script' || name === 'style';
    return hidesAll ? { at: end, line: lineAt(state, end, cursor.line) } : undefined;
  }
  const first = lineAt(state, tag.end, cursor.line);
  const content = textBetween(state, [tag.end, close.start], first);
  const element = { tag, cursor, content, inside: [tag.end, close.start], end: close.end } as const;
  if (structures.includes(name) && fence.test(content)) return undefined;
  read(state, element);
  return { at: close.end, line: lineAt(state, close.end, cursor.line) };
}

const structures = ['table', 'ul', 'ol', 'dl'];

/** A fence inside a cell or an item is read as code; the table is then not kept as a table. */
const fence = /^\s*(?:```|~~~)/m;

interface Element {
  readonly tag: Tag;
  readonly cursor: Cursor;
  readonly content: string;
  /** Offsets of the content. */
  readonly inside: readonly [start: number, end: number];
  readonly end: number;
}

type ReadElement = (state: BlockState, element: Element) => void;

const elementReaders: ReadonlyMap<string, ReadElement> = new Map<string, ReadElement>([
  ['script', pushQuestions],
  ['pre', pushPreformatted],
  ['summary', (state, { content, cursor }) => pushWords(state, 'label', content, cursor)],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, ReadElement] => [
    name,
    (state, { content, cursor }) => pushWords(state, 'heading', content, cursor, name),
  ]),
  ...structures.map((name): [string, ReadElement] => [name, pushStructure]),
]);

/** The closing tag that matches an opening one; those of nested elements of the same name are skipped. */
function closeOf(state: BlockState, name: string, from: number, end: number) {
  const { unclosed } = envOf(state);
  if (unclosed.has(name)) return undefined;
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let found = tags.exec(state.src); found; found = tags.exec(state.src)) {
    if (found.index >= end) return undefined;
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return { start: found.index, end: found.index + found[0].length };
  }
  unclosed.add(name);
  return undefined;
}

function pushWords(
  state: BlockState,
  type: 'label' | 'heading',
  content: string,
  { line, at }: Cursor,
  tag = '',
): void {
  const first = lineAt(state, at, line);
  state.push(`${type}_open`, tag, 1).map = [first, first + 1];
  pushInline(state, content.replace(/\s+/g, ' ').trim(), [first, first + 1]);
  state.push(`${type}_close`, tag, -1);
}

function pushPreformatted(state: BlockState, { tag, cursor, content, end }: Element): void {
  const token = state.push('preformatted', 'pre', 0);
  const startsBelow = /^[^\S\n]*\n/.test(content);
  token.content = content.replace(/^[^\S\n]*\n/, '');
  token.info = tag.attributes.get('lang') ?? languageIn(tag.attributes.get('class') ?? content.slice(0, 200));
  const first = lineAt(state, tag.end, cursor.line);
  token.map = [cursor.line, lineAt(state, end, cursor.line) + 1];
  token.meta = { firstLine: first - cursor.line + (startsBelow ? 1 : 0) };
}

/** Pages of Vue keep their questions and answers in the program below them. */
function pushQuestions(state: BlockState, { tag, inside }: Element): void {
  if (!/json/i.test(tag.attributes.get('type') ?? '')) pushEntries(state, inside, true);
}

function languageIn(written: string): string {
  return /\blang(?:uage)?-([\w+#-]+)/.exec(written)?.[1] ?? '';
}

function pushStructure(state: BlockState, { cursor, end }: Element): void {
  const token = state.push('html_structure', '', 0);
  token.content = textBetween(state, [cursor.at, end], cursor.line);
  token.map = [cursor.line, lineAt(state, end, cursor.line) + 1];
}
