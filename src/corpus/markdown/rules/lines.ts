import type { MarkdownIt } from 'markdown-it';

/** markdown-it exports the types of its states and rules only through the parser. */
export type BlockState = InstanceType<MarkdownIt['block']['State']>;
export type BlockRule = Parameters<MarkdownIt['block']['ruler']['push']>[1];

/** A rule that may end a paragraph, a list or a quotation. */
export const endsOthers = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

/** Whether a line is indented enough to be code. */
export function isCode(state: BlockState, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4;
}

/** Offset of the first character of a line that is not a space. */
export function startOf(state: BlockState, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

export function endOf(state: BlockState, line: number): number {
  return state.eMarks[line] ?? 0;
}

/** The text of a line without its indentation or the markers of the list or quotation it is in. */
export function wordsOf(state: BlockState, line: number): string {
  return state.src.slice(startOf(state, line), endOf(state, line)).trimEnd();
}

/** End of the text that a rule may look at. */
export function endOfLines(state: BlockState, endLine: number): number {
  return endLine > 0 ? endOf(state, endLine - 1) : 0;
}

/** The line of an offset, searched from a line at or above it. */
export function lineAt(state: BlockState, offset: number, from: number): number {
  let line = from;
  while (line < state.lineMax && endOf(state, line) < offset) line += 1;
  return line;
}

/** The text between two offsets, the first of them in the given line, without the quotation markers of each line. */
export function textBetween(state: BlockState, [from, to]: readonly [number, number], line: number): string {
  const lines = [state.src.slice(from, Math.min(to, endOf(state, line)))];
  for (let next = line + 1; next < state.lineMax && (state.bMarks[next] ?? to) < to; next += 1) {
    const written = state.getLines(next, next + 1, state.blkIndent, false);
    const rest = Math.max(0, endOf(state, next) - to);
    lines.push(written.slice(0, written.length - rest));
  }
  return lines.join('\n');
}

/** A title that belongs to what follows. */
export function pushLabel(state: BlockState, words: string, line: number): void {
  if (words === '') return;
  state.push('label_open', '', 1).map = [line, line + 1];
  pushInline(state, words, [line, line + 1]);
  state.push('label_close', '', -1);
}

export function pushParagraph(state: BlockState, words: string, line: number): void {
  state.push('paragraph_open', 'p', 1).map = [line, line + 1];
  pushInline(state, words, [line, line + 1]);
  state.push('paragraph_close', 'p', -1);
}

export function pushInline(state: BlockState, content: string, map: [number, number]): void {
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = map;
  inline.children = [];
}

/** Continues in the middle of a line: everything before the offset has been dealt with. */
export function continueAt(state: BlockState, line: number, offset: number): void {
  const spaces = state.skipSpaces(offset) - offset;
  state.bMarks[line] = offset + spaces;
  state.tShift[line] = 0;
  state.sCount[line] = state.blkIndent;
}

/** The line after the last one that is indented so far. */
export function endOfIndented(state: BlockState, from: number, endLine: number, indent: number): number {
  let end = from;
  for (let line = from; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < indent) break;
    end = line + 1;
  }
  return end;
}

/** Reads the one block that begins in a line. */
export function readOneBlock(state: BlockState, line: number, endLine: number): void {
  for (const rule of state.md.block.ruler.getRules('')) if (rule(state, line, endLine, false)) return;
}

/** Reads the blocks between two lines, with another indentation. */
export function readBlocks(state: BlockState, [from, to]: readonly [number, number], indent: number): void {
  const { blkIndent, lineMax } = state;
  state.blkIndent = indent;
  state.lineMax = to;
  state.md.block.tokenize(state, from, to);
  state.blkIndent = blkIndent;
  state.lineMax = lineMax;
}
