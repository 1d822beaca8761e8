import type { Article, Passage } from '../corpus/article.js';
import { primaryLanguage } from '../languages/tag.js';
import type { Answered, Finding } from './answer.js';
import { findingAt, firstSentence, passageKey, wordsIn } from './passages.js';
import type { Snapshot } from './snapshot.js';

/** A question to start with, in the article's own words: one of its headings, or its title. */
export interface Starter {
  readonly question: string;
  readonly kind: 'heading' | 'title';
  /** Names it in every snapshot that has the heading, wherever it is by then. */
  readonly key: string;
}

interface PlacedStarter extends Starter {
  /** Ordinal of the first passage below that heading. */
  readonly ordinal: number;
}

const maxStarters = 3;
const maxPassages = 5;

/** The title, and before it headings in reading order, questions first: three at most. */
export function startersOf(article: Article, snapshot: Snapshot): readonly Starter[] {
  const all = allStarters(article, snapshot);
  const titles = all.filter(({ kind }) => kind === 'title');
  const headings = all.filter(({ kind, question }) => kind === 'heading' && !isTitle(question, article));
  const questionsFirst = [...headings.filter(asks), ...headings.filter((heading) => !asks(heading))];
  const chosen = [...questionsFirst.slice(0, maxStarters - 1), ...titles];
  return chosen.map(({ question, kind, key }) => ({ question, kind, key }));
}

/** Of a large corpus, only what is in the first articles is offered. */
const maxArticles = 5;

/**
 * What shows a newcomer how to begin: questions before titles, titles before other headings; each once.
 *
 * @param language of the reader, BCP 47: only from articles in it, if there are any, or else from English ones
 */
export function firstStarters(snapshot: Snapshot, limit: number, language = 'en'): readonly Starter[] {
  const all = articlesFor(language, snapshot)
    .slice(0, maxArticles)
    .flatMap((article) => startersOf(article, snapshot));
  const ranked = [0, 1, 2].flatMap((rank) => all.filter((starter) => rankOf(starter) === rank));
  const once = new Map(ranked.map((starter) => [starter.question.toLowerCase(), starter]));
  return [...once.values()].slice(0, limit);
}

/** Who reads a language that no article is in may still read English. */
function articlesFor(reader: string, { articles }: Snapshot): readonly Article[] {
  for (const wanted of [reader, 'en']) {
    const own = articles.filter(({ language }) => primaryLanguage(language) === primaryLanguage(wanted));
    if (own.length > 0) return own;
  }
  return articles;
}

function rankOf(starter: Starter): number {
  if (asks(starter)) return 0;
  return starter.kind === 'title' ? 1 : 2;
}

/** The title and every heading, in reading order. */
function allStarters({ slug, title, passages }: Article, snapshot: Snapshot): readonly PlacedStarter[] {
  const firstOrdinal = snapshot.firstOrdinals.get(slug);
  if (firstOrdinal === undefined) return [];
  const headings = passages.flatMap((passage, n): PlacedStarter[] => {
    const question = headingOf(passage);
    if (question === undefined || question === headingOf(passages[n - 1])) return [];
    const key = starterKey('heading', passage.section, slug);
    return [{ question, kind: 'heading', key, ordinal: firstOrdinal + n }];
  });
  const key = starterKey('title', [title], slug);
  return [{ question: title, kind: 'title', key, ordinal: firstOrdinal }, ...headings];
}

function isTitle(question: string, { title }: Article): boolean {
  return question.toLowerCase() === title.toLowerCase();
}

/** As a passage is named by its words and its place. */
function starterKey(kind: Starter['kind'], headings: readonly string[], slug: string): string {
  return passageKey({ text: [kind, ...headings].join('\n'), id: slug });
}

export type AnswerStarter = (key: string) => Answered | undefined;

/** Answers starters by their keys. The list of all is made when one is first pressed. */
export function createStarterIndex(snapshot: Snapshot): AnswerStarter {
  let starters: readonly PlacedStarter[] | undefined;
  return (key) => {
    starters ??= snapshot.articles.flatMap((article) => allStarters(article, snapshot));
    const found =
      starters.find((starter) => starter.key === key) ?? starters.find((starter) => isSame(starter, key));
    return found && answerStarter(snapshot, found);
  };
}

/** The same heading in another place. */
function isSame(starter: Starter, key: string): boolean {
  return wordsIn(starter.key) === wordsIn(key);
}

function asks({ question }: Starter): boolean {
  return /[?？؟\u037E]\s*$/u.test(question);
}

/** The passages below the heading. No search: the heading says where they are. */
function answerStarter(snapshot: Snapshot, { question, kind, ordinal }: PlacedStarter): Answered | undefined {
  const [best, ...others] = passagesFrom(snapshot, kind, ordinal);
  if (!best) return undefined;
  return { kind: 'answered', question, version: snapshot.version, confidence: 1, best, others };
}

function passagesFrom(snapshot: Snapshot, kind: Starter['kind'], ordinal: number): readonly Finding[] {
  const first = snapshot.passages[ordinal];
  const following = snapshot.passages.slice(ordinal, ordinal + maxPassages);
  const isBelow = ({ article, section }: Passage) =>
    article === first?.article && (kind === 'title' || section.join('\n') === first.section.join('\n'));
  return following
    .filter(isBelow)
    .flatMap((_, n) => findingAt(snapshot, ordinal + n, firstSentence(snapshot, ordinal + n)) ?? []);
}

function headingOf(passage: Passage | undefined): string | undefined {
  return passage?.section.at(-1);
}
