import { Worker } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import { CorpusError } from '../corpus/corpus-error.js';
import type { OpenedReading, UnchangedReading } from './open-library.js';
import type { ThreadCalls, ThreadTask } from './search-thread.js';
import type { AsyncReader } from './snapshot-reader.js';

export interface ThreadOptions {
  readonly folder: string;
  /** Address of the site that the folder is of. */
  readonly baseUrl?: string;
  /** The heap of the thread in MiB; Node's own limit when missing. */
  readonly maxHeapMb?: number;
}

/** A search takes milliseconds; one that takes this long has hung. */
const longestCallMs = 10_000;

/**
 * Reads the corpus and indexes it in a thread of its own, which then answers.
 * @throws CorpusError when the folder is missing or cannot be read
 * @throws Error when the thread dies over it
 */
export async function openInThread(
  { maxHeapMb, ...corpus }: ThreadOptions,
  unlessVersion?: string,
): Promise<OpenedReading | UnchangedReading> {
  const task: ThreadTask = { ...corpus, ...(unlessVersion !== undefined && { unlessVersion }) };
  const thread = startThread(task, maxHeapMb);
  try {
    const opening = await thread.opening;
    if (opening.kind === 'opened') return openedReading(thread, opening);
    await thread.end();
    if (opening.kind === 'unreadable') throw new CorpusError(opening.reason);
    return opening;
  } catch (error) {
    await thread.end();
    throw error;
  }
}

function startThread(task: ThreadTask, maxHeapMb: number | undefined) {
  const worker = new Worker(new URL('./search-thread.js', import.meta.url), {
    workerData: task,
    ...(maxHeapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } }),
  });
  const calls = createBirpc<ThreadCalls>(
    {},
    {
      post: (message) => worker.postMessage(message),
      on: (listener) => worker.on('message', listener),
      // Reading may take as long as it takes: its end is told by the thread's.
      timeout: -1,
    },
  );
  const death = new Promise<Error>((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', (code) => resolve(new Error(`the search thread has ended with code ${code}`)));
  });
  void death.then((reason) => calls.$close(reason));
  // Called at once, so that its answer is what ends the reading.
  const opening = calls.opening();
  return { calls, opening, death, end: () => worker.terminate() };
}

type Thread = ReturnType<typeof startThread>;
type Opened = Extract<Awaited<Thread['opening']>, { kind: 'opened' }>;

function openedReading({ calls, death, end }: Thread, { summary, hashes }: Opened): OpenedReading {
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  const tracked = <Result>(call: Promise<Result>): Promise<Result> => {
    const bounded = withinTime(call, longestCallMs);
    underWay.add(bounded);
    const settle = () => underWay.delete(bounded);
    bounded.then(settle, settle);
    return bounded;
  };
  return {
    kind: 'opened',
    summary,
    hashes,
    reader: readerOf(calls, tracked),
    async close() {
      isClosed = true;
      await Promise.allSettled(underWay);
      await end();
    },
    onDeath(listener) {
      void death.then((reason) => !isClosed && listener(reason));
    },
  };
}

function readerOf(
  calls: BirpcReturn<ThreadCalls>,
  tracked: <Result>(call: Promise<Result>) => Promise<Result>,
): AsyncReader {
  return {
    ask: (...given) => tracked(calls.ask(...given)),
    findPassage: (...given) => tracked(calls.findPassage(...given)),
    answerStarter: (...given) => tracked(calls.answerStarter(...given)),
    listArticles: (...given) => tracked(calls.listArticles(...given)),
    findArticle: (...given) => tracked(calls.findArticle(...given)),
    articleAt: (...given) => tracked(calls.articleAt(...given)),
    outline: (...given) => tracked(calls.outline(...given)),
    suggestArticles: (...given) => tracked(calls.suggestArticles(...given)),
    suggestQuestions: (...given) => tracked(calls.suggestQuestions(...given)),
  };
}

async function withinTime<Result>(call: Promise<Result>, longestMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer from the search thread in ${longestMs} ms`)),
      longestMs,
    );
  });
  return Promise.race([call, tooLate]).finally(() => clearTimeout(timer));
}
