import type { Line } from './page-lines.js';

/** Lines looked at from the top and from the bottom of each page. */
const depth = 3;
/** In points: a head stands at the same height on every page. */
const sameHeight = 4;

const pageNumber =
  /^\W*(?:page|seite|página|pagina|pág\.?|p\.|стр\.?|страница|sayfa|strona|第)?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*(?:(?:\/|of|von|de|di|из|sur|z)\s*\d{1,4})?\s*[页頁ページ]*\W*$/iu;

/** What stands at the edge of page after page: titles, chapters, page numbers. It is no text of the article. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edges = pages.map(edgesOf);
  const seen = new Map<string, number[]>();
  for (const lines of edges) {
    for (const line of lines) {
      const heights = seen.get(shapeOf(line)) ?? [];
      heights.push(line.base);
      seen.set(shapeOf(line), heights);
    }
  }
  const least = pages.length > 4 ? 3 : 2;
  const isRepeated = (line: Line) =>
    (seen.get(shapeOf(line)) ?? []).filter((base) => Math.abs(base - line.base) <= sameHeight).length >=
    least;
  return pages.map((lines, place) => {
    const left = new Set((edges[place] ?? []).filter((line) => isRepeated(line) || isNumber(line, lines)));
    return lines.filter((line) => !left.has(line));
  });
}

function edgesOf(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((one, other) => other.base - one.base);
  return [...new Set([...sorted.slice(0, depth), ...sorted.slice(-depth)])];
}

/** Pages are counted in them, so every number is as good as any other. */
function shapeOf({ text, cells }: Line): string {
  // The name of the chapter beside the page number changes from chapter to chapter.
  const ends = cells.length > 1 ? [cells.at(0), cells.at(-1)] : [];
  if (ends.some((cell) => cell && /^(?:\d{1,4}|[ivxlc]{1,7})$/i.test(cell.text.trim())))
    return '# beside a head';
  return text
    .replace(/\d+|\b[ivxlc]+\b/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function isNumber(line: Line, lines: readonly Line[]): boolean {
  const isOutermost =
    lines.every(({ base }) => base <= line.base) || lines.every(({ base }) => base >= line.base);
  return isOutermost && pageNumber.test(line.text);
}
