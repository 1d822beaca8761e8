import type { Answerer } from '../answer/answerer.js';
import type { Library, ReloadReport } from '../answer/library.js';
import type { Metrics } from './metrics.js';

type Milliseconds = () => number;

/** The same answers, counted. */
export function measureAnswers(answerer: Answerer, metrics: Metrics, clock: Milliseconds): Answerer {
  return {
    ask(question, options) {
      const startedMs = clock();
      const answer = answerer.ask(question, options);
      metrics.noteAnswer(answer.kind, (clock() - startedMs) / 1000);
      return answer;
    },
  };
}

/** The same library, with each reading counted once, however many asked for it. */
export function measureReloads(library: Library, metrics: Metrics): Library {
  let last: Promise<ReloadReport> | undefined;
  return {
    ...library,
    reload() {
      const reading = library.reload();
      if (reading !== last) count(reading, metrics);
      last = reading;
      return reading;
    },
  };
}

function count(reading: Promise<ReloadReport>, metrics: Metrics): void {
  reading.then(
    ({ swapped }) => metrics.noteReload(swapped ? 'swapped' : 'kept'),
    () => metrics.noteReload('failed'),
  );
}
