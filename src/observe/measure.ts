import type { Answer } from '../answer/answer.js';
import { ArticlesBeingRead, type Library, type ReloadReport } from '../library/library.js';
import type { CorpusSummary } from '../library/snapshot-reader.js';
import type { Metrics } from './metrics.js';

type Milliseconds = () => number;

/** The same library, with its answers timed and each reload counted once, however many callers share it. */
export function measureLibrary(library: Library, metrics: Metrics, clock: Milliseconds): Library {
  let last: Promise<ReloadReport> | undefined;
  const timed = async <Given extends Pick<Answer, 'kind'>>(ask: () => Promise<Given>): Promise<Given> => {
    const startedMs = clock();
    const answer = await ask();
    metrics.noteAnswer(answer.kind, (clock() - startedMs) / 1000);
    return answer;
  };
  return {
    ...library,
    ask: (...given) => timed(() => library.ask(...given)),
    askBriefly: (...given) => timed(() => library.askBriefly(...given)),
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
