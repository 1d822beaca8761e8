import type { Article, Passage } from '../corpus/article.js';
import { sentencesOf } from '../corpus/sentences.js';
import { wordsIn } from '../languages/take-up.js';
import { areForms, verbPhraseOf } from '../languages/verb-phrase.js';
import type { Answered, FindingPlace } from './answer.js';
import { answerThreshold } from './confidence.js';
import { findingAt } from './passages.js';
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
  const { version, articles, passages } = snapshot;
  const languages = new Set(articles.map(({ language }) => language));
  const phrases = new Map(Array.from(languages, (tag) => [tag, verbPhraseOf(question, tag)] as const));
  if (![...phrases.values()].some(({ length }) => length > 0)) return undefined;
  const ordinal = passages.findIndex((passage) => {
    const { language = '' } = snapshot.bySlug.get(passage.article) ?? {};
    return isUnder(phrases.get(language) ?? [], passage);
  });
  const best = ordinal < 0 ? undefined : findingUnderHeading(snapshot, ordinal);
  return best && { kind: 'answered', question, version, confidence, best, others: [] };
}

/** A verb alone is in too many headings: "Getting started". */
function isUnder(phrase: readonly string[], { section }: Passage): boolean {
  if (phrase.length < 2) return false;
  const words = wordsIn(section.at(-1) ?? '');
  const isThere = (word: string) => words.some((other) => areForms(word, other));
  return words.length <= phrase.length + mostOtherWords && phrase.every(isThere);
}

function findingUnderHeading(snapshot: Snapshot, ordinal: number) {
  const { text = '', article = '' } = snapshot.passages[ordinal] ?? {};
  const { language = '' }: Partial<Article> = snapshot.bySlug.get(article) ?? {};
  const [first = { start: 0, end: text.length }] = sentencesOf(text, language);
  return findingAt(snapshot, ordinal, first, confidence);
}
