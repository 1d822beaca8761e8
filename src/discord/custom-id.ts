import { maxCustomId } from './limits.js';

/**
 * What a button does, all of it: nothing is kept between answer and press, so a button works after a restart. The
 * version of the corpus is in it because ordinals name passages only together with it.
 */
export type ButtonAction = FindingsAction | PlainAction;

/** Does something with what was found for one question. */
export interface FindingsAction extends Findings {
  readonly kind: keyof typeof findingsLetters;
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
} as const;

const plainLetters = {
  /** Asks the question that the message holds again: the corpus has changed since. */
  'ask-again': 'a',
} as const;

const toneLetters = { answer: 'a', nearest: 'n' } as const;

const findingsPattern = /^([a-z]):([0-9a-f]{8}):([a-z]):([0-9a-z]+):([0-9a-z.,]+)$/;

export function encodeAction(action: ButtonAction): string {
  return 'passages' in action ? encodeFindings(action) : plainLetters[action.kind];
}

/** Undefined for anything but what `encodeAction` writes, letter for letter: then it is not from us. */
export function decodeAction(customId: string): ButtonAction | undefined {
  const action = decodePlain(customId) ?? decodeFindings(customId);
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
  const place = fromBase36(index);
  return place < passages.length ? { kind, version, tone, index: place, passages } : undefined;
}

function decodePlain(customId: string): PlainAction | undefined {
  const kind = keyOf(plainLetters, customId);
  return kind && { kind };
}

/** Whether the range lies in the passage only the corpus can tell; here it has to be a range. */
function decodePassage(written: string): PassageRef | undefined {
  const [ordinal, start, end, ...more] = written.split('.').map(fromBase36);
  if (ordinal === undefined || start === undefined || end === undefined || more.length > 0) return undefined;
  const safe = [ordinal, start, end].every(Number.isSafeInteger);
  return safe && start < end ? { ordinal, start, end } : undefined;
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

function fromBase36(written: string): number {
  return Number.parseInt(written, 36);
}
