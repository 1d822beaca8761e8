import { createHash } from 'node:crypto';
import { type Passage, textKey } from '../corpus/article.js';
import type { Answered, Finding, FindingPlace } from './answer.js';
import { confidenceOf } from './confidence.js';
import { findingAt, firstSentence, type Tell, tellHits } from './passages.js';
import type { Snapshot } from './snapshot.js';

/** A question that moderators have tied to a passage, so that it is answered by it whatever its words are. */
export interface Tie {
  readonly question: string;
  readonly passageId: string;
  /** See `hashOfText`: the passage is found again by it where its number has changed. */
  readonly textHash: string;
}

/** Moderators have read the passage with the question beside it. */
const chosenConfidence = 0.99;

interface Request {
  /** As it is searched for. */
  readonly question: string;
  /** As it was asked. */
  readonly asked: string;
  readonly article?: string;
  readonly tiesOf?: string;
  readonly top: number;
}

/** What is found otherwise comes after the passage that was chosen. */
export function answerByTie<Other extends FindingPlace>(
  snapshot: Snapshot,
  request: Request,
  ordinal: number,
  tell: Tell<Other>,
): Answered<Other> {
  const { asked, top, ...searched } = request;
  const result = snapshot.index.search({ ...searched, limit: top + 1 });
  const others = result.hits.filter((hit) => hit.ordinal !== ordinal).slice(0, top - 1);
  const confidence = Math.min(chosenConfidence, confidenceOf(result));
  const highest = result.hits[0]?.score ?? 0;
  return {
    kind: 'answered',
    question: asked,
    version: snapshot.version,
    confidence: chosenConfidence,
    best: chosen(snapshot, request.question, ordinal),
    others: tellHits(others, highest, snapshot, confidence, tell),
  };
}

/** The sentence that has most of the question; of one that shares no word with the passage, the first. */
function chosen(snapshot: Snapshot, question: string, ordinal: number): Finding {
  const [hit] = snapshot.index.measure(question, [ordinal]);
  const isFound = hit && (hit.features.coverage ?? 0) > 0;
  const highlight = isFound ? hit.highlight() : firstSentence(snapshot, ordinal);
  const finding = findingAt(snapshot, ordinal, highlight, chosenConfidence);
  if (!finding) throw new RangeError(`a question is tied to passage ${ordinal}, which is not there`);
  return { ...finding, isChosen: true };
}

/** Ordinals of the passages that these questions are tied to; undefined for one that is gone. */
export function locateTies(
  { passages }: Snapshot,
  ties: readonly Pick<Tie, 'passageId' | 'textHash'>[],
): readonly (number | undefined)[] {
  const byId = new Map(passages.map(({ id }, ordinal) => [id, ordinal]));
  let byHash: ReadonlyMap<string, number> | undefined;
  return ties.map(({ passageId, textHash }) => {
    const ordinal = byId.get(passageId);
    const passage = ordinal === undefined ? undefined : passages[ordinal];
    if (passage && hashOfText(passage) === textHash) return ordinal;
    // A paragraph more above it gives it another number, and another file another article.
    byHash ??= new Map(passages.map((each, at) => [hashOfText(each), at]));
    return byHash.get(textHash);
  });
}

/** Digits of a hash that tell the texts of a corpus apart. */
const hashDigits = 16;

/** Of the words of a passage: marks and spaces may change. */
export function hashOfText(passage: Pick<Passage, 'text'>): string {
  return createHash('sha256').update(textKey(passage)).digest('hex').slice(0, hashDigits);
}
