/** A line of plain text that is not blank. */
export interface Line {
  /** Without the white space around it. */
  readonly words: string;
  /** Columns in front of the words. */
  readonly indent: number;
  /** Counted in the file from 1. */
  readonly number: number;
  readonly afterBlank: boolean;
  /** The first one on a page. */
  readonly startsPage: boolean;
}

const tabWidth = 8;

/** @param firstLine line of the file in which the text begins, from 1 */
export function linesOf(text: string, firstLine: number): readonly Line[] {
  let afterBlank = true;
  let startsPage = false;
  return text.split('\n').flatMap((raw, index): readonly Line[] => {
    const words = raw.trim();
    if (raw.includes('\f')) startsPage = true;
    const line = { words, indent: indentOf(raw), number: firstLine + index, afterBlank, startsPage };
    afterBlank = words === '';
    if (words !== '') startsPage = false;
    return words === '' ? [] : [line];
  });
}

/** Column where the line ends. */
export function edgeOf({ words, indent }: Line): number {
  return indent + words.length;
}

/** Indent of the least indented line. */
export function leastIndent(lines: readonly Line[]): number {
  return lines.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
}

export function longestEdge(lines: readonly Line[]): number {
  return lines.reduce((longest, line) => Math.max(longest, edgeOf(line)), 0);
}

/** Lines between two blank ones. */
export function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.afterBlank || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (const sign of raw) {
    if (sign === '\t') columns += tabWidth - (columns % tabWidth);
    else if (sign === '\f') columns = 0;
    else if (/\s/.test(sign)) columns += 1;
    else break;
  }
  return columns;
}
