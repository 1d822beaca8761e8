import { answerBriefly, answerFrom } from '../answer/answerer.js';
import { createKeyIndex, type FindByKey, findingAt } from '../answer/passages.js';
import type { Snapshot } from '../answer/snapshot.js';
import { createStarterIndex, firstStarters, startersOf } from '../answer/starters.js';
import { defined } from '../base/defined.js';
import type { Article } from '../corpus/article.js';
import {
  answerPreview,
  entryOf,
  nearestPassages,
  passageCardAt,
  previewAnswers,
  useTies,
} from './reading/passage-cards.js';
import { foldTitle, indexSuggestions } from './reading/suggestions.js';
import type {
  ArticleCard,
  FoundPassage,
  OldArticles,
  Outline,
  PassageRef,
  SnapshotReader,
} from './snapshot-reader.js';

export function createSnapshotReader(snapshot: Snapshot): SnapshotReader {
  const { version, articles } = snapshot;
  const suggestions = indexSuggestions(snapshot);
  const placeByKey = createKeyIndex(snapshot.passages);
  const cardAt = (place: number) => cardOf(snapshot, place);
  const titles = articles.map(({ title }) => foldTitle(title));
  return {
    ask: (question, options) => answerFrom(snapshot, question, options),
    askBriefly: (question, options) => answerBriefly(snapshot, question, options),
    findPassage: (ref) => findPassage(snapshot, placeByKey, ref),
    answerStarter: createStarterIndex(snapshot),
    firstStarters: (...wanted) => firstStarters(snapshot, ...wanted),
    listArticles: (from, limit) => ({
      version,
      total: articles.length,
      articles: articles.slice(from, from + limit).flatMap((_, n) => cardAt(from + n) ?? []),
    }),
    findArticle: (named, cutSlugLength) => cardAt(placeOf(articles, titles, named, cutSlugLength)),
    articleAt: (ref) => (ref.version === version ? cardAt(ref.place) : 'stale'),
    outline: (slug, limit) => outlineOf(snapshot.bySlug.get(slug), limit),
    suggestArticles: suggestions.articles,
    suggestQuestions: suggestions.questions,
    previewAnswers: (...typed) => previewAnswers(snapshot, ...typed),
    answerPreview: (ref) => answerPreview(snapshot, ref),
    nearestPassages: (...wanted) => nearestPassages(snapshot, ...wanted),
    passageAt: (place) => (place.version === version ? passageCardAt(snapshot, place.ordinal) : 'stale'),
    oldArticles: (before, limit) => oldArticles(articles, before, limit),
    useTies: (...tied) => useTies(snapshot, ...tied),
  };
}

function findPassage(
  snapshot: Snapshot,
  placeByKey: FindByKey,
  { key, highlight }: PassageRef,
): FoundPassage {
  const ordinal = placeByKey(key);
  if (ordinal === undefined) return { kind: 'stale' };
  const finding = findingAt(snapshot, ordinal, highlight);
  const isWhole = finding?.highlight.start === highlight.start && finding.highlight.end === highlight.end;
  return finding && isWhole ? { kind: 'found', finding } : { kind: 'none' };
}

function cardOf(snapshot: Snapshot, place: number): ArticleCard | undefined {
  const article = snapshot.articles[place];
  if (!article) return undefined;
  const { slug, title, file, hash, passages, published, url } = article;
  return defined({
    version: snapshot.version,
    place,
    slug,
    title,
    file,
    hash,
    passages: passages.length,
    starters: startersOf(article, snapshot),
    published,
    url,
  });
}

/** -1 when no article is meant. @param titles of the articles, folded */
function placeOf(
  articles: readonly Article[],
  titles: readonly string[],
  named: string,
  cutSlugLength = Number.POSITIVE_INFINITY,
): number {
  const folded = foldTitle(named);
  const ways: ((article: Article, place: number) => boolean)[] = [
    ({ slug }) => slug === named,
    ({ slug }) => slug.length > cutSlugLength && slug.slice(0, cutSlugLength) === named,
    ({ slug }, place) => titles[place] === folded || slug === folded,
  ];
  for (const isMeant of ways) {
    const place = articles.findIndex(isMeant);
    if (place >= 0) return place;
  }
  return -1;
}

function outlineOf(article: Article | undefined, limit: number): Outline | undefined {
  if (!article) return undefined;
  const { title, passages } = article;
  return { title, total: passages.length, entries: passages.slice(0, limit).map(entryOf) };
}

function oldArticles(articles: readonly Article[], before: string, limit: number): OldArticles {
  const old = articles
    .flatMap(({ title, published, url }) =>
      published && published < before ? [defined({ title, published, url })] : [],
    )
    .sort((a, b) => a.published.localeCompare(b.published));
  return { total: old.length, articles: old.slice(0, limit) };
}
