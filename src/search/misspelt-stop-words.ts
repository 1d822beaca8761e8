import { languageOf } from '../languages/index.js';
import type { Token } from './analysis/analyzer.js';
import type { Lexicon } from './index/lexicon.js';

/** Shorter words are a letter away from too many others; longer stop words are rare, and each letter is a look-up. */
const shortest = 3;
const longest = 7;

/**
 * Whether a word that no passage has, and that is none of the common ones, is a stop word typed wrong: `teh`, `wher`.
 * As a word that is asked for and found nowhere it refused "wher is teh museum".
 */
export function isMisspeltStopWord({ form, term }: Token, lexicon: Lexicon): boolean {
  if (form.length < shortest || form.length > longest) return false;
  if (lexicon.findTerm(term) || lexicon.isCommon(term)) return false;
  const isStop = (word: string) => lexicon.analyzer.tokens(word, true)[0]?.isStop === true;
  return exchanged(form).some(isStop) || questionWords(lexicon).some((word) => lacksOne(form, word));
}

/** With each two neighbouring letters exchanged. */
function exchanged(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [first = '', second = ''] = word.slice(at, at + 2);
    return first === second ? '' : word.slice(0, at) + second + first + word.slice(at + 2);
  }).filter(Boolean);
}

function questionWords({ analyzer }: Lexicon): readonly string[] {
  return languageOf(analyzer.language).smallTalk?.questionWords.split(', ') ?? [];
}

/** The first letter is hardly ever the one that is left out. */
function lacksOne(typed: string, word: string): boolean {
  if (word.length !== typed.length + 1 || word[0] !== typed[0]) return false;
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).includes(typed);
}
