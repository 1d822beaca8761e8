import type { Passage } from './article.js';
import type { Block } from './block.js';
import { cutText } from './cut-text.js';
import type { Place } from './document.js';
import type { SectionedBlock } from './outline.js';

/** Numbers the body paragraphs from 1 and cuts long ones into parts a, b, …; each part names its own lines. */
export function passagesOf(
  blocks: readonly SectionedBlock[],
  article: string,
  language: string,
  place: Place = 'line',
): readonly Passage[] {
  return blocks.flatMap(({ section, block }, index) => {
    const paragraph = index + 1;
    const cuts = cutText(block, language);
    return cuts.map(([start, end], index): Passage => {
      const part = cuts.length === 1 ? undefined : partName(index);
      return {
        id: `${article}#p${paragraph}${part ?? ''}`,
        article,
        section,
        paragraph,
        ...(part === undefined ? {} : { part }),
        ...placeOf(block, start, end, place),
        text: block.text.slice(start, end),
      };
    });
  });
}

function placeOf(block: Block, start: number, end: number, place: Place): Pick<Passage, 'lines' | 'page'> {
  if (place === 'none') return {};
  const from = lineAt(block, start);
  return place === 'page' ? { page: from } : { lines: [from, lineAt(block, end - 1)] };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** a … z, aa, ab, …, as the columns of a spreadsheet. */
export function partName(place: number): string {
  const last = alphabet.charAt(place % alphabet.length);
  return place < alphabet.length ? last : partName(Math.floor(place / alphabet.length) - 1) + last;
}

/** Line of the file, or page, on which the character at an offset stands; a binary search over the marks. */
function lineAt({ marks }: Block, offset: number): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((marks[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return marks[low]?.line ?? 1;
}
