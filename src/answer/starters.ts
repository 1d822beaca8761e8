import type { Article, Passage } from '../corpus/article.js';
import { sentencesOf } from '../corpus/sentences.js';
import type { Answered, Finding } from './answer.js';
import { findingAt } from './passages.js';
import type { Snapshot } from './snapshot.js';

/** A question to start with, in the article's own words: one of its headings, or its title. */
export interface Starter {
  readonly question: string;
  readonly kind: 'ask-heading' | 'ask-title';
  /** Ordinal of the first passage below that heading. */
  readonly ordinal: number;
}

const maxStarters = 3;
const maxPassages = 5;

/** The title, and before it headings in reading order, questions first: three at most. */
export function startersOf(article: Article, snapshot: Snapshot): readonly Starter[] {
  const firstOrdinal = snapshot.firstOrdinals.get(article.slug);
  if (firstOrdinal === undefined) return [];
  const headings = article.passages.flatMap((passage, n): Starter[] => {
    const question = headingOf(passage);
    const isNew = question !== undefined && question !== headingOf(article.passages[n - 1]);
    const isTitle = question?.toLowerCase() === article.title.toLowerCase();
    return isNew && !isTitle ? [{ question, kind: 'ask-heading', ordinal: firstOrdinal + n }] : [];
  });
  const title: Starter = { question: article.title, kind: 'ask-title', ordinal: firstOrdinal };
  const questionsFirst = [...headings.filter(asks), ...headings.filter((heading) => !asks(heading))];
  return [...questionsFirst.slice(0, maxStarters - 1), title];
}

function asks({ question }: Starter): boolean {
  return /[?？؟\u037E]\s*$/u.test(question);
}

/** The passages below the heading. No search: the heading says where they are. */
export function answerStarter(
  snapshot: Snapshot,
  kind: Starter['kind'],
  ordinal: number,
): Answered | undefined {
  const passage = snapshot.passages[ordinal];
  const question =
    kind === 'ask-title' ? snapshot.bySlug.get(passage?.article ?? '')?.title : headingOf(passage);
  const [best, ...others] = passagesFrom(snapshot, kind, ordinal);
  if (!question || !best) return undefined;
  return { kind: 'answered', question, version: snapshot.version, confidence: 1, best, others };
}

function passagesFrom(snapshot: Snapshot, kind: Starter['kind'], ordinal: number): readonly Finding[] {
  const first = snapshot.passages[ordinal];
  const following = snapshot.passages.slice(ordinal, ordinal + maxPassages);
  const { language = '' } = snapshot.bySlug.get(first?.article ?? '') ?? {};
  const isBelow = ({ article, section }: Passage) =>
    article === first?.article && (kind === 'ask-title' || section.join('\n') === first.section.join('\n'));
  return following.filter(isBelow).flatMap(({ text }, n) => {
    const [firstSentence = { start: 0, end: text.length }] = sentencesOf(text, language);
    return findingAt(snapshot, ordinal + n, firstSentence) ?? [];
  });
}

function headingOf(passage: Passage | undefined): string | undefined {
  return passage?.section.at(-1);
}
