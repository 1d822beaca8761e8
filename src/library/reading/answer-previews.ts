import type { Answered } from '../../answer/answer.js';
import { findingAt } from '../../answer/passages.js';
import type { Snapshot } from '../../answer/snapshot.js';
import { hashOfText, locateTies } from '../../answer/ties.js';
import type { AnswerPreview, PreviewRef } from '../snapshot-reader.js';
import { onOneLine } from './passage-cards.js';

/** The sentences that would answer what is typed so far, best first, as far as they have a word of it. */
export function previewAnswers(
  snapshot: Snapshot,
  typed: string,
  limit: number,
  tiesOf = '',
): readonly AnswerPreview[] {
  const { hits } = snapshot.index.search({ question: typed, limit, tiesOf });
  return hits.flatMap(({ passage, highlight, features }) => {
    if (!features.coverage) return [];
    const sentence = onOneLine(passage.text.slice(highlight.start, highlight.end));
    return [{ passageId: passage.id, textHash: hashOfText(passage), highlight, sentence }];
  });
}

/** The passage of a preview, in whatever version of the corpus, below the heading it has; undefined when it is gone. */
export function answerPreview(snapshot: Snapshot, { highlight, ...ref }: PreviewRef): Answered | undefined {
  const [ordinal] = locateTies(snapshot, [ref]);
  const best = ordinal === undefined ? undefined : findingAt(snapshot, ordinal, highlight);
  if (!best || best.highlight.start === best.highlight.end) return undefined;
  const question = best.passage.section.at(-1) ?? best.citation.title;
  return { kind: 'answered', question, version: snapshot.version, confidence: 1, best, others: [] };
}
