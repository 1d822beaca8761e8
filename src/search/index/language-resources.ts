import { backgroundFrequencies } from '../../languages/common-words.js';
import { languageOf } from '../../languages/index.js';
import { nationalityTerms } from '../../languages/nationalities.js';
import { numberTest } from '../../languages/numbers.js';
import { type Analyzer, loadAnalyzer } from '../analysis/analyzer.js';
import { loadAnswerVectors, loadWordVectors, type WordVectors } from '../word-vectors.js';

/** What is known of a language beside the passages. */
export interface LanguageAtLarge {
  /** Share of passages of general language that have a term, 0…1. */
  readonly background: ReadonlyMap<string, number>;
  /** Other terms for the same country: `spanish` for `spain`. */
  readonly nationalities: ReadonlyMap<string, readonly string[]>;
  /** Whether a surface form is a number, in digits or written out. */
  readonly isNumber: (form: string) => boolean;
}

/** What is known of a language, whatever is indexed. */
interface LanguageResources {
  readonly analyzer: Analyzer;
  readonly vectors: { readonly vectors: WordVectors; readonly answerVectors: WordVectors };
  readonly atLarge: LanguageAtLarge;
}

/**
 * Each language once: of English it takes 20 MB and a tenth of a second, and one thread may hold a thousand indexes.
 * It comes from files of this version, which do not change.
 */
const loaded = new Map<string, Promise<LanguageResources>>();

/** @param language primary subtag of BCP 47 */
export function languageResources(language: string): Promise<LanguageResources> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = load(language);
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}

async function load(language: string): Promise<LanguageResources> {
  const analyzer = await loadAnalyzer(language);
  const known = languageOf(language);
  const background = await backgroundFrequencies(known, analyzer.term);
  const nationalities = await nationalityTerms(known, analyzer.term);
  const isNumber = numberTest(known, (word) => analyzer.tokens(word)[0]?.form ?? word);
  const [vectors, answerVectors] = await Promise.all([
    loadWordVectors(language),
    loadAnswerVectors(language),
  ]);
  return {
    analyzer,
    vectors: { vectors, answerVectors },
    atLarge: { background, nationalities, isNumber },
  };
}
