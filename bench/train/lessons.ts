import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { buildIndex, type Hit, type SearchIndex, type SearchResult } from '../../src/search/search.js';
import { type CommunitySet, matches } from '../sets/community-set.js';
import { toCorpusFiles } from '../sets/corpus-folder.js';
import { createPassageMap, type PassageMap } from '../sets/passage-map.js';
import type { Doc, Question, QuestionSet } from '../sets/question-set.js';

/** A question asked of a corpus, what came back, and which hits are right. */
export interface Lesson {
  readonly question: string;
  /** What is dealt out whole when some is held back: title of the article, or the corpus. */
  readonly group: string;
  readonly result: SearchResult;
  /** Places in `result.hits` of the passages that answer. */
  readonly right: readonly number[];
  /** Whether a sentence of a right hit holds the answer. */
  readonly isMarked?: (hit: Hit, sentence: ReturnType<Hit['sentences']>[number]) => boolean;
}

/** What is fitted, from lessons that are dealt out by group. */
export interface Lessons {
  readonly name: string;
  readonly language: string;
  readonly isCommunity: boolean;
  readonly lessons: readonly Lesson[];
}

/** A question of an encyclopaedia set, which knows the paragraph that answers. */
export interface SetLesson extends Lesson {
  readonly asked: Question;
}

/** More candidates than are ever retrieved. */
const limit = 100;

/**
 * Asks every question of a set of a corpus made from its docs.
 *
 * @param known docs that tell the titles of questions, be they in the corpus or not
 */
export async function lessonsOf(
  set: QuestionSet,
  known: readonly Doc[] = set.docs,
): Promise<readonly SetLesson[]> {
  const files = toCorpusFiles(set);
  const map = createPassageMap(files, set.docs);
  const articles = await Promise.all(files.map(async ({ file, text }) => parsed(file, text)));
  const index = await buildIndex(articles);
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const fileOf = new Map(articles.map(({ slug, file }) => [slug, file]));
  return set.qs.map((asked) => {
    const answering = asked.pids ?? (asked.pid === undefined ? [] : [asked.pid]);
    const group = titles.get(answering[0] ?? '') ?? '';
    return { question: asked.q, asked, group, ...ask(asked, answering, index, fileOf, map) };
  });
}

/** The same of a community's folder: the answerable questions, and those that begin a dialogue. */
export async function communityLessons(set: CommunitySet): Promise<{
  readonly answerable: readonly Lesson[];
  /** What comes back for near misses: nothing in it is right. */
  readonly near: readonly Lesson[];
}> {
  const { articles } = await readCorpus(set.folder);
  const index = await buildIndex(articles);
  const first = set.dialogues.flatMap(({ turns: [turn] }) => (turn?.kind === 'answer' ? [turn] : []));
  const answerable = [...set.answerable, ...first].map(({ q, right, mark }): Lesson => {
    const result = index.search({ question: q, limit, measuresAll: true });
    const places = result.hits.flatMap(({ passage }, place) => (matches(right, passage.text) ? [place] : []));
    const isMarked: Lesson['isMarked'] = ({ passage }, { start, end }) =>
      matches(mark, passage.text.slice(start, end));
    return { question: q, group: set.corpus, result, right: places, isMarked };
  });
  const near = set.unanswerable.map(({ q }): Lesson => {
    const result = index.search({ question: q, limit, measuresAll: true });
    return { question: q, group: set.corpus, result, right: [] };
  });
  return { answerable, near };
}

/** Articles that are a corpus by themselves: not so short that there is no choice, nor so long that it is a folder. */
const fewest = 2;
const most = 70;

/**
 * The same of its articles, each alone: what it answers is asked of the article that answers, a near miss of the one
 * that comes nearest to it.
 */
export async function articleLessons(set: CommunitySet): ReturnType<typeof communityLessons> {
  const { articles } = await readCorpus(set.folder);
  const whole = await buildIndex(articles);
  const short = articles.filter(({ passages }) => passages.length >= fewest && passages.length <= most);
  const indexes = new Map<string, SearchIndex>();
  for (const article of short) indexes.set(article.slug, await buildIndex([article]));
  const askOf = (slug: string, question: string, right: string | null | undefined): readonly Lesson[] => {
    const result = indexes.get(slug)?.search({ question, limit, measuresAll: true });
    if (!result || result.hits.length === 0) return [];
    const isRight = ({ passage }: Hit) => matches(right, passage.text);
    const places = result.hits.flatMap((hit, place) => (isRight(hit) ? [place] : []));
    return [{ question, group: set.corpus, result, right: places }];
  };
  const answering = (right: string | null | undefined) =>
    short.find(({ passages }) => passages.some(({ text }) => matches(right, text)))?.slug ?? '';
  const nearest = (question: string) =>
    whole.search({ question, limit }).hits.find(({ passage }) => indexes.has(passage.article))?.passage
      .article ?? '';
  return {
    answerable: set.answerable.flatMap(({ q, right }) => askOf(answering(right), q, right)),
    near: set.unanswerable.flatMap(({ q }) => askOf(nearest(q), q, undefined)),
  };
}

function ask(
  question: Question,
  answering: readonly string[],
  index: SearchIndex,
  fileOf: ReadonlyMap<string, string>,
  map: PassageMap,
) {
  const result = index.search({ question: question.q, limit, measuresAll: true });
  const isRight = ({ passage }: Hit) =>
    map
      .docsOf({
        file: fileOf.get(passage.article) ?? '',
        paragraph: passage.paragraph,
        lastParagraph: passage.lastParagraph,
        text: passage.text,
      })
      .some((id) => answering.includes(id));
  return { result, right: result.hits.flatMap((hit, place) => (isRight(hit) ? [place] : [])) };
}

async function parsed(file: string, text: string): Promise<Article> {
  const { article } = await parseArticle(file, new TextEncoder().encode(text));
  if (!article) throw new Error(`${file} gave no article`);
  return article;
}
