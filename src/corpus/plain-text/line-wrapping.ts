/** A line of plain text that is not blank, trimmed. */
export interface Line {
  readonly words: string;
  /** Counted in the file from 1. */
  readonly number: number;
  readonly afterBlank: boolean;
}

/** Editors wrap at 72 to 100 columns, of which a Chinese character takes two; a list has shorter lines. */
const minWrapWidth = 40;
const minWideWrapWidth = 20;
const maxWrapWidth = 120;

/** Someone who wraps by hand may break a word early. */
const raggedness = 10;

/**
 * Whether lines were broken only to keep them short. Then nearly every line that another one follows is full:
 * the first word of the next one would not have fitted.
 */
export function isHardWrapped(lines: readonly Line[]): boolean {
  const pairs = lines
    .slice(1)
    .map((next, index) => ({ words: lines[index]?.words ?? '', next }))
    .filter(({ next }) => !next.afterBlank);
  const width = pairs.reduce((widest, { words }) => Math.max(widest, words.length), 0);
  const isWide = pairs.some(({ words }) => wideStart.test(words));
  if (width < (isWide ? minWideWrapWidth : minWrapWidth) || width > maxWrapWidth) return false;
  const full = pairs.filter(({ words, next }) => {
    return words.length + 1 + firstWordLength(next.words) > width - raggedness;
  });
  const unfinished = pairs.filter(({ words }) => !/[.!?…:。！？।؟۔]["'”’»)\]]*$/u.test(words));
  return full.length >= 0.7 * pairs.length && unfinished.length >= 0.5 * pairs.length;
}

/** Where words are written without spaces, a line may be broken after every character. */
const wideStart = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

function firstWordLength(words: string): number {
  return wideStart.test(words) ? 1 : (/^\S+/.exec(words)?.[0].length ?? 0);
}
