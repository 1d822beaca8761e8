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
  en: 'not never no out off down without before after less least',
  de: 'nicht nie kein keine keinen keinem keiner aus ab ohne vor nach runter weniger wenigsten',
  es: 'no nunca sin antes después fuera menos',
  fr: 'pas jamais sans avant après hors moins',
  it: 'non mai senza prima dopo fuori meno',
  ja: 'ない ません なし',
  nl: 'niet nooit geen uit af zonder voor na minder',
  pt: 'não nunca sem antes depois fora menos',
  ru: 'не нет никогда без до после менее',
  uk: 'не ні ніколи без до після менш',
  zh: '不 没 无',
};
const turning = new Map(
  Object.entries(turningWords).map(([code, words]) => [code, new Set(words.split(' '))]),
);

function turningWordsIn(text: string, language: string): ReadonlySet<string> {
  return new Set(known(text, language, turning.get(primaryLanguage(language)) ?? []));
}

function questionWordsIn(text: string, language: string): ReadonlySet<string> {
  // "Can I get it back?" asks the same as "How do I get it back?".
  const words = phraseBooks([language]).flatMap(({ questionWords, openingVerbs }) =>
    [...questionWords].filter((word) => !openingVerbs.has(word)),
  );
  return new Set(known(text, language, words));
}

/** Those of the words that the text has. */
function known(text: string, language: string, words: Iterable<string>): readonly string[] {
  const low = text.toLowerCase();
  // `what` of "what's", `not` of "can't".
  const written = wordsIn(low.replace(/n['’]t\b/g, ' not')).map((word) => word.split("'", 1)[0]);
  const isSegmented = languageOf(language).isSegmented;
  return [...words].filter((word) => (isSegmented ? low.includes(word) : written.includes(word)));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}
