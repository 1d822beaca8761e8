import { share } from '../bm25.js';
import type { Candidate } from './candidate.js';

/**
 * What a question asks and a passage, its headings with it, does not have. It ranks nothing, but tells a near miss: the
 * subject is there, and what is asked of it is not. Shares are of the question's weight.
 */
export interface Lacking {
  /** Of words that no passage has and that are none of the common ones of the language: the name of something else. */
  readonly unknown: number;
  /** Of words that are none of the common ones, whether other passages have them or not. */
  readonly uncommon: number;
  /** Of words that other passages have, and the heaviest of them. */
  readonly elsewhere: number;
  readonly heaviestElsewhere: number;
  /** 1 when a time, a number or a person is asked for and none is here but those of the question. */
  readonly time: number;
  readonly number: number;
  readonly person: number;
}

export function lackingIn(candidate: Candidate): Lacking {
  const { context, overlap, passage } = candidate;
  const { terms, weight: whole } = context.query;
  const { lexicon } = context.index;
  let unknown = 0;
  let uncommon = 0;
  let elsewhere = 0;
  let heaviestElsewhere = 0;
  terms.forEach(({ text, term, weight }, place) => {
    const isInHeading = term !== undefined && passage.heading.terms.has(term);
    const missing = isInHeading ? 0 : weight * (1 - (overlap.strengths[place] ?? 0));
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
    time: lacks('time'),
    number: lacks('number'),
    person: lacks('person'),
  };
}
