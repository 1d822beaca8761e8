import { maxCustomId } from '../limits.js';

/**
 * What a button does, all of it: nothing is kept between answer and press, so a button works after a restart. The
 * version of the corpus is in it because ordinals name passages only together with it.
 */
export type ButtonAction = FindingsAction | PlaceAction | NumberAction | HashAction | PlainAction;

/** Does something with what was found for one question. */
export interface FindingsAction extends Findings {
  readonly kind: keyof typeof findingsLetters;
}

/** Does something with a passage or an article of one version of the corpus. */
export interface PlaceAction {
  readonly kind: keyof typeof placeLetters;
  readonly version: string;
  readonly place: number;
}

/** Does something with a page of a list, or with a row of the database. */
export interface NumberAction {
  readonly kind: keyof typeof numberLetters;
  readonly number: number;
}

/** Does something with a file, named by the beginning of its hash. */
export interface HashAction {
  readonly kind: keyof typeof hashLetters;
  readonly hash: string;
}

/** Needs to know nothing but the message it is on. */
export interface PlainAction {
  readonly kind: keyof typeof plainLetters;
}

/** What was found for one question, and which of it is on view. */
export interface Findings {
  readonly version: string;
  /** Given as the answer, or shown on request as the nearest there is. */
  readonly tone: Tone;
  /** Place in `passages` of the one on view. */
  readonly index: number;
  /** Best first, at least one. */
  readonly passages: readonly PassageRef[];
}

/** A passage of one version of the corpus, and the UTF-16 range of the sentence in it that answers. */
export interface PassageRef {
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

export type Tone = keyof typeof toneLetters;

const findingsLetters = {
  /** Shows the passage alone. */
  passage: 'v',
  /** Shows the passage between its neighbours. */
  context: 'c',
  /** Posts a private answer for all to see. */
  share: 's',
  helpful: 'h',
  /** Notes the miss and shows the next passage. */
  'not-it': 'n',
} as const;

const placeLetters = {
  /** Asks the heading above the passage. */
  'ask-heading': 'q',
  /** Asks the title of the passage's article. */
  'ask-title': 'w',
  /** Removes the article. */
  'confirm-removal': 'd',
} as const;

const numberLetters = { 'articles-page': 'p', 'gaps-page': 'o', 'dismiss-gap': 'g' } as const;

const hashLetters = { 'undo-removal': 'u' } as const;

const plainLetters = {
  /** Asks the question that the message holds again: the corpus has changed since. */
  'ask-again': 'a',
  /** Removes the answer. */
  remove: 'r',
  /** Notes the unanswered question for the moderators. */
  tell: 't',
  'cancel-removal': 'k',
  'gaps-csv': 'x',
} as const;

const toneLetters = { answer: 'a', nearest: 'n' } as const;

/** Of a hash, in a custom id: 64 bits tell files apart. */
export const hashDigits = 16;

const findingsPattern = /^([a-z]):([0-9a-f]{8}):([a-z]):([0-9a-z]+):([0-9a-z.,]+)$/;
const placePattern = /^([a-z]):([0-9a-f]{8}):([0-9a-z]+)$/;
const numberPattern = /^([a-z]):([0-9a-z]+)$/;
const hashPattern = /^([a-z]):([0-9a-f]{16})$/;

export function encodeAction(action: ButtonAction): string {
  if ('passages' in action) return encodeFindings(action);
  if ('place' in action) return [placeLetters[action.kind], action.version, toBase36(action.place)].join(':');
  if ('number' in action) return [numberLetters[action.kind], toBase36(action.number)].join(':');
  if ('hash' in action) return [hashLetters[action.kind], action.hash].join(':');
  return plainLetters[action.kind];
}

/** Undefined for anything but what `encodeAction` writes, letter for letter: then it is not from us. */
export function decodeAction(customId: string): ButtonAction | undefined {
  const action =
    decodePlain(customId) ??
    decodeFindings(customId) ??
    decodePlace(customId) ??
    decodeNumber(customId) ??
    decodeHash(customId);
  return action && encodeAction(action) === customId ? action : undefined;
}

/** With those passages only that a custom id has room for: "2 of 5" must not count what cannot be reached. */
export function reachable<Some extends Findings>(findings: Some): Some {
  const passages = [...findings.passages];
  const length = () => encodeFindings({ ...findings, kind: 'passage', passages }).length;
  while (passages.length > 1 && length() > maxCustomId) passages.pop();
  return { ...findings, passages };
}

function encodeFindings({ kind, version, tone, index, passages }: FindingsAction): string {
  const list = passages.map(({ ordinal, start, end }) => [ordinal, start, end].map(toBase36).join('.'));
  return [findingsLetters[kind], version, toneLetters[tone], toBase36(index), list.join(',')].join(':');
}

function decodeFindings(customId: string): FindingsAction | undefined {
  const [, letter, version, toneLetter, index, list] = findingsPattern.exec(customId) ?? [];
  const kind = keyOf(findingsLetters, letter);
  const tone = keyOf(toneLetters, toneLetter);
  const passages = list
    ?.split(',')
    .map(decodePassage)
    .filter((passage) => passage !== undefined);
  if (!kind || !tone || !version || !index || !passages || customId.length > maxCustomId) return undefined;
  const place = safeNumber(index);
  if (place === undefined || place >= passages.length) return undefined;
  return { kind, version, tone, index: place, passages };
}

function decodePlace(customId: string): PlaceAction | undefined {
  const [, letter, version, written] = placePattern.exec(customId) ?? [];
  const kind = keyOf(placeLetters, letter);
  const place = safeNumber(written);
  return kind && version && place !== undefined ? { kind, version, place } : undefined;
}

function decodeNumber(customId: string): NumberAction | undefined {
  const [, letter, written] = numberPattern.exec(customId) ?? [];
  const kind = keyOf(numberLetters, letter);
  const number = safeNumber(written);
  return kind && number !== undefined ? { kind, number } : undefined;
}

function decodeHash(customId: string): HashAction | undefined {
  const [, letter, hash] = hashPattern.exec(customId) ?? [];
  const kind = keyOf(hashLetters, letter);
  return kind && hash ? { kind, hash } : undefined;
}

function decodePlain(customId: string): PlainAction | undefined {
  const kind = keyOf(plainLetters, customId);
  return kind && { kind };
}

/** Whether the range lies in the passage only the corpus can tell; here it has to be a range. */
function decodePassage(written: string): PassageRef | undefined {
  const [ordinal, start, end, ...more] = written.split('.').map(safeNumber);
  if (ordinal === undefined || start === undefined || end === undefined || more.length > 0) return undefined;
  return start < end ? { ordinal, start, end } : undefined;
}

function keyOf<Letters extends Readonly<Record<string, string>>>(
  letters: Letters,
  letter: string | undefined,
) {
  // Object.keys of a literal gives its keys; the compiler allows for others an object may have besides.
  const kinds = Object.keys(letters) as readonly (keyof Letters & string)[];
  return kinds.find((kind) => letters[kind] === letter);
}

function toBase36(value: number): string {
  return value.toString(36);
}

function safeNumber(written: string | undefined): number | undefined {
  const value = Number.parseInt(written ?? '', 36);
  return Number.isSafeInteger(value) ? value : undefined;
}
