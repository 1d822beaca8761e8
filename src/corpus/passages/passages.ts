import type { Passage, PassageKind } from '../article.js';
import type { Place } from '../document/document.js';
import type { SectionedBlock } from '../document/outline.js';
import { divide } from './divide.js';
import { joinShort } from './join-short.js';
import { withLoneLeads } from './lone-leads.js';
import { compose, type Slice } from './slice.js';
import { withSubheadings } from './subheadings.js';
import { numbered, unitsOf } from './units.js';

/**
 * Numbers the body paragraphs from 1, keeps together what is understood only together, joins short ones and cuts
 * long ones into parts a, b, …; each passage and part names its own lines.
 */
export function passagesOf(
  blocks: readonly SectionedBlock[],
  article: string,
  language: string,
  place: Place = 'line',
): readonly Passage[] {
  return joinShort(unitsOf(withLoneLeads(withSubheadings(numbered(blocks))))).flatMap((unit) => {
    const parts = divide(unit, language);
    return parts.map((slices, index) => {
      const part = parts.length === 1 ? undefined : partName(index);
      return passageOf(
        article,
        { slices, kind: unit.kind, numbers: unit.numbers, part, place },
        unit.section,
      );
    });
  });
}

interface Part {
  readonly slices: readonly Slice[];
  readonly kind: PassageKind | undefined;
  readonly numbers: readonly [first: number, last: number];
  readonly part: string | undefined;
  readonly place: Place;
}

function passageOf(
  article: string,
  { slices, kind, numbers: [first, last], part, place }: Part,
  section: readonly string[],
): Passage {
  const { text, lines, spans, pictures } = compose(slices);
  return {
    id: `${article}#p${first}${last === first ? '' : `-${last}`}${part ?? ''}`,
    article,
    section,
    paragraph: first,
    ...(last !== first && { lastParagraph: last }),
    ...(part !== undefined && { part }),
    // What its marks count; see `Place`.
    ...(place === 'line' && { lines }),
    ...(place === 'page' && { page: lines[0] }),
    text,
    ...(kind && { kind }),
    ...(spans.length > 0 && { spans }),
    ...(pictures.length > 0 && { pictures }),
  };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** a … z, aa, ab, …, as the columns of a spreadsheet. */
export function partName(place: number): string {
  const last = alphabet.charAt(place % alphabet.length);
  return place < alphabet.length ? last : partName(Math.floor(place / alphabet.length) - 1) + last;
}
