import { edgeOf, type Line, leastIndent } from './text-lines.js';

/** Editors wrap at 72 to 100 columns (a Chinese character takes two); lists have shorter lines. */
const minWrapWidth = 40;
const minWideWrapWidth = 20;
const maxWrapWidth = 120;

/** Someone who wraps by hand may break a word early. */
const raggedness = 10;

/** Where words are written without spaces, a line may be broken after every character. */
const wideStart = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const sentenceEnd = /[.!?…:。！？।؟۔]["'”’»)\]]*$/u;

/** Where the lines of a file end when they are broken only to keep them short; nothing when they seem not to be. */
export function wrapWidth(blocks: readonly (readonly Line[])[]): number | undefined {
  const widths = blocks
    .filter(({ length }) => length > 2)
    .map(widthOf)
    .filter(isWrapWidth);
  const all =
    widths.length > 0
      ? widths
      : blocks
          .filter(({ length }) => length > 1)
          .map(widthOf)
          .filter(isWrapWidth);
  // A list has shorter lines than the text around it.
  return [...all].sort((one, other) => one - other).at(Math.floor(all.length * 0.8));
}

/**
 * Whether the lines of a block were broken only to keep them short. Then nearly every line that another one follows
 * is full: the first word of the next one would not have fit.
 */
export function isWrapped(block: readonly Line[], fileWidth: number | undefined): boolean {
  const own = widthOf(block);
  if (block.length < 2 || own > maxWrapWidth || own < leastWidth(block)) return false;
  if (isVerse(block, fileWidth)) return false;
  const width = block.length > 2 ? own : Math.max(own, fileWidth ?? own);
  const pairs = pairsIn(block);
  const full = pairs.filter(
    ({ line, next }) => isBroken(line) || edgeOf(line) + 1 + firstWordLength(next) > width - raggedness,
  );
  const unfinished = pairs.filter(({ line }) => !sentenceEnd.test(line.words));
  return full.length >= 0.7 * pairs.length && unfinished.length >= 0.5 * pairs.length;
}

/** Each line with the next one of its paragraph; an indented first line begins another. */
function pairsIn(block: readonly Line[]): readonly { readonly line: Line; readonly next: Line }[] {
  const least = leastIndent(block);
  const isIndented = (block[0]?.indent ?? 0) > least;
  const pairs = block.slice(1).map((next, at) => ({ line: block[at] ?? next, next }));
  return pairs.filter(({ next }) => !isIndented || next.indent === least);
}

/** A word broken at the end of the line. */
export function isBroken({ words }: Line): boolean {
  return /\p{L}-$/u.test(words);
}

const fewestVerses = 3;
/** In wrapped prose, about one line in eight begins with a capital; in German, one in three. */
const mostCapitals = 0.8;

/** Lines that all begin with a capital letter and end before the margin, though the sentence goes on. */
export function isVerse(block: readonly Line[], fileWidth: number | undefined): boolean {
  const isShort = widthOf(block) < (fileWidth ?? maxWrapWidth) - raggedness / 2;
  const capitals = block.filter(({ words }) => /^["'“‘«(]*\p{Lu}/u.test(words)).length;
  const ended = block.slice(0, -1).filter(({ words }) => sentenceEnd.test(words)).length;
  return (
    block.length >= fewestVerses &&
    isShort &&
    capitals >= mostCapitals * block.length &&
    ended <= block.length / 2
  );
}

/** `The keel is wet,` above `the gulls are loud.`: short lines of one sentence, in a text whose others are long. */
export function isCouplet(block: readonly Line[], fileWidth: number | undefined): boolean {
  if (fileWidth === undefined || widthOf(block) >= fileWidth - raggedness / 2) return false;
  return block.some(
    ({ words }, at) => /[,;，、]$/.test(words) && /^\p{Ll}|^\p{Lo}/u.test(block[at + 1]?.words ?? ''),
  );
}

function isWrapWidth(width: number): boolean {
  return width >= minWideWrapWidth && width <= maxWrapWidth;
}

function leastWidth(block: readonly Line[]): number {
  return block.some(({ words }) => wideStart.test(words)) ? minWideWrapWidth : minWrapWidth;
}

/** The longest line, except for an address alone on one, which could not be broken. */
function widthOf(block: readonly Line[]): number {
  return block.reduce((widest, line) => (isOneWord(line) ? widest : Math.max(widest, edgeOf(line))), 0);
}

function isOneWord({ words }: Line): boolean {
  return !/\s/.test(words) && !wideStart.test(words);
}

function firstWordLength({ words }: Line): number {
  return wideStart.test(words) ? 1 : (/^\S+/.exec(words)?.[0].length ?? 0);
}
