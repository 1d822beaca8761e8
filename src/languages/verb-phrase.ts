import stopword from 'stopword';
import { languageOf } from './index.js';
import { wordsIn } from './take-up.js';

/**
 * `get there` of "How do I get there?": what a question asks that is made of stop words, which no passage is searched
 * by. Empty where a question has other words, or says nothing of what is done.
 *
 * @param tag BCP 47
 */
export function verbPhraseOf(question: string, tag: string): readonly string[] {
  const { stopVerbs = [], stopWords = '', moreStopWords = [] } = languageOf(tag);
  const words = wordsIn(question);
  const from = words.findIndex((word) => stopVerbs.includes(word));
  if (from < 0) return [];
  const stops = new Set([...(stopword[stopWords] ?? []), ...moreStopWords]);
  return words.every((word) => stops.has(word)) ? words.slice(from) : [];
}

/** `get` and `getting`: all but the last letter of the shorter one. */
export function areForms(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const shared = Math.max(leastShared, shorter - 1);
  return one === other || one.slice(0, shared) === other.slice(0, shared);
}

const leastShared = 3;
