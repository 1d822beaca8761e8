import { largest } from '../../base/lists.js';
import type { Item } from './page-items.js';

/** Where in a document the list of its pages is looked for. */
const firstPages = { least: 10, share: 0.1 } as const;
const fewestEntries = 8;
/** Of the lines of the page: some entries take two, and there is a title. */
const leastEntries = 0.6;
const leastInOrder = 0.9;
/** Printed numbers may leave out a cover and a foreword. */
const mostBeyond = 30;

/**
 * Whether a page is a table of contents: most of its lines end with the number of a page, each no lower than the one
 * before. Found before columns are told apart, or the numbers would be one.
 */
export function isContentsPage(items: readonly Item[], page: number, pages: number): boolean {
  if (page > Math.max(firstPages.least, pages * firstPages.share)) return false;
  const rows = rowsOf(items);
  const numbers = rows.flatMap((row) => numberAtEnd(row) ?? []);
  if (numbers.length < Math.max(fewestEntries, rows.length * leastEntries)) return false;
  const inOrder = numbers.filter((number, at) => number >= (numbers[at - 1] ?? 0)).length;
  const last = largest(numbers);
  return inOrder >= numbers.length * leastInOrder && last > (numbers[0] ?? 0) && last <= pages + mostBeyond;
}

function rowsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  for (const item of [...items].sort((one, other) => other.base - one.base)) {
    const row = rows.at(-1);
    const isSame = row?.[0] && Math.abs(row[0].base - item.base) < item.size * 0.4;
    if (row && isSame) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** `Introduction   5`; a number alone is none. */
function numberAtEnd(row: readonly Item[]): number | undefined {
  const words = [...row].sort((one, other) => one.left - other.left).map(({ text }) => text.trim());
  const [, number] = /\p{L}.*\s(\d{1,4})$/u.exec(words.join(' ')) ?? [];
  return number === undefined ? undefined : Number(number);
}
