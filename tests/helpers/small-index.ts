import type { Article } from '../../src/corpus/article.js';
import { primaryLanguage } from '../../src/languages/tag.js';
import { buildLanguageIndex, type LanguageIndex } from '../../src/search/index/language-index.js';
import { type ContextText, parseQuery, type Query } from '../../src/search/query.js';
import { Candidate } from '../../src/search/rerank/candidate.js';
import { createRerankContext } from '../../src/search/rerank/context.js';
import { sentenceWeights } from '../../src/search/rerank/sentences.js';
import { makeArticleOf } from './factories.js';

/** One article of these paragraphs. */
export function indexTexts(texts: readonly string[], fields: Partial<Article> = {}): Promise<LanguageIndex> {
  return indexArticles([makeArticleOf(texts, fields)]);
}

/** Articles of one language, that of the first. */
export function indexArticles(articles: readonly Article[]): Promise<LanguageIndex> {
  let firstOrdinal = 0;
  const placed = articles.map((article) => {
    const place = { article, firstOrdinal };
    firstOrdinal += article.passages.length;
    return place;
  });
  return buildLanguageIndex(primaryLanguage(articles[0]?.language ?? 'en'), placed);
}

export async function queryOn(
  question: string,
  texts: readonly string[],
  { context = [], ...fields }: Partial<Article> & { readonly context?: readonly ContextText[] } = {},
): Promise<Query> {
  return parseQuery(question, context, (await indexTexts(texts, fields)).lexicon);
}

/** Every passage as a candidate, in reading order, all retrieved alike. Of its sentences, the fullest answers. */
export function candidatesIn(index: LanguageIndex, question: string): readonly Candidate[] {
  const query = parseQuery(question, [], index.lexicon);
  const found = index.passages.map((passage) => ({ passage, retrievalScore: 1 }));
  const context = createRerankContext(query, found, index, sentenceWeights(new Map([['coverage', 1]])));
  return found.map((each) => new Candidate(each, context));
}

export async function candidatesFor(
  question: string,
  texts: readonly string[],
  fields: Partial<Article> = {},
): Promise<readonly Candidate[]> {
  return candidatesIn(await indexTexts(texts, fields), question);
}

/** The only passage as a candidate. */
export async function candidateFor(
  question: string,
  text: string,
  fields: Partial<Article> = {},
): Promise<Candidate> {
  const [candidate] = await candidatesFor(question, [text], fields);
  if (!candidate) throw new Error('no passage');
  return candidate;
}
