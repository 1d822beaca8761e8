/** The first lines that fit into `room` UTF-16 units, line breaks included, and how many are left out. */
export function takeLines(
  lines: readonly string[],
  room: number,
): { shown: readonly string[]; left: number } {
  let used = 0;
  const firstLeftOut = lines.findIndex((line) => {
    used += line.length + 1;
    return used > room;
  });
  const shown = firstLeftOut === -1 ? lines : lines.slice(0, firstLeftOut);
  return { shown, left: lines.length - shown.length };
}

/** Between facts in one line: a line that is too long is broken after the dot, not before it. */
export const factJoint = '\u00a0· ';

/**
 * Facts in one line that a narrow screen breaks after a dot, and not within what must be read in one go: `¶8`, a date.
 * Those from right to left are isolated, or the numbers of a date and of what follows it change places.
 */
export function joinFacts(facts: readonly (string | false | undefined)[]): string {
  return facts.flatMap((fact) => (fact ? isolated(fact) : [])).join(factJoint);
}

/** https://www.w3.org/International/questions/qa-bidi-unicode-controls */
export function isolated(words: string): string {
  return rightToLeft.test(words) && !words.includes('\u2068') ? `\u2068${words}\u2069` : words;
}

/** Letters, and the mark that Arabic dates have between their numbers. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\u200F]/u;

/** Words that stay on one line: a word joiner keeps `¶4–7` together. */
export function unbroken(words: string): string {
  return words.replace(/ /g, '\u00a0').replace(/–/g, '\u2060–\u2060');
}
