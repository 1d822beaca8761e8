import type { Finding } from '../../../src/answer/answer.js';
import { findingAt } from '../../../src/answer/passages.js';
import type { Snapshot } from '../../../src/answer/snapshot.js';
import type { Shown } from '../../../src/discord/answers/card/render-passage.js';
import { makeAnswered } from '../answers.js';

/** The passages of a snapshot at these ordinals as findings, the first sentence of each as its highlight. */
export function findingsIn(snapshot: Snapshot, ordinals: readonly number[]): Finding[] {
  return ordinals.map((ordinal) => {
    const text = snapshot.passages[ordinal]?.text ?? '';
    const firstStop = text.indexOf('.') + 1;
    const found = findingAt(snapshot, ordinal, { start: 0, end: firstStop > 0 ? firstStop : text.length });
    if (!found) throw new Error(`the snapshot has no passage ${ordinal}`);
    return found;
  });
}

/** An answer with these passages, the first one as the best. */
export function answeredFrom(snapshot: Snapshot, ordinals: readonly number[]) {
  const [best, ...others] = findingsIn(snapshot, ordinals);
  if (!best) throw new Error('an answer needs a passage');
  return makeAnswered({ best, others, version: snapshot.version });
}

/** These passages as a public answer shows them, one of them on view. */
export function onView(
  snapshot: Snapshot,
  ordinals: readonly number[],
  { tone = 'answer' as 'answer' | 'nearest', index = 0, question = '' } = {},
): Shown {
  const found = findingsIn(snapshot, ordinals);
  const finding = found[index];
  if (!finding) throw new Error(`no passage ${index}`);
  const passages = found.map(({ key, highlight }) => ({ key, highlight }));
  return {
    findings: { tone, index, passages },
    finding,
    presentation: question ? { question } : {},
  };
}
