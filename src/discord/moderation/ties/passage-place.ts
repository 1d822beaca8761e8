import { paragraphLabel } from '../../../corpus/article.js';
import type { LibraryReader } from '../../../library/library.js';
import type { PassageCard, PassagePlace } from '../../../library/snapshot-reader.js';
import type { Choice } from '../../articles/choices.js';
import { codecs } from '../../components/custom-id-fields.js';
import { cutText } from '../../components/cut.js';
import { maxChoiceName, maxChoices } from '../../limits.js';

/** `Title › Section · ¶3`, not yet escaped; what is too long is cut, but for the number. @param room UTF-16 units */
export function placeOf(card: PassageCard, room: number): string {
  const number = ` · ${paragraphLabel(card)}`;
  return cutText([card.title, ...card.section].join(' › '), room - number.length) + number;
}

/** What a choice says of its passage, and no more than 13 letters. */
export function writePlace({ version, ordinal }: PassagePlace): string {
  return `${codecs.version.write(version)}:${codecs.place.write(ordinal)}`;
}

/** Undefined for anything that `writePlace` would not write. */
export function readPlace(written: string): PassagePlace | undefined {
  const [version = '', place = ''] = written.split(':');
  const ordinal = codecs.place.read(place);
  if (codecs.version.read(version) === undefined || ordinal === undefined || ordinal < 0) return undefined;
  return writePlace({ version, ordinal }) === written ? { version, ordinal } : undefined;
}

/** Passages that fit what is typed, or, before anything is, the question itself. */
export async function choosePassage(
  typed: string,
  question: string,
  library: LibraryReader,
): Promise<readonly Choice[]> {
  const chosen = readPlace(typed);
  const found = chosen ? await library.passageAt(chosen) : undefined;
  const cards =
    found && found !== 'stale' ? [found] : await library.nearestPassages(typed || question, maxChoices);
  return cards.map((card) => ({ name: nameOf(card), value: writePlace(card) }));
}

/** UTF-16 units: a third of a choice, as the sentence says more than where it stands. */
const maxPlace = 33;

/** Its sentence, as far as there is room beside where it stands. */
function nameOf(card: PassageCard): string {
  const place = ` — ${placeOf(card, maxPlace)}`;
  return cutText(card.beginning, maxChoiceName - place.length) + place;
}
