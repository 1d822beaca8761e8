import { ArticlesBeingRead, type Library, type ReloadReport } from '../library/library.js';
import type { CorpusSummary } from '../library/snapshot-reader.js';
import type { Metrics } from './metrics.js';

type Milliseconds = () => number;

/** The same library, with its answers timed and each reload counted once, however many callers share it. */
export function measureLibrary(library: Library, metrics: Metrics, clock: Milliseconds): Library {
  let last: Promise<ReloadReport> | undefined;
  return {
    ...library,
    async ask(question, options) {
      const startedMs = clock();
      const answer = await library.ask(question, options);
      metrics.noteAnswer(answer.kind, (clock() - startedMs) / 1000);
      return answer;
    },
    reload() {
      const reading = library.reload();
      if (reading !== last) count(reading, metrics);
      last = reading;
      return reading;
    },
  };
}

/** Undefined while the articles are being read. */
export function corpusOf(library: Library): CorpusSummary | undefined {
  try {
    return library.current();
  } catch (error) {
    if (error instanceof ArticlesBeingRead) return undefined;
    throw error;
  }
}

function count(reading: Promise<ReloadReport>, metrics: Metrics): void {
  reading.then(
    ({ swapped }) => metrics.noteReload(swapped ? 'swapped' : 'kept'),
    () => metrics.noteReload('failed'),
  );
}
