import { share } from '../../bm25.js';
import type { IndexedPassage } from '../../index/indexed-passage.js';
import type { RerankContext } from '../context.js';
import type { Overlap } from './overlap.js';
import { strengthsIn } from './word-match.js';

/** How well the headings above a passage match the query. */
export interface HeadingMatch {
  /** Share of the query found in the title, and in the nearest heading. */
  readonly title: number;
  readonly nearest: number;
  /** Share of the nearest heading's words that are in the query: all when it is exactly what is asked for. */
  readonly nearestAsked: number;
  /** Share of the query found in the nearest heading, the title and the best sentence together. */
  readonly withSentence: number;
  /** Share found in headings and the whole passage together. */
  readonly withPassage: number;
}

export function headingMatchOf(
  context: RerankContext,
  { heading, sentences }: IndexedPassage,
  overlap: Overlap,
): HeadingMatch {
  const { query, matchWord } = context;
  const { terms, weight: whole } = query;
  const title = strengthsIn(heading.title, query, matchWord);
  const nearest = strengthsIn(heading.nearest, query, matchWord);
  const inHeading = terms.map((_, term) => Math.max(title[term] ?? 0, nearest[term] ?? 0));
  const covered = (strengthOf: (term: number) => number) =>
    share(
      terms.reduce((sum, { weight }, term) => sum + weight * strengthOf(term), 0),
      whole,
    );
  const inSentence = (sentence: number, term: number) =>
    overlap.sentenceStrengths[sentence * terms.length + term] ?? 0;
  let withSentence = 0;
  sentences.forEach((_, sentence) => {
    const found = covered((term) => Math.max(inHeading[term] ?? 0, inSentence(sentence, term)));
    withSentence = Math.max(withSentence, found);
  });
  return {
    title: covered((term) => title[term] ?? 0),
    nearest: covered((term) => nearest[term] ?? 0),
    nearestAsked: askedShare(heading.nearest, context),
    withSentence,
    withPassage: covered((term) => Math.max(inHeading[term] ?? 0, overlap.strengths[term] ?? 0)),
  };
}

function askedShare(words: Int32Array, { matchWord, index }: RerankContext): number {
  let asked = 0;
  let whole = 0;
  for (const word of words) {
    const { term } = index.lexicon.formAt(word);
    if (!term) continue;
    const weight = index.lexicon.termWeight(term.text);
    whole += weight;
    asked += weight * Math.max(0, ...(matchWord(word)?.terms ?? []).map(({ strength }) => strength));
  }
  return share(asked, whole);
}
