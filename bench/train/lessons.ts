import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { buildIndex, type Hit, type SearchIndex, type SearchResult } from '../../src/search/search.js';
import { toCorpusFiles } from '../sets/corpus-folder.js';
import { createPassageMap, type PassageMap } from '../sets/passage-map.js';
import type { Doc, Question, QuestionSet } from '../sets/question-set.js';

/** A question asked of a corpus, what came back, and which hits are right. */
export interface Lesson {
  readonly question: Question;
  /** Title of the article that answers; empty when none of the set does. */
  readonly title: string;
  readonly result: SearchResult;
  /** Places in `result.hits` of the passages cut from the right paragraph. */
  readonly right: readonly number[];
}

/** More candidates than are ever weighed. */
const limit = 100;

/** Asks every question of a set of a corpus made from its docs. `known`: docs that tell the titles of questions, be they in the corpus or not. */
export async function lessonsOf(
  set: QuestionSet,
  known: readonly Doc[] = set.docs,
): Promise<readonly Lesson[]> {
  const files = toCorpusFiles(set);
  const map = createPassageMap(files, set.docs);
  const articles = await Promise.all(files.map(async ({ file, text }) => parsed(file, text)));
  const index = await buildIndex(articles);
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const fileOf = new Map(articles.map(({ slug, file }) => [slug, file]));
  return set.qs.map((question) => {
    const answering = question.pids ?? (question.pid === undefined ? [] : [question.pid]);
    const title = titles.get(answering[0] ?? '') ?? '';
    return { question, title, ...ask(question, answering, index, fileOf, map) };
  });
}

function ask(
  question: Question,
  answering: readonly string[],
  index: SearchIndex,
  fileOf: ReadonlyMap<string, string>,
  map: PassageMap,
) {
  const result = index.search({ question: question.q, limit });
  const isRight = ({ passage }: Hit) =>
    map.docsOf({ ...passage, file: fileOf.get(passage.article) ?? '' }).some((id) => answering.includes(id));
  return { result, right: result.hits.flatMap((hit, place) => (isRight(hit) ? [place] : [])) };
}

async function parsed(file: string, text: string): Promise<Article> {
  const { article } = await parseArticle(file, new TextEncoder().encode(text));
  if (!article) throw new Error(`${file} gave no article`);
  return article;
}
