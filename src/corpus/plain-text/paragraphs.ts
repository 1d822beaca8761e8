import { append } from '../../base/lists.js';
import { isBroken, isCouplet, isVerse, isWrapped, wrapWidth } from './line-wrapping.js';
import { blocksOf, edgeOf, type Line, leastIndent, longestEdge } from './text-lines.js';

/**
 * `item`: of a list. `verse`: lines that stand as they are, a poem or an address. `term`: a word, and below it, further
 * in, what it means. `drawing`: a table or a picture made of signs. `short`: may be a heading. `underlined`: is one.
 */
type Shape = 'prose' | 'short' | 'item' | 'verse' | 'term' | 'drawing' | 'underlined';

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly shape: Shape;
  /** No blank line stands between this and the paragraph before. */
  readonly followsDirectly: boolean;
}

/** Cuts a text into paragraphs; whether its lines were wrapped is decided for each block between two blank lines. */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const blocks = blocksOf(lines);
  const width = wrapWidth(blocks);
  return blocks.flatMap((block, at) => {
    const groups = groupsOf(
      at === 0 ? [block.slice(0, titleLength(block)), block.slice(titleLength(block))] : [block],
      width,
    );
    return groups.map(({ lines: group, shape }): Paragraph => {
      return { lines: group, shape, followsDirectly: group[0] !== block[0] };
    });
  });
}

type Group = Pick<Paragraph, 'lines' | 'shape'>;

function groupsOf(blocks: readonly (readonly Line[])[], width: number | undefined): readonly Group[] {
  return blocks.filter(({ length }) => length > 0).flatMap((block) => groupsIn(block, width));
}

function groupsIn(block: readonly Line[], width: number | undefined): readonly Group[] {
  const underlined = underlinedGroups(block, width);
  if (underlined) return underlined;
  if (isDrawing(block)) return [{ lines: block, shape: 'drawing' }];
  if (isVerse(block, width) && !introducesLines(block)) return [{ lines: block, shape: 'verse' }];
  const hanging = hangingGroups(block);
  if (hanging.length > 0) return hanging.flatMap((group) => termGroups(group, width));
  if (isWrapped(block, width)) return split(block, startsParagraph(block)).map(asGroup);
  if (isCouplet(block, width) && !block.some(({ words }) => isItem(words)))
    return [{ lines: block, shape: 'verse' }];

  return split(block, (line, before, first) => !continuesItem(line, first) && !endsWord(before, line)).map(
    asGroup,
  );
}

/** `mar-` and `ket`. */
function endsWord(before: Line, { words }: Line): boolean {
  return isBroken(before) && /^\p{Ll}/u.test(words);
}

/** `We need:` above short lines. */
function introducesLines([first]: readonly Line[]): boolean {
  return /[:：]$/.test(first?.words ?? '');
}

/** In wrapped text the title may stand directly above the first paragraph: a line that was not filled. */
function titleLength(block: readonly Line[]): 0 | 1 {
  const [title, next, ...rest] = block;
  if (!title || !next || !mayBeTitle(title.words) || endsWord(title, next)) return 0;
  const width = longestEdge([next, ...rest.slice(0, 20)]);
  const isUnfilled = edgeOf(title) + (/^\S+/.exec(next.words)?.[0].length ?? 0) < width - 10;
  return isUnfilled && isWrapped(block.slice(1), undefined) ? 1 : 0;
}

/** Gaps inside lines, frames and arrows: the vertical alignment matters. A list may have its prices in a column. */
function isDrawing(block: readonly Line[]): boolean {
  if (block.length < 2 || block.every(({ words }) => isItem(words))) return false;
  const drawn = block.filter(({ words }) =>
    /\S\s{4,}\S|[|+]\s*-{2,}|-{2,}\s*[|+]|[\u2500-\u257f]|^[|+].*[|+]$/.test(words.slice(0, 300)),
  );
  return drawn.length * 3 >= block.length * 2;
}

