import type { Answerer } from '../answer/answerer.js';
import type { Snapshot } from '../answer/snapshot.js';
import type { Article, Passage } from '../corpus/article.js';

/** A question to begin with, made of the article's own words and sure to be answered. */
export interface Starter {
  readonly question: string;
  readonly kind: 'ask-heading' | 'ask-title';
  /** Ordinal of the first passage below that heading. */
  readonly ordinal: number;
}

export interface Starters {
  /** Three at most, for an article of the current snapshot. */
  of(article: Article, snapshot: Snapshot): readonly Starter[];
}

const maxStarters = 3;

/** Headings are tried before they are offered: a suggestion that is refused would be worse than none. */
export function createStarters(answerer: Answerer): Starters {
  const known = new WeakMap<Article, readonly Starter[]>();
  return {
    of(article, snapshot) {
      const found = known.get(article) ?? findStarters(article, snapshot, answerer);
      known.set(article, found);
      return found;
    },
  };
}

/** The question behind a starter's button, and the article it is about. */
export function starterAt(snapshot: Snapshot, kind: Starter['kind'], ordinal: number) {
  const passage = snapshot.passages[ordinal];
  const article = passage && snapshot.bySlug.get(passage.article);
  const question = kind === 'ask-title' ? article?.title : passage?.section.at(-1);
  return article && question ? { question, article: article.slug } : undefined;
}

function findStarters(article: Article, snapshot: Snapshot, answerer: Answerer): readonly Starter[] {
  const starters: Starter[] = [];
  for (const candidate of candidatesOf(article, snapshot)) {
    if (starters.length === maxStarters) break;
    const answer = answerer.ask(candidate.question, { article: article.slug, top: 1 });
    if (answer.kind === 'answered') starters.push(candidate);
  }
  return starters;
}

/** Headings in reading order, then the title. */
function candidatesOf(article: Article, snapshot: Snapshot): readonly Starter[] {
  const [first] = article.passages;
  const firstOrdinal = first ? snapshot.passages.indexOf(first) : -1;
  if (firstOrdinal < 0) return [];
  const headings = article.passages.flatMap((passage, n): Starter[] => {
    const question = headingOf(passage);
    const isNew = question !== undefined && question !== headingOf(article.passages[n - 1]);
    return isNew ? [{ question, kind: 'ask-heading', ordinal: firstOrdinal + n }] : [];
  });
  return [...headings, { question: article.title, kind: 'ask-title', ordinal: firstOrdinal }];
}

function headingOf(passage: Passage | undefined): string | undefined {
  return passage?.section.at(-1);
}
