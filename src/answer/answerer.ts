import type { SearchResult } from '../search/search.js';
import type { Answer, Finding } from './answer.js';
import { answerThreshold, confidenceOf } from './confidence.js';
import { type Conversation, emptyConversation } from './conversation.js';
import { searchInConversation } from './follow-up.js';
import { findingAt } from './passages.js';
import { cleanQuestion } from './question.js';
import type { Snapshot } from './snapshot.js';

export interface AskOptions {
  /** What was asked and shown before in the same thread; a follow-up question leans on it. */
  readonly conversation?: Conversation;
  /** Slug: look in this article only. */
  readonly article?: string;
  /** How many findings to return in all, 1…25. Default 5. */
  readonly top?: number;
}

const defaultTop = 5;

/** Answers from one snapshot; pure. */
export function answerFrom(snapshot: Snapshot, text: string, options: AskOptions = {}): Answer {
  const question = cleanQuestion(text);
  const { article, top = defaultTop, conversation = emptyConversation } = options;
  const request = { question, ...(article && { article }) };
  const found = searchInConversation(snapshot.index, request, conversation);
  // The same however many are shown.
  const confidence = confidenceOf(found);
  const result = { ...found, hits: found.hits.slice(0, top) };
  const asked = { question, version: snapshot.version, confidence };
  if (result.searchableWords === 0) return { ...asked, kind: 'nothing', reason: 'no-searchable-words' };
  const [best, ...others] = findingsOf(result, snapshot, confidence);
  if (!best) return { ...asked, kind: 'nothing', reason: 'not-in-corpus' };
  if (confidence < answerThreshold) return { ...asked, kind: 'unsure', others: [best, ...others] };
  return { ...asked, kind: 'answered', best, others };
}

function findingsOf({ hits }: SearchResult, snapshot: Snapshot, confidence: number): readonly Finding[] {
  const highest = hits[0]?.score ?? 0;
  return hits.flatMap(
    ({ ordinal, highlight, score }) =>
      findingAt(snapshot, ordinal, highlight, confidence * Math.exp(score - highest)) ?? [],
  );
}
