import type { AsyncReader, SnapshotReader } from './snapshot-reader.js';

/** All that can be asked of a reading. The type sees to it that none is missing. */
const calls: Readonly<Record<keyof SnapshotReader, true>> = {
  ask: true,
  askBriefly: true,
  findPassage: true,
  answerStarter: true,
  listArticles: true,
  findArticle: true,
  articleAt: true,
  outline: true,
  suggestArticles: true,
  suggestQuestions: true,
  previewAnswers: true,
  answerPreview: true,
  nearestPassages: true,
  passageAt: true,
  oldArticles: true,
  useTies: true,
};

/** Passes a call on; what it takes and what it comes to go by its name. */
export type PassOn = (name: keyof SnapshotReader, given: readonly unknown[]) => Promise<unknown>;

/** A reader that stands somewhere else. */
export function readerThrough(passOn: PassOn): AsyncReader {
  const passed = Object.keys(calls).map((name) => [
    name,
    // A key of `calls` is a name of a call.
    (...given: readonly unknown[]) => passOn(name as keyof SnapshotReader, given),
  ]);
  // The same names, each passed on with what it was given.
  return Object.fromEntries(passed) as AsyncReader;
}
