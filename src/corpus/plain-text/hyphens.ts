import type { Line } from './text-lines.js';

/** Says whether the hyphen at the end of a line was only put there to break a word: "be-" and "hind". */
export type BreaksWord = (line: string, next: string) => boolean;

const brokenWord = /(\p{L}+)-$/u;
const restOfWord = /^\p{Ll}[\p{L}\p{M}]*/u;

/** Knows the words of a text: if the word occurs elsewhere, whole or hyphenated, that is how it is spelled. */
export function hyphenation(lines: readonly Line[]): BreaksWord {
  let words: ReadonlySet<string> | undefined;
  return (line, next) => {
    const [, start] = brokenWord.exec(line) ?? [];
    const [end] = restOfWord.exec(next) ?? [];
    if (start === undefined || end === undefined) return false;
    words ??= wordsIn(lines);
    if (words.has(`${start}-${end}`.toLowerCase())) return false;
    if (words.has(`${start}${end}`.toLowerCase())) return true;
    return !(words.has(start.toLowerCase()) && words.has(end.toLowerCase()));
  };
}

function wordsIn(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>();
  let followsBreak = false;
  for (const { words } of lines) {
    const all = words.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
    const isBroken = brokenWord.test(words);
    // The two halves of a broken word do not count as words.
    for (const word of all.slice(followsBreak ? 1 : 0, isBroken ? -1 : all.length)) {
      for (const part of [word, ...word.split('-')]) found.add(part);
    }
    followsBreak = isBroken;
  }
  return found;
}
