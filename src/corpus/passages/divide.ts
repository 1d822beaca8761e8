import type { Block } from '../document/block.js';
import { sentencesOf } from '../sentences.js';
import { cutText } from './cut-text.js';
import { endsInColon, isLabel } from './lead-in.js';
import { maxPassageLength, maxWholeLength } from './lengths.js';
import { joint, lengthOf, type Slice } from './slice.js';
import type { Unit } from './units.js';

/** The parts of a unit that is longer than a passage may be; one part when it is short enough. */
export function divide({ slices }: Pick<Unit, 'slices'>, language: string): readonly (readonly Slice[])[] {
  if (lengthOf(slices) <= maxPassageLength) return [slices];
  const before = slices.slice(0, -1);
  const last = slices.at(-1);
  if (last && before.length > 0 && isLead(last))
    return withTrailing(divide({ slices: before }, language), last);
  const leadIn = before.pop();
  if (!last) return [];
  if (!leadIn) return cutBlock(last, [], language);
  const tied = [...before, leadIn];
  if (lengthOf([...tied, last]) <= limitOf(last.block) && lengthOf(tied) <= maxLeadInLength)
    return [[...tied, last]];
  const [rest, sentence] = splitLastSentence(leadIn, language);
  const introduction = rest ? [sentence] : tied;
  if (lengthOf(introduction) > maxPassageLength)
    return [...divide({ slices: tied }, language), ...cutBlock(last, [], language)];
  if (!rest) return cutBlock(last, tied, language);
  return [...divide({ slices: [...before, rest] }, language), ...cutBlock(last, [sentence], language)];
}

/** A longer introduction to a long block gives it its last sentence only, the one with the colon. */
const maxLeadInLength = 300;

/** A line that introduces what the file does not have: it goes with what stands above it. */
function isLead({ block }: Slice): boolean {
  return isLabel(block) || (block.kind === 'paragraph' && endsInColon(block.text));
}

function withTrailing(parts: readonly (readonly Slice[])[], last: Slice): readonly (readonly Slice[])[] {
  const before = parts.at(-1) ?? [];
  const end = before.at(-1);
  const fits = end !== undefined && lengthOf([...before, last]) <= limitOf(end.block);
  return fits ? [...parts.slice(0, -1), [...before, last]] : [...parts, [last]];
}

function limitOf({ kind }: Block): number {
  return kind === 'table' || kind === 'code' ? maxWholeLength : maxPassageLength;
}

function splitLastSentence(
  slice: Slice,
  language: string,
): readonly [rest: Slice | undefined, sentence: Slice] {
  const { block, start, end } = slice;
  const last = sentencesOf(block.text.slice(start, end), language).at(-1);
  if (block.kind !== 'paragraph' || !last || last.start === 0) return [undefined, slice];
  const rest = block.text.slice(start, start + last.start).trimEnd();
  return [
    { ...slice, end: start + rest.length },
    { ...slice, start: start + last.start },
  ];
}

/** Parts of one block, the first with what introduces it; those of a table with its first row again. */
function cutBlock(slice: Slice, leadIn: readonly Slice[], language: string): readonly (readonly Slice[])[] {
  const { block, start, end } = slice;
  const room = leadIn.length === 0 ? 0 : lengthOf(leadIn) + joint.length;
  const header = repeatedLength(block);
  const max = Math.max(limitOf(block) - room - header, limitOf(block) / 2);
  const parts = cutText(block, [start, end], max, language);
  return parts.map(([from, to], place): readonly Slice[] => {
    const part = { block, start: from, end: to };
    if (place === 0) return [...leadIn, part];
    return [header > 0 ? { ...part, repeatsHeader: true as const } : part];
  });
}

/** A first row that would leave no room for the others is not repeated. */
function repeatedLength(block: Block): number {
  const length = block.headerLength === undefined ? 0 : block.headerLength + 1;
  return length <= limitOf(block) / 2 ? length : 0;
}
