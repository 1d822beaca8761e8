import type { Line } from './page-lines.js';

/** Lines looked at from the top and from the bottom of each page. */
const depth = 3;
/** In points: a running head is at the same height on every page. */
const sameHeight = 4;

const pageNumber =
  /^\W*(?:page|seite|página|pagina|pág\.?|p\.|стр\.?|страница|sayfa|strona|第)?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*(?:(?:\/|of|von|de|di|из|sur|z)\s*\d{1,4})?\s*[页頁ページ]*\W*$/iu;

/** What browsers print above and below a page: the time and the title, the address and the number of the page. */
const printed =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?:\s|$)|(?:https?|file):\/\/\S+(?:\s+\d{1,4}\/\d{1,4})?$)/iu;

/** What is at the edge of page after page (titles, chapters, page numbers) and not part of the article. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, number[]>();
  for (const line of pages.flatMap(edgesOf)) {
    const heights = seen.get(shapeOf(line)) ?? [];
    heights.push(line.base);
    seen.set(shapeOf(line), heights);
  }
  const least = pages.length > 4 ? 3 : 2;
  const isHead = (line: Line) => {
    if (pageNumber.test(line.text) || printed.test(line.text)) return true;
    const heights = seen.get(shapeOf(line)) ?? [];
    return heights.filter((base) => Math.abs(base - line.base) <= sameHeight).length >= least;
  };
  return pages.map((lines) => {
    const sorted = fromTop(lines);
    const heads = new Set([...leading(sorted, isHead), ...leading(sorted.reverse(), isHead)]);
    return lines.filter((line) => !heads.has(line));
  });
}

function fromTop(lines: readonly Line[]): Line[] {
  return [...lines].sort((one, other) => other.base - one.base);
}

function edgesOf(lines: readonly Line[]): readonly Line[] {
  const sorted = fromTop(lines);
  return [...new Set([...sorted.slice(0, depth), ...sorted.slice(-depth)])];
}

/** From the edge inwards, as long as they are heads. */
function leading(sorted: readonly Line[], isHead: (line: Line) => boolean): readonly Line[] {
  const end = sorted.findIndex((line, place) => place >= depth || !isHead(line));
  return end === -1 ? sorted : sorted.slice(0, end);
}

/** In a running head numbers count pages and chapters and are interchangeable; in a sentence they mean something. */
function shapeOf({ text, cells }: Line): string {
  // The name of the chapter beside the page number changes from chapter to chapter.
  const ends = cells.length > 1 ? [cells.at(0), cells.at(-1)] : [];
  if (ends.some((cell) => cell && /^(?:\d{1,4}|[ivxlc]{1,7})$/i.test(cell.text.trim())))
    return '# beside a head';
  if (/[.!?:]$/.test(text)) return text;
  return text
    .replace(/\d+|\b[ivxlc]+\b/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
