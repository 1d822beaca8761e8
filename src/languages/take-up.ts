import { languageOf } from './index.js';
import { bookOf, type PhraseBook, phraseBooks } from './phrase-book.js';

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

/**
 * Whether a question is a word that asks and hardly more: "When?", "And why not?" It asks the last one again. One that
 * says what is done does so only of what it points to: "Where do I get it?", and not "How do I get there?"
 *
 * @param question has no words to search by
 */
export function isBareQuestion(question: string, languages: readonly string[]): boolean {
  const words = wordsIn(question);
  if (words.length > mostWords || languages.some((tag) => saysWhatIsDone(question, tag))) return false;
  const asking = phraseBooks(languages).some((book) => words.some((word) => book.questionWords.has(word)));
  return asking || languages.some((tag) => asksFor(question, tag));
}

function saysWhatIsDone(question: string, tag: string): boolean {
  const { stopVerbs = [], placeWords = [] } = languageOf(tag);
  const has = (word: string) => hasWord(question, word, tag);
  if (!stopVerbs.some(has)) return false;
  const book = bookOf(tag);
  const asked = (book && afterTakeUp(question, book)) ?? question;
  const withoutPlaces = placeWords.reduce((text, word) => withoutWord(text, word, tag), asked);
  return !hasAnaphora(withoutPlaces, tag);
}

function asksFor(question: string, tag: string): boolean {
  const { answerTypes, moreStopWords = [] } = languageOf(tag);
  const low = question.toLowerCase().trim();
  const { time, number, person } = answerTypes?.() ?? {};
  return (
    moreStopWords.some((word) => hasWord(question, word, tag)) ||
    [time, number, person].some((pattern) => pattern?.test(low))
  );
}

function hasWord(text: string, word: string, tag: string): boolean {
  return languageOf(tag).isSegmented ? text.includes(word) : wordsIn(text).includes(word);
}

function withoutWord(text: string, word: string, tag: string): string {
  if (languageOf(tag).isSegmented) return text.replaceAll(word, ' ');
  return wordsIn(text)
    .filter((each) => each !== word)
    .join(' ');
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
