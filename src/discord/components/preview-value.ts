import type { PreviewRef } from '../../library/snapshot-reader.js';
import { maxChoiceValue } from '../limits.js';

/**
 * A preview as the value of a choice: `¶` with the hash of the passage's text, the sentence in it, and as much of the
 * passage's id as there is room for; the hash alone finds it, too.
 */
export function writePreview({ passageId, textHash, highlight: { start, end } }: PreviewRef): string {
  return `¶${textHash} ${start.toString(36)} ${end.toString(36)} ${passageId}`.slice(0, maxChoiceValue);
}

const written = /^¶([0-9a-f]{16}) ([0-9a-z]{1,6}) ([0-9a-z]{1,6}) (\S+)$/;

/** Undefined for anything else, which is a question that somebody typed. */
export function readPreview(value: string): PreviewRef | undefined {
  const [, textHash, start, end, passageId] = written.exec(value) ?? [];
  if (!textHash || !start || !end || !passageId) return undefined;
  const highlight = { start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
  return highlight.start < highlight.end ? { passageId, textHash, highlight } : undefined;
}
