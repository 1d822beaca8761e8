import type { Line } from './page-lines.js';

/** How often a word occurs in the document, with or without a hyphen inside; in lower case. */
export type Words = ReadonlySet<string>;

/** Words of the document that were not cut at the end of a line. */
export function wordsOf(lines: readonly Line[]): Words {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-)/gu))
      words.add(word.toLowerCase());
  }
  return words;
}

const cutWord = /([\p{L}\p{M}\p{N}]+)([-\u00ad\u2010])$/u;
const restOfWord = /^([\p{L}\p{M}\p{N}]+)(\S*)\s*/u;

/**
 * The lines of a paragraph with words that were broken at a line end put back together, on the line where
 * they begin. A hyphen stays before a capital or a digit, and where the document has the word with one elsewhere and
 * never without: `well-known`.
 */
export function withoutHyphens(texts: readonly string[], words: Words): readonly string[] {
  const joined = [...texts];
  for (let at = 0; at + 1 < joined.length; at += 1) {
    const [line = '', next = ''] = [joined[at], joined[at + 1]];
    const [, start, hyphen] = cutWord.exec(line) ?? [];
    const [all = '', rest, closing = ''] = restOfWord.exec(next) ?? [];
    if (start === undefined || rest === undefined) continue;
    const keeps = hyphen !== '\u00ad' && keepsHyphen(start, rest, words);
    joined[at] = line.slice(0, -1) + (keeps ? '-' : '') + rest + closing;
    joined[at + 1] = next.slice(all.length);
  }
  return joined;
}

function keepsHyphen(start: string, rest: string, words: Words): boolean {
  if (!/^\p{Ll}/u.test(rest) || /\p{N}$/u.test(start)) return true;
  return words.has(`${start}-${rest}`.toLowerCase()) && !words.has((start + rest).toLowerCase());
}
