import { type Detail, givesDetail } from '../asked-details.js';
import { share } from '../bm25.js';
import type { Term } from '../index/lexicon.js';
import type { Candidate } from './candidate.js';

/**
 * What a question asks and a passage, its headings with it, does not have. It ranks nothing, but tells a near miss: the
 * subject is there, and what is asked of it is not. Shares are of the question's weight, all else is 1 or 0.
 */
export const lackingNames = [
  /** Of words that no passage has and that are none of the common ones of the language: the name of something else. */
  'unknown',
  /** Of words that are none of the common ones, whether other passages have them or not. */
  'uncommon',
  /** Of words that other passages have, and the heaviest of them. */
  'elsewhere',
  'heaviestElsewhere',
  /** Of the heaviest name or number that is not here: one that no passage has, and one that others have. */
  'unknownName',
  'nameElsewhere',
  /** A number of the question is not here: the next model, another version. */
  'lacksGivenNumber',
  /** It is asked how many there are of something, and no number stands near it. */
  'lacksCounted',
  /** No number stands beside the very word that says what is counted. */
  'lacksCountedNoun',
  /** It is asked which of several, the next or the third, and nothing here says so. */
  'lacksOrder',
  /** This very thing is asked for and nothing like it is here. */
  'lacksPrice',
  'lacksDuration',
  'lacksVersion',
  'lacksEmail',
  'lacksPhone',
  'lacksPlace',
  'lacksQuantity',
  'lacksDate',
  'lacksAge',
  /** Somebody is to look at what the person has made. */
  'wantsReview',
  /** A time, a number or a person is asked for and none is here but those of the question. */
  'lacksTime',
  'lacksNumber',
  'lacksPerson',
  /** Any such thing is asked for and what would be marked has it; has it not, though the rest may. */
  'markGives',
  'markLacks',
  /** A name is asked about and nothing that is asked of it is here, nor anything like it in meaning. */
  'lacksPredicate',
  /** None of the names is here, though other words are asked for, too. */
  'lacksSubject',
] as const;

export type Lacking = Readonly<Record<(typeof lackingNames)[number], number>>;

export function lackingIn(candidate: Candidate): Lacking {
  const { context } = candidate;
  const { terms, weight: whole } = context.query;
  const { lexicon } = context;
  let unknown = 0;
  let uncommon = 0;
  let elsewhere = 0;
  let heaviestElsewhere = 0;
  let unknownName = 0;
  let nameElsewhere = 0;
  let lacksGivenNumber = 0;
  terms.forEach(({ text, term, weight, isPlainName, isLent }, place) => {
    const missing = weight * (1 - strengthOf(candidate, place));
    if (isPlainName && !isLent && !isFound(candidate, place)) {
      if (term) nameElsewhere = Math.max(nameElsewhere, missing);
      else unknownName = Math.max(unknownName, missing);
      if (/^\p{N}/u.test(text)) lacksGivenNumber = 1;
    }
    if (!lexicon.isCommon(text)) {
      uncommon += missing;
      if (!term) unknown += missing;
    }
    if (term) {
      elsewhere += missing;
      heaviestElsewhere = Math.max(heaviestElsewhere, missing);
    }
  });
  const lacks = (type: 'time' | 'number' | 'person') =>
    context.query.answerType === type && candidate.highestOf(type) === 0 ? 1 : 0;
  return {
    unknown: share(unknown, whole),
    uncommon: share(uncommon, whole),
    elsewhere: share(elsewhere, whole),
    heaviestElsewhere: share(heaviestElsewhere, whole),
    unknownName: share(unknownName, whole),
    nameElsewhere: share(nameElsewhere, whole),
    lacksGivenNumber,
    lacksCounted: context.query.answerType === 'number' && !hasCount(candidate) ? 1 : 0,
    lacksCountedNoun: lacksCountedNoun(candidate) ? 1 : 0,
    ...lackingDetails(candidate),
    lacksTime: lacks('time'),
    lacksNumber: lacks('number'),
    lacksPerson: lacks('person'),
    ...ofMark(candidate),
    ...subjectAndPredicate(candidate),
  };
}

/** Words between a number and what it counts: `4 custom emojis`. */
const nearby = 4;

/** Whether a number that the question has not stands near a word of it. */
function hasCount(candidate: Candidate): boolean {
  return candidate.context.query.terms.some((_, place) =>
    placesMeaning(candidate, place).some((at) => isNumberWithin(candidate, at - nearby, at + nearby)),
  );
}

/** `4 custom emojis`, `Emojis: 4`. */
const beforeCounted = 3;
const afterCounted = 2;

/** Costs and spans of time are counted without the word that was asked with: "how much money", "wie lange dauert". */
function lacksCountedNoun(candidate: Candidate): boolean {
  const { counted, asked } = candidate.context.query;
  if (counted < 0 || asked.details.length > 0) return false;
  return !placesMeaning(candidate, counted).some((at) =>
    isNumberWithin(candidate, at - beforeCounted, at + afterCounted),
  );
}

