import type { Passage } from '../corpus/article.js';
import { wordsIn } from '../languages/take-up.js';
import { areForms, verbPhraseOf } from '../languages/verb-phrase.js';
import type { Answered, FindingPlace } from './answer.js';
import { answerThreshold } from './confidence.js';
import { findingAt, firstSentence } from './passages.js';
import type { Snapshot } from './snapshot.js';

/** Words that such a heading may have besides: "Getting there by tram". */
const mostOtherWords = 2;
/** It is surely about that; whether it answers nobody has looked. */
const confidence = Math.max(answerThreshold, 0.7);

/** "How do I get there?" has no word to search by, and a heading may say the same: "Getting there". */
export function answerByHeading<Other extends FindingPlace>(
  snapshot: Snapshot,
  question: string,
): Answered<Other> | undefined {
  const { version, languages, passages } = snapshot;
  const phrases = new Map(languages.map((tag) => [tag, verbPhraseOf(question, tag)] as const));
  if (![...phrases.values()].some(({ length }) => length > 0)) return undefined;
  const ordinal = passages.findIndex((passage) => {
    const { language = '' } = snapshot.bySlug.get(passage.article) ?? {};
    return isUnder(phrases.get(language) ?? [], passage);
  });
  if (ordinal < 0) return undefined;
  const best = findingAt(snapshot, ordinal, firstSentence(snapshot, ordinal), confidence);
  return best && { kind: 'answered', question, version, confidence, best, others: [] };
}

/** A verb alone is in too many headings: "Getting started". */
function isUnder(phrase: readonly string[], { section }: Passage): boolean {
  if (phrase.length < 2) return false;
  const words = wordsIn(section.at(-1) ?? '');
  const isThere = (word: string) => words.some((other) => areForms(word, other));
  return words.length <= phrase.length + mostOtherWords && phrase.every(isThere);
}