/** A line with indented lines below it, several times in one block. */
function hangingGroups(block: readonly Line[]): readonly (readonly Line[])[] {
  const least = leastIndent(block);
  const [first, second] = block;
  const hangs = first?.indent === least && second !== undefined && second.indent >= least + 2;
  if (!hangs || block.some(({ words }) => isItem(words))) return [];
  return split(block, (line, before) => line.indent === least && before.indent > least);
}

/** A term with what it means, a heading of a man page with its text, or a paragraph whose first line sticks out. */
function termGroups(group: readonly Line[], width: number | undefined): readonly Group[] {
  const [head, ...body] = group;
  if (!head || body.length === 0) return split(group, () => true).map(asGroup);
  if (isCapitals(head.words) && isShort(head.words)) return [asGroup([head]), ...groupsIn(body, width)];
  const first = body[0]?.words.split(/\s/, 1)[0]?.length ?? 0;
  const isFull = body.length > 1 && edgeOf(head) + 1 + first > longestEdge(body) - 10;
  if (hangsBelowItself(head, body)) return [{ lines: group, shape: 'prose' }];
  return isFull || !isShort(head.words) ? [asGroup(group)] : [{ lines: group, shape: 'term' }];
}

/** `-w     Wait until` with its other lines below the second word: one sentence, and no term above its meaning. */
function hangsBelowItself({ words, indent }: Line, [next]: readonly Line[]): boolean {
  const gap = /^\S+ {2,}(?=\S)/.exec(words)?.[0].length;
  return gap !== undefined && next !== undefined && next.indent === indent + gap;
}

/** A list item, or a first line with more indent than the others. */
function startsParagraph(block: readonly Line[]): (line: Line) => boolean {
  const least = leastIndent(block);
  const isIndented = (block[0]?.indent ?? 0) > least;
  return (line) => isItem(line.words) || (isIndented && line.indent > least);
}

function continuesItem(line: Line, first: Line): boolean {
  return !isItem(line.words) && line.indent > first.indent && isItem(first.words);
}

const underline = /^([=\-~^_*#+])\1{2,}$/;

/** A short line underlined by a row of punctuation is a heading; such a row alone is only a separator. */
function underlinedGroups(block: readonly Line[], width: number | undefined): readonly Group[] | undefined {
  if (!block.some(({ words }) => underline.test(words))) return undefined;
  const groups: Group[] = [];
  let above: Line[] = [];
  for (const line of block) {
    if (!underline.test(line.words)) {
      above.push(line);
      continue;
    }
    const title = mayBeTitle(above.at(-1)?.words ?? '.') ? above.pop() : undefined;
    append(groups, groupsOf([above], width));
    if (title) groups.push({ lines: [title], shape: 'underlined' });
    above = [];
  }
  return [...groups, ...groupsOf([above], width)];
}

type Starts = (line: Line, before: Line, first: Line) => boolean;

/** Groups start at the first line and at each line that says so. */
function split(lines: readonly Line[], starts: Starts): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && !starts(line, group.at(-1) ?? first, first)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function asGroup(lines: readonly Line[]): Group {
  const [first] = lines;
  if (!first || isItem(first.words)) return { lines, shape: 'item' };
  return { lines, shape: lines.length <= 2 && isShort(wordsOf(lines)) ? 'short' : 'prose' };
}

export function wordsOf(lines: readonly Line[]): string {
  return lines.map(({ words }) => words).join(' ');
}

function isItem(words: string): boolean {
  return /^(?:[-*•‣–o]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/u.test(words) && !isCapitals(words);
}

/** Longer lines than this are no headings. */
const maxHeadingLength = 100;

function isShort(words: string): boolean {
  return words.length <= maxHeadingLength && !/[.!?…:;,。！？：；，।؟۔]["'”’»)\]]*$/u.test(words);
}

/** A title may be a question, but not a sentence that ends in a full stop. */
export function mayBeTitle(words: string): boolean {
  return isShort(words.replace(/[!?！？؟]+["'”’»)\]]*$/u, ''));
}

/** `SYNOPSIS`, `CHAPTER IV.` */
export function isCapitals(words: string): boolean {
  return words.length <= 80 && /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
}
