import { languageOf } from './index.js';
import { type PhraseBook, phraseBooks } from './phrase-book.js';

/** Longer, and it is a question of its own. */
const mostWords = 6;

/**
 * What a question puts in the place of what was asked before: `Italy` of "And Italy?". Undefined when it is no such
 * question, but asks something itself.
 *
 * @param languages of the articles, BCP 47
 */
export function takenUp(question: string, languages: readonly string[]): string | undefined {
  for (const book of phraseBooks(languages)) {
    const rest = afterTakeUp(question, book);
    if (rest && !asksItself(rest, book)) return rest;
  }
  return undefined;
}

function afterTakeUp(question: string, { takeUps }: PhraseBook): string | undefined {
  const text = question.replace(/^[\s\p{P}]+/u, '');
  const low = text.toLowerCase().replaceAll('’', "'");
  const found = takeUps.find((takeUp) => low.startsWith(takeUp) && isWordEnd(low, takeUp));
  return found && text.slice(found.length).replace(/^[\s\p{P}]+|[\s?？؟!.,]+$/gu, '');
}

function isWordEnd(text: string, phrase: string): boolean {
  return (
    !/[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Arab}]$/u.test(phrase) ||
    !/^[\p{L}\p{M}'’]/u.test(text.slice(phrase.length))
  );
}

function asksItself(text: string, { questionWords, openingVerbs }: PhraseBook): boolean {
  const words = wordsIn(text);
  return (
    words.length > mostWords ||
    openingVerbs.has(words[0] ?? '') ||
    words.some((word) => questionWords.has(word))
  );
}

/** Whether a question is a word that asks and hardly more: "When?", "And why not?" It asks the last one again. */
export function isBareQuestion(question: string, languages: readonly string[]): boolean {
  const words = wordsIn(question);
  if (words.length > mostWords) return false;
  const asking = phraseBooks(languages).some((book) => words.some((word) => book.questionWords.has(word)));
  return asking || languages.some((tag) => asksFor(question, tag));
}

function asksFor(question: string, tag: string): boolean {
  const { answerTypes, moreStopWords = [], isSegmented } = languageOf(tag);
  const low = question.toLowerCase().trim();
  const isAsking = (word: string) => (isSegmented ? low.includes(word) : wordsIn(low).includes(word));
  const { time, number, person } = answerTypes?.() ?? {};
  return moreStopWords.some(isAsking) || [time, number, person].some((pattern) => pattern?.test(low));
}

/** Whether a word of the question points to something said before. */
export function hasAnaphora(question: string, language: string): boolean {
  return languageOf(language).anaphoraCue?.().test(question) ?? false;
}

/** Whether a word is an article of one of the languages. */
export function isArticle(word: string, languages: readonly string[]): boolean {
  return phraseBooks(languages).some(({ articles }) => articles.has(word.toLowerCase()));
}

export function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'_-]*/gu) ?? []
  );
}
