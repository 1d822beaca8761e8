import stopword from 'stopword';
import { languages } from './index.js';
import type { Language } from './language.js';
import { foreignLetterOf } from './likelihoods.js';
import { bookOf } from './phrase-book.js';
import { withoutAccents } from './plain-letters.js';
import { isInScriptOf, languageByScript } from './scripts.js';
import { wordsIn } from './take-up.js';

/** What a word says for a language: `en` and `de` are small words of many, `combien` asks in one. */
const askingWeight = 3;
const commonWeight = 1;
/** What a letter that the language does not have says against it. */
const foreignWeight = 2;
/** Opens a question in Spanish alone. */
const spanishSign = /[¿¡]/;

/**
 * The language a question is asked in, by its script or by the small words that questions are made of: a detector
 * needs longer texts, and 45 MB. Undefined where nothing tells, or two languages are as likely.
 *
 * @returns a primary subtag of BCP 47
 */
export function askedLanguage(question: string): string | undefined {
  const script = languageByScript(question);
  if (script) return script;
  // `qu'est-ce`, `l'article`
  const words = wordsIn(question).flatMap((word) => word.split(/['-]/));
  const [best, next] = languages
    .filter(({ code }) => isInScriptOf(code, question))
    .map((language) => ({ code: language.code, score: scoreOf(words, question, language) }))
    .sort((one, other) => other.score - one.score);
  if (!best || best.score <= 0) return undefined;
  return best.score > (next?.score ?? 0) ? best.code : undefined;
}

function scoreOf(words: readonly string[], question: string, language: Language): number {
  const { asking, common } = smallWordsOf(language);
  const foreign = foreignLetterOf(language);
  const sum = words.reduce((score, word) => {
    const told = asking.has(withoutAccents(word)) ? askingWeight : common.has(word) ? commonWeight : 0;
    return score + told - (foreign.test(word) ? foreignWeight : 0);
  }, 0);
  return sum + (language.code === 'es' && spanishSign.test(question) ? askingWeight : 0);
}

interface SmallWords {
  /** Those that ask, without accents. */
  readonly asking: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

const smallWords = new Map<string, SmallWords>();

function smallWordsOf(language: Language): SmallWords {
  const known = smallWords.get(language.code);
  if (known) return known;
  const { plainAsking = [], articles = [] } = bookOf(language.code) ?? {};
  const list = (language.stopWords && stopword[language.stopWords]) || [];
  const words = {
    asking: new Set(plainAsking),
    common: new Set([...list, ...articles, ...(language.moreStopWords ?? [])]),
  };
  smallWords.set(language.code, words);
  return words;
}
