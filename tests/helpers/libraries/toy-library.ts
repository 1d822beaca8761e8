import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../../../src/answer/answer.js';
import { findingAt } from '../../../src/answer/passages.js';
import type { Snapshot } from '../../../src/answer/snapshot.js';
import type { Library } from '../../../src/library/library.js';
import { openLibrary } from '../../../src/library/open-library.js';
import type { Ask } from '../answers.js';
import { makeArticleOf } from '../factories.js';
import { makeSnapshotOf } from '../snapshots.js';
import { readingOf } from './library.js';

export interface ToyOptions {
  readonly folder?: string;
  /** What the first reading waits for. */
  readonly firstReading?: Promise<void>;
  readonly reloadTakesMs?: number;
}

/**
 * A library of one article that can be searched well enough to try all that happens around an answer.
 *
 * @param texts paragraphs of the article, read anew at each reload; no article when there are none
 */
export function openToyLibrary(
  texts: readonly string[],
  { folder = '', firstReading, reloadTakesMs = 0 }: ToyOptions = {},
): Library {
  let readings = 0;
  const openReading = async () => {
    await (readings++ > 0 ? pause(reloadTakesMs) : firstReading);
    const articles = texts.length > 0 ? [makeArticleOf(texts, { hash: texts.join() })] : [];
    const snapshot = makeSnapshotOf(articles);
    return readingOf(snapshot, toyAsk(snapshot));
  };
  return openLibrary({ folder, openReading, now: () => new Date() });
}

/**
 * Finds the passages that hold the longest word of the question that is in the corpus at all. Refuses, unsurely,
 * what begins with "perhaps".
 */
function toyAsk(snapshot: Snapshot): Ask {
  return (question) => {
    const asked = { question, version: snapshot.version, confidence: 0.5 };
    const isKnown = (word: string) => snapshot.passages.some(({ text }) => text.includes(word));
    const words = question.match(/\p{L}{4,}/gu) ?? [];
    const word = words.filter(isKnown).sort((a, b) => b.length - a.length)[0];
    if (words.length === 0) return { ...asked, kind: 'nothing', reason: 'no-searchable-words' };
    const [best, ...others] = word ? passagesWith(word, snapshot) : [];
    if (!best) return { ...asked, kind: 'nothing', reason: 'not-in-corpus' };
    if (question.startsWith('perhaps'))
      return { ...asked, kind: 'unsure', closest: best, others: [best, ...others] };
    return { ...asked, kind: 'answered', best, others };
  };
}

function passagesWith(word: string, snapshot: Snapshot): readonly Finding[] {
  const found = snapshot.passages.flatMap(({ text }, ordinal) => {
    const start = text.indexOf(word);
    return start < 0 ? [] : (findingAt(snapshot, ordinal, { start, end: start + word.length }) ?? []);
  });
  return found.slice(0, 5);
}
