import type { Snapshot } from '../../../src/answer/snapshot.js';
import type { Library, ReloadReport } from '../../../src/library/library.js';
import { openedAs } from '../../../src/library/open-here.js';
import type { OpenedReading } from '../../../src/library/open-library.js';
import { createSnapshotReader } from '../../../src/library/read-snapshot.js';
import type { SnapshotReader } from '../../../src/library/snapshot-reader.js';
import { forwardCalls, type ReaderHere } from '../../../src/library/snapshot-reader.js';
import { type Ask, brief, makeNothing } from '../answers.js';
import { makeArticle } from '../factories.js';
import { makeSnapshotOf } from '../snapshots.js';

export interface LibraryFields extends Partial<Library> {
  /** What is looked up and listed; one small article when missing. */
  readonly snapshot?: Snapshot;
  /** What questions get, in brief too; nothing is found when missing. */
  readonly ask?: Library['ask'];
}

/** A library on one snapshot that never changes, unless the test says what a reload does. */
export function makeLibrary({
  snapshot = makeSnapshotOf([makeArticle()]),
  ask = async (question) => makeNothing({ reason: 'not-in-corpus' }, question),
  ...fields
}: LibraryFields = {}): Library {
  const { reader, summary } = readingOf(snapshot);
  return {
    ...reader,
    ask,
    askBriefly: async (...given) => brief(await ask(...given)),
    nearestPassages: async () => [],
    current: () => summary,
    opened: Promise.resolve(),
    reload: async () => makeReport(),
    check: async () => makeReport(),
    close: async () => undefined,
    ...fields,
  };
}

/** A reading of this snapshot. It can be searched if the snapshot has an index, or if the test says how. */
export function readingOf(snapshot: Snapshot, ask?: Ask): OpenedReading {
  const asked: Partial<SnapshotReader> = ask ? { ask, askBriefly: (...given) => brief(ask(...given)) } : {};
  const unsearched = 'search' in snapshot.index ? {} : { previewAnswers: () => [] };
  const reader: ReaderHere = { ...createSnapshotReader(snapshot), ...unsearched, ...asked };
  return {
    ...openedAs(snapshot),
    reader: forwardCalls(async (name, ...given) => reader[name](...given)),
    close: async () => undefined,
    onDeath: () => undefined,
  };
}

export function makeReport(fields: Partial<ReloadReport> = {}): ReloadReport {
  const lists = { added: [], removed: [], changed: [], problems: [] };
  return { ...lists, articles: 1, passages: 1, tookMs: 1, swapped: true, ...fields };
}
