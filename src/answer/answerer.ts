import { defined } from '../base/defined.js';
import { isForeign } from '../languages/foreign.js';
import { smallTalkOf, withoutFillers } from '../languages/small-talk.js';
import type { Answer, BriefAnswer, FindingPlace } from './answer.js';
import { answerThreshold, isAboutSomethingElse } from './confidence.js';
import { type Conversation, emptyConversation } from './conversation/conversation.js';
import { searchInConversation } from './conversation/follow-up.js';
import { answerByHeading } from './headed.js';
import { findingAt, placeAt, type Tell, tellHits } from './passages.js';
import { cleanQuestion } from './question.js';
import type { Snapshot } from './snapshot.js';
import { answerByTie } from './ties.js';

export interface AskOptions {
  /** What was asked and shown before in the same thread; a follow-up question leans on it. */
  readonly conversation?: Conversation;
  /** Slug: look in this article only. */
  readonly article?: string;
  /** Whose ties count; those of nobody in particular when missing. */
  readonly tiesOf?: string;
  /** How many findings to return in all, 1…25. Default 5. */
  readonly top?: number;
}

const defaultTop = 5;

/** Answers from one snapshot; pure. */
export function answerFrom(snapshot: Snapshot, text: string, options: AskOptions = {}): Answer {
  return answer(snapshot, text, options, findingAt);
}

/** A seventh of the bytes: citing five passages, and copying them from thread to thread, took as long as finding them. */
export function answerBriefly(snapshot: Snapshot, text: string, options: AskOptions = {}): BriefAnswer {
  return answer(snapshot, text, options, placeAt);
}

function answer<Other extends FindingPlace>(
  snapshot: Snapshot,
  text: string,
  options: AskOptions,
  tell: Tell<Other>,
): Answer<Other> {
  const { index, version } = snapshot;
  const question = cleanQuestion(text);
  const smallTalk = smallTalkOf(question, index.languages);
  if (smallTalk)
    return { question, version, confidence: 0, kind: 'nothing', reason: 'small-talk', smallTalk };
  const { article, tiesOf, top = defaultTop, conversation = emptyConversation } = options;
  const searched = withoutFillers(question, index.languages);
  const request = { question: searched, ...(article && { article }), ...(tiesOf && { tiesOf }) };
  const tied = index.tiedTo(request);
  if (tied !== undefined) return answerByTie(snapshot, { ...request, asked: question, top }, tied, tell);
  const found = searchInConversation(index, request, conversation);
  // The same however many are shown.
  const { confidence, understoodAs, isFollowUp } = found;
  const asked = { question, version, confidence, ...defined({ understoodAs, isFollowUp }) };
  const headed = confidence < answerThreshold && !article && answerByHeading<Other>(snapshot, searched);
  if (headed) return headed;
  if (confidence < answerThreshold && isForeign(searched, index.languages))
    return { ...asked, kind: 'nothing', reason: 'other-language', languages: index.languages };
  if (found.searchableWords === 0) return { ...asked, kind: 'nothing', reason: 'no-searchable-words' };
  const hits = found.hits.slice(0, top);
  const [first] = hits;
  const best = first && findingAt(snapshot, first.ordinal, first.highlight(), confidence);
  if (!best || isAboutSomethingElse(index, understoodAs ?? searched, first, confidence))
    return { ...asked, kind: 'nothing', reason: 'not-in-corpus' };
  if (confidence >= answerThreshold) {
    const others = tellHits(hits.slice(1), first.score, snapshot, confidence, tell);
    return { ...asked, kind: 'answered', best, others };
  }
  const others = tellHits(hits, first.score, snapshot, confidence, tell);
  return { ...asked, kind: 'unsure', closest: best, others };
}
