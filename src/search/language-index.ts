import type { Article, Passage } from '../corpus/article.js';
import { backgroundFrequencies } from '../languages/common-words.js';
import { languageOf } from '../languages/index.js';
import { loadAnalyzer } from './analyzer.js';
import { type IndexedPassage, indexPassage } from './indexed-passage.js';
import { Lexicon, type Term, termsOf } from './lexicon.js';
import { PassageIndex, type PassageTerms } from './passage-index.js';
import { loadWordVectors } from './word-vectors.js';

/** All passages of one language, and all that searching them needs. */
export interface LanguageIndex {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly passages: readonly IndexedPassage[];
  /** Numbers are places in `passages`. */
  readonly passageIndex: PassageIndex;
  /** Means over the passages: words that are no stop words, and n-grams. */
  readonly meanLength: number;
  readonly meanNgramLength: number;
}

/** An article with the ordinal of its first passage. */
export interface PlacedArticle {
  readonly article: Article;
  readonly firstOrdinal: number;
}

/** @param language primary subtag of BCP 47 */
export async function buildLanguageIndex(
  language: string,
  articles: readonly PlacedArticle[],
): Promise<LanguageIndex> {
  const analyzer = await loadAnalyzer(language);
  const background = await backgroundFrequencies(languageOf(language), analyzer.term);
  const lexicon = new Lexicon(analyzer, await loadWordVectors(language), background);
  const passages = articles.flatMap((placed) => indexArticle(placed, lexicon));
  const passageIndex = new PassageIndex();
  passages.forEach((passage, number) => {
    for (const term of passage.headingTerms) term.headingFrequency += 1;
    passageIndex.add(number, passageTerms(passage, lexicon));
  });
  return {
    language,
    lexicon,
    passages,
    passageIndex,
    meanLength: meanOf(passages, ({ length }) => length),
    meanNgramLength: meanOf(passages, ({ ngramLength }) => ngramLength),
  };
}

function indexArticle({ article, firstOrdinal }: PlacedArticle, lexicon: Lexicon): readonly IndexedPassage[] {
  const articleTerms = new Set<Term>();
  const termsOfHeading = createHeadingReader(article, lexicon);
  return article.passages.map((passage, place) => {
    const ordinal = firstOrdinal + place;
    const headingTerms = termsOfHeading(passage);
    const indexed = indexPassage(passage, article.language, { ordinal, headingTerms, articleTerms }, lexicon);
    for (const id of indexed.words) {
      for (const term of termsOf(lexicon.formAt(id))) articleTerms.add(term);
    }
    return indexed;
  });
}

/** Passages under the same headings share one set. */
function createHeadingReader({ title }: Article, lexicon: Lexicon): (passage: Passage) => ReadonlySet<Term> {
  const known = new Map<string, ReadonlySet<Term>>();
  return ({ section }) => {
    const heading = [title, ...section].join('\n');
    const forms = known.has(heading)
      ? []
      : lexicon.analyzer.tokens(heading).map((token) => lexicon.add(token));
    const terms = known.get(heading) ?? new Set(forms.flatMap(termsOf));
    known.set(heading, terms);
    return terms;
  };
}

/** N-grams are looked up only where words cannot be told apart surely: elsewhere candidates alone are looked at. */
function passageTerms(
  { words, headingTerms, runningNgrams }: IndexedPassage,
  lexicon: Lexicon,
): PassageTerms {
  return {
    text: Array.from(words).flatMap((id) => termsOf(lexicon.formAt(id)).map(({ text }) => text)),
    heading: Array.from(headingTerms, ({ text }) => text),
    ngrams: Array.from(runningNgrams ?? [], (id) => lexicon.ngramAt(id).text),
  };
}

function meanOf<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  const sum = items.reduce((total, item) => total + measure(item), 0);
  return Math.max(1, sum / Math.max(1, items.length));
}
