import { append } from '../../base/lists.js';
import type { Block } from '../document/block.js';
import { endsInColon } from './lead-in.js';
import { maxPassageLength } from './lengths.js';
import { endOfUnit, type NumberedBlock } from './units.js';

/**
 * "Then call it in your application:" and nothing else below its heading: what it introduces is not in the file, such
 * as code that is included from elsewhere. It goes on with what stands below the next heading of the same rank, or
 * ends what stands below the one before; that heading comes along as a label.
 */
export function withLoneLeads(blocks: readonly NumberedBlock[]): readonly NumberedBlock[] {
  const joined: NumberedBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const lead = blocks[at];
    if (!lead) break;
    const isLone = isLoneLead(blocks, at);
    const next = isLone ? blocks.slice(at + 1, endOfUnit(blocks, at + 1)) : [];
    const goesOn = areBeside(lead, next[0]) && lengthOf([lead, ...next]) <= maxPassageLength;
    const before = joined.at(-1);
    if (goesOn) joined.push(lead, ...below(lead, next));
    else if (isLone && areBeside(before, lead) && lengthOf([before, lead]) <= maxPassageLength / 2)
      append(joined, below(before, [lead]));
    else joined.push(lead);
    at += goesOn ? 1 + next.length : 1;
  }
  return joined;
}

function isLoneLead(blocks: readonly NumberedBlock[], at: number): boolean {
  const [before, lead, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (lead?.block.kind !== 'paragraph' || !endsInColon(lead.block.text)) return false;
  return before?.section !== lead.section && next?.section !== lead.section;
}

/** Whether their headings are of one rank, below the same one. */
function areBeside(one: NumberedBlock | undefined, other: NumberedBlock | undefined): one is NumberedBlock {
  const [first = [], second = []] = [one?.section, other?.section];
  if (first.length === 0 || first.length !== second.length) return false;
  return first.slice(0, -1).every((heading, depth) => second[depth] === heading);
}

/** As if they stood below the heading of another block, their own heading among them. */
function below({ section }: NumberedBlock, [first, ...more]: readonly NumberedBlock[]): NumberedBlock[] {
  if (!first) return [];
  const label = { section, block: labelOf(first), number: first.number };
  return [label, ...[first, ...more].map(({ block, number }) => ({ section, block, number }))];
}

function labelOf({ section, block: { marks } }: NumberedBlock): Block {
  return { kind: 'label', text: section.at(-1) ?? '', marks: marks.slice(0, 1), seams: [] };
}

function lengthOf(blocks: readonly NumberedBlock[]): number {
  return blocks.reduce((sum, { block }) => sum + block.text.length, 0);
}
