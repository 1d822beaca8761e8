import { languages } from './index.js';
import { bookOf, type PhraseBook } from './phrase-book.js';
import { withoutAccents } from './plain-letters.js';
import { isInScriptOf } from './scripts.js';
import { primaryLanguage } from './tag.js';
import { wordsIn } from './take-up.js';

/** A name or two in Latin letters belong to every language. */
const fewestLatinWords = 3;

/**
 * Whether a question is in none of the articles' languages: in another script, or opened by a word that asks in
 * another language and in none of theirs. Meant for questions that were not answered: `was` asks in German, and a
 * program may be named so.
 *
 * @param tags languages of the articles, BCP 47
 */
export function isForeign(question: string, tags: readonly string[]): boolean {
  const words = wordsIn(question);
  const [first] = words;
  if (first === undefined || tags.length === 0) return false;
  if (!tags.some((tag) => isInScriptOf(tag, question)))
    return !isInScriptOf('en', question) || words.length >= fewestLatinWords;
  const own = new Set(tags.map(primaryLanguage));
  const others = languages.filter(({ code }) => !own.has(code));
  return !tags.some((tag) => hasAny(words, tag)) && others.some(({ code }) => opens(first, code));
}

/** With or without accents: `que` asks in Spanish, too. */
function hasAny(words: readonly string[], tag: string): boolean {
  const book = bookOf(tag);
  // Of a language without such a list nothing can be told.
  if (!book) return true;
  return words.some((word) => book.plainAsking.has(withoutAccents(word)));
}

function opens(first: string, code: string): boolean {
  const book = bookOf(code);
  return book !== undefined && asks(first, book);
}

function asks(word: string, { questionWords, openingVerbs }: PhraseBook): boolean {
  return questionWords.has(word) || openingVerbs.has(word);
}
