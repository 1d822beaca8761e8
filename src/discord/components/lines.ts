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
