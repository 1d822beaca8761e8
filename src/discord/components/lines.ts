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

/** Facts in one line that a narrow screen breaks after a dot, and not within what must be read in one go: `¶8`, a date. */
export function joinFacts(facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join(factJoint);
}

/** Words that stay on one line: a word joiner keeps `¶4–7` together. */
export function unbroken(words: string): string {
  return words.replace(/ /g, '\u00a0').replace(/–/g, '\u2060–\u2060');
}
