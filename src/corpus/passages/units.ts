import type { PassageKind } from '../article.js';
import type { Block } from '../document/block.js';
import type { SectionedBlock } from '../document/outline.js';
import { asksFirst, fewestKeyLines, introduces, isKeyBlock, isKeyLine, questionIn } from './lead-in.js';
import { maxPassageLength } from './lengths.js';
import { joint, type Slice, sliceOf } from './slice.js';

export interface NumberedBlock extends SectionedBlock {
  readonly number: number;
}

/** Blocks that are understood only together: a sentence with its list, a question with the first of its answer. */
export interface Unit {
  readonly section: readonly string[];
  readonly slices: readonly Slice[];
  readonly numbers: readonly [first: number, last: number];
  readonly kind: PassageKind | undefined;
  /** A heading, a thematic break or a question separates it from what is before. */
  readonly startsAnew: boolean;
}

/**
 * Labels have no number of their own but that of the block they introduce, be it below one more heading, as in a tab
 * that begins with one; where none follows, a label is a paragraph like any other.
 */
export function numbered(blocks: readonly SectionedBlock[]): readonly NumberedBlock[] {
  const sections = sectionsOf(blocks);
  let count = 0;
  return blocks.map(({ section, block }, index) => {
    const own = sections[index];
    const isFollowed = own !== undefined && own === sections[index + 1];
    if (block.kind === 'label' && isFollowed) return { section: own, block, number: count + 1 };
    count += 1;
    return {
      section,
      block: block.kind === 'label' ? { ...block, kind: 'paragraph' } : block,
      number: count,
    };
  });
}

type Section = SectionedBlock['section'];

/** Of each block the headings above it, of a label those above what it introduces. */
function sectionsOf(blocks: readonly SectionedBlock[]): readonly Section[] {
  const sections = blocks.map(({ section }) => section);
  for (let at = blocks.length - 2; at >= 0; at -= 1) {
    const [own, next] = [sections[at], sections[at + 1]];
    const isAlone = blocks[at]?.block.kind === 'label' && blocks[at - 1]?.section !== own;
    if (isAlone && own && next && isBelow(next, own)) sections[at] = next;
  }
  return sections;
}

function isBelow(section: Section, above: Section): boolean {
  return section.length > above.length && above.every((heading, depth) => section[depth] === heading);
}

export function unitsOf(blocks: readonly NumberedBlock[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = endOfUnit(blocks, at);
    units.push(unitOf(blocks.slice(at, end), blocks[at - 1]));
    at = end;
  }
  return units;
}

export function endOfUnit(blocks: readonly NumberedBlock[], at: number): number {
  const lines = endOfKeyLines(blocks, at);
  if (lines - at >= fewestKeyLines) return lines;
  let end = at + 1;
  while (goesOn(blocks, at, end)) end += 1;
  // A label shares its number with what it names: where that is too long to come along, the label stays with it.
  while (end - at > 1 && blocks[end]?.number === blocks[end - 1]?.number) end -= 1;
  return end;
}

/** UTF-16 units of introductions that another one introduces: a file may be nothing else. */
const maxLeadIns = maxPassageLength / 2;

function goesOn(blocks: readonly NumberedBlock[], at: number, end: number): boolean {
  const [before, next] = [blocks[end - 1], blocks[end]];
  if (!before || !next || next.section !== before.section) return false;
  if (introduces(before.block, next.block))
    return end - at === 1 || lengthBetween(blocks, at + 1, end) <= maxLeadIns;
  if (next.block.after === 'break') return false;
  if (questionIn(before.block)) return !questionIn(next.block);
  return isOneQuotation(before.block, next.block) && lengthBetween(blocks, at, end + 1) <= maxPassageLength;
}

function isOneQuotation(before: Block, next: Block): boolean {
  return before.quotation !== undefined && before.quotation === next.quotation && !questionIn(next);
}

/** Asked for each block of a unit, of which there may be hundreds, so nothing is cut or copied. */
function lengthBetween(blocks: readonly NumberedBlock[], at: number, end: number): number {
  let length = 0;
  for (let place = at; place < end; place += 1)
    length += (place > at ? joint.length : 0) + (blocks[place]?.block.text.length ?? 0);
  return length;
}

function endOfKeyLines(blocks: readonly NumberedBlock[], at: number): number {
  const first = blocks[at];
  let length = 0;
  let end = at;
  for (let next = blocks[end]; next && isKeyLine(next.block); next = blocks[end]) {
    length += next.block.text.length + 2;
    const isParted = end > at && (next.section !== first?.section || next.block.after === 'break');
    if (isParted || length > maxPassageLength) break;
    end += 1;
  }
  // The last line may be the label of a table or a list below.
  const [last, next] = [blocks[end - 1], blocks[end]];
  return last && next && next.section === last.section && introduces(last.block, next.block) ? end - 1 : end;
}

function unitOf(blocks: readonly NumberedBlock[], before: NumberedBlock | undefined): Unit {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const section = first?.section ?? [];
  const isParted = before?.section !== section || first?.block.after === 'break';
  return {
    section,
    slices: blocks.map(({ block }) => sliceOf(block)),
    numbers: [first?.number ?? 1, last?.number ?? 1],
    kind: kindOf(blocks.map(({ block }) => block)),
    startsAnew:
      isParted || (blocks.length > 1 && isAnswered(blocks)) || (first && asksFirst(first.block)) === true,
  };
}

function isAnswered(blocks: readonly NumberedBlock[]): boolean {
  return blocks.some(({ block }, index) => index < blocks.length - 1 && questionIn(block) !== undefined);
}

function kindOf(blocks: readonly Block[]): PassageKind | undefined {
  if (blocks.length > 1 && blocks.slice(0, -1).some((block) => questionIn(block))) return 'qa';
  if (blocks.length >= fewestKeyLines && blocks.every(isKeyLine)) return 'keys';
  if (blocks.length === 1 && blocks.every(isKeyBlock)) return 'keys';
  return longestKind(blocks);
}

/** Of the longest block. */
export function longestKind(blocks: readonly Block[]): PassageKind | undefined {
  const longest = blocks.reduce<Block | undefined>(
    (best, block) => (best && best.text.length >= block.text.length ? best : block),
    undefined,
  );
  const kind = longest?.kind;
  return kind === 'list' || kind === 'table' || kind === 'code' ? kind : undefined;
}
