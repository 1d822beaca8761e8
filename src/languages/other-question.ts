import { languageOf } from './index.js';
import { phraseBooks } from './phrase-book.js';
import { primaryLanguage } from './tag.js';
import { wordsIn } from './take-up.js';

/**
 * Whether two questions about the same thing ask something else of it: when and where, logging in and logging out.
 * What tells them apart are words too common to search by, so whoever compares content words has to ask here too.
 *
 * @param language of the articles, BCP 47
 */
export function asksOtherwise(one: string, other: string, language: string): boolean {
  const [asking, ofOther] = [questionWordsIn(one, language), questionWordsIn(other, language)];
  const isOtherWord = asking.size > 0 && ofOther.size > 0 && ![...asking].some((word) => ofOther.has(word));
  return isOtherWord || !isSame(turningWordsIn(one, language), turningWordsIn(other, language));
}

/** Of each pair the rarer word only: "how do I log in" may also be asked as "how do I log on". */
const turningWords: Readonly<Record<string, string>> = {
  en: 'out off down without before after',
  de: 'aus ab ohne vor nach runter',
  es: 'sin antes después fuera',
  fr: 'sans avant après hors',
  it: 'senza prima dopo fuori',
  nl: 'uit af zonder voor na',
  pt: 'sem antes depois fora',
  ru: 'без до после',
  uk: 'без до після',
};
const turning = new Map(
  Object.entries(turningWords).map(([code, words]) => [code, new Set(words.split(' '))]),
);

function turningWordsIn(text: string, language: string): ReadonlySet<string> {
  const words = turning.get(primaryLanguage(language));
  return new Set(words ? wordsIn(text).filter((word) => words.has(word)) : []);
}

function questionWordsIn(text: string, language: string): ReadonlySet<string> {
  // "Can I get it back?" asks the same as "How do I get it back?".
  const known = phraseBooks([language]).flatMap(({ questionWords, openingVerbs }) =>
    [...questionWords].filter((word) => !openingVerbs.has(word)),
  );
  const low = text.toLowerCase();
  // `what` of "what's".
  const words = new Set(wordsIn(text).map((word) => word.split("'", 1)[0]));
  const isIn = languageOf(language).isSegmented
    ? (word: string) => low.includes(word)
    : (word: string) => words.has(word);
  return new Set(known.filter(isIn));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}