/** Whether one of these words is a number that the question has not. */
function isNumberWithin({ context, passage: { words } }: Candidate, first: number, last: number): boolean {
  const { lexicon, matchWord } = context;
  return words
    .subarray(Math.max(0, first), last + 1)
    .some((word) => lexicon.formAt(word).isNumber && !matchWord(word)?.terms.length);
}

/** Where a term stands, or else what is like it: `troops` for `soldiers`. */
function placesMeaning(candidate: Candidate, place: number): readonly number[] {
  const { context, overlap, passage } = candidate;
  const found = overlap.positions[place] ?? [];
  if (found.length > 0) return found;
  const { similarity, lexicon } = context;
  return Array.from(passage.words.keys()).filter((at) => {
    const { term } = lexicon.formAt(passage.words[at] ?? 0);
    return term !== undefined && similarity.to(place, term) >= leastLikeness;
  });
}

function lackingDetails({ context, passage: { passage } }: Candidate) {
  const { details, wantsReview, order } = context.query.asked;
  const text = [...passage.section, passage.text].join('\n');
  const small = order.length > 0 ? text.toLowerCase() : '';
  const lacks = (detail: Detail) =>
    details.includes(detail) && !givesDetail(text, detail, context.lexicon.analyzer.language) ? 1 : 0;
  return {
    lacksPrice: lacks('price'),
    lacksDuration: lacks('duration'),
    lacksVersion: lacks('version'),
    lacksEmail: lacks('email'),
    lacksPhone: lacks('phone'),
    lacksPlace: lacks('place'),
    lacksQuantity: lacks('quantity'),
    lacksDate: lacks('date'),
    lacksAge: lacks('age'),
    lacksOrder: order.some((word) => !small.includes(word)) ? 1 : 0,
    wantsReview: wantsReview ? 1 : 0,
  };
}

/** What is asked for is to stand in the very words that are shown in bold. */
function ofMark(candidate: Candidate): Pick<Lacking, 'markGives' | 'markLacks'> {
  const { context, passage } = candidate;
  const { answerType, asked } = context.query;
  const isType = answerType === 'time' || answerType === 'number' || answerType === 'person';
  const type = isType && !asked.details.includes('date') ? answerType : undefined;
  if (!type && asked.details.length === 0) return { markGives: 0, markLacks: 0 };
  const { start, end } = candidate.mark;
  const text = passage.passage.text.slice(start, end);
  const given = asked.details.map((detail) => givesDetail(text, detail, context.lexicon.analyzer.language));
  if (type) given.push(candidate.isInMark(type));
  return given.every(Boolean) ? { markGives: 1, markLacks: 0 } : { markGives: 0, markLacks: 1 };
}

/** Below this a word only has some letters of one that is here. */
const leastStrength = 0.5;
/** Likeness in meaning from which a word stands for another; for a name, only its initials do. */
const leastLikeness = 0.6;
const ofInitials = 0.9;

function subjectAndPredicate(candidate: Candidate): Pick<Lacking, 'lacksSubject' | 'lacksPredicate'> {
  const { terms } = candidate.context.query;
  const places = terms.flatMap(({ isLent }, place) => (isLent ? [] : [place]));
  const names = places.filter((place) => terms[place]?.isName);
  const others = places.filter((place) => !terms[place]?.isName);
  const isHere = (likeness: number) => (place: number) =>
    isFound(candidate, place) || isMeant(candidate, place, likeness);
  // "Is Ukraine in NATO?" asks of two names, and nothing else.
  if (others.length === 0 && names.length > 1)
    return { lacksSubject: names.every(isHere(ofInitials)) ? 0 : 1, lacksPredicate: 0 };
  if (names.length === 0 || others.length === 0) return { lacksSubject: 0, lacksPredicate: 0 };
  return {
    lacksSubject: names.some(isHere(ofInitials)) ? 0 : 1,
    lacksPredicate: others.some(isHere(leastLikeness)) || givesWhatIsAsked(candidate) ? 0 : 1,
  };
}

function isFound(candidate: Candidate, place: number): boolean {
  return strengthOf(candidate, place) >= leastStrength;
}

/** How well a term is matched in the passage or, whole, in its headings: 0…1. */
function strengthOf({ context, overlap, passage }: Candidate, place: number): number {
  const term = context.query.terms[place]?.term;
  const isInHeading = term !== undefined && passage.heading.terms.has(term);
  return isInHeading ? 1 : (overlap.strengths[place] ?? 0);
}

/** "When was it founded?" beside "opened in March 2025"; a number may count anything, a name be anybody's. */
function givesWhatIsAsked(candidate: Candidate): boolean {
  return candidate.context.query.answerType === 'time' && candidate.highestOf('time') > 0;
}

/** A name that is asked about does not mean what is asked of it: `sea` is like `deep`. */
function isMeant(
  { context: { query, similarity, lexicon }, passage }: Candidate,
  place: number,
  likeness: number,
): boolean {
  const isAskedName = (term: Term) => {
    const asked = query.termPlaces.get(term);
    return asked !== undefined && asked !== place && query.terms[asked]?.isName === true;
  };
  return passage.words.some((id) => {
    const { term } = lexicon.formAt(id);
    return term !== undefined && !isAskedName(term) && similarity.to(place, term) >= likeness;
  });
}
