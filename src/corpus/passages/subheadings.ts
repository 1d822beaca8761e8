import type { Block } from '../document/block.js';
import { endsInColon } from './lead-in.js';
import type { NumberedBlock } from './units.js';

/** No more of them are shown; the others stand below. */
const maxHeadings = 40;
const maxLength = 800;

/**
 * "There are two cases:" with only headings below it: it introduces the headings, so they are listed
 * with it. The lines cited are those of the sentence.
 */
export function withSubheadings(blocks: readonly NumberedBlock[]): readonly NumberedBlock[] {
  return blocks.flatMap((numbered, at) => {
    const isLast = blocks[at + 1]?.section !== numbered.section;
    const { block, section, number } = numbered;
    if (!isLast || block.kind !== 'paragraph' || !endsInColon(block.text)) return [numbered];
    const list = listOf(headingsBelow(blocks, at), block);
    return list ? [numbered, { section, block: list, number }] : [numbered];
  });
}

function headingsBelow(blocks: readonly NumberedBlock[], at: number): readonly string[] {
  const above = blocks[at]?.section ?? [];
  const headings: string[] = [];
  for (const { section } of blocks.slice(at + 1, at + 1000)) {
    const heading = section[above.length];
    const isBelow = heading !== undefined && above.every((each, depth) => section[depth] === each);
    if (!isBelow || headings.length > maxHeadings) break;
    if (headings.at(-1) !== heading) headings.push(heading);
  }
  return headings;
}

function listOf(headings: readonly string[], { marks }: Block): Block | undefined {
  const items: string[] = [];
  let length = 0;
  for (const heading of headings) {
    length += heading.length + '- \n'.length;
    if (items.length === maxHeadings || length > maxLength) break;
    items.push(`- ${heading}`);
  }
  if (items.length < headings.length) items.push('- …');
  const line = marks.at(-1)?.line;
  return headings.length > 0 && line !== undefined
    ? { kind: 'list', text: items.join('\n'), marks: [{ at: 0, line }], seams: [] }
    : undefined;
}
