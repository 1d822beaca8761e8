import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { hasCode } from '../../base/errors.js';
import { watchCalls } from '../calls-under-way.js';
import type { OpenedReading, UnchangedReading } from '../open-library.js';
import { forwardCalls } from '../reader-calls.js';
import type { ReadingsThreadCalls, ReadingsThreadNeeds, ReadingsThreadTask } from './readings-thread.js';
import type { ReadContent, ServerTask } from './server-readings.js';

/** Where readings of several servers are held. */
export interface ReadingsHolder {
  /** @param signal gives the reading up, as far as the caller is concerned */
  open(
    task: ServerTask,
    content: ReadContent,
    signal: AbortSignal,
  ): Promise<OpenedReading | UnchangedReading>;
  /** What is under way fails. */
  end(): Promise<void>;
}

/** An upload that takes this long is refused before it is kept. */
const longestFileMs = 60_000;
/** A search takes milliseconds, but a file may be read meanwhile. */
const longestSilenceMs = 60_000;
/** If more files than this end the thread, something else is wrong. */
const maxAttempts = 4;

/**
 * Holds the readings in one thread, beside the one that holds the shared articles: whatever a server's articles do to
 * it, the others go on. It is started with the first reading. A file that takes too much time or memory ends the
 * thread and is left out by the next one.
 */
export function holdInThread(): ReadingsHolder {
  return new ThreadHolder();
}

class ThreadHolder implements ReadingsHolder {
  readonly #leftOut = new Set<string>();
  #thread: Thread | undefined;

  async open(task: ServerTask, content: ReadContent, signal: AbortSignal) {
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      const thread = this.#running();
      try {
        return await openIn(thread, task, content);
      } catch (error) {
        if (!thread.isTooMuch() || attempt === maxAttempts) throw error;
      }
    }
  }

  async end(): Promise<void> {
    await this.#thread?.end();
  }

  #running(): Thread {
    if (this.#thread) return this.#thread;
    const thread = startThread([...this.#leftOut]);
    this.#thread = thread;
    void thread.death.then(() => {
      if (this.#thread === thread) this.#thread = undefined;
      const file = thread.file();
      if (thread.isTooMuch() && file !== undefined) this.#leftOut.add(file);
    });
    return thread;
  }
}

async function openIn(
  { calls, contents, death, underWay }: Thread,
  task: ServerTask,
  content: ReadContent,
): Promise<OpenedReading | UnchangedReading> {
  const { key } = task;
  contents.set(key, content);
  try {
    const opening = await calls.open(task);
    if (opening.kind === 'unchanged') return opening;
    let isClosed = false;
    return {
      ...opening,
      // The thread answers a call with what its name promises.
      reader: forwardCalls((name, ...given) =>
        underWay.track(calls.call(key, name, given) as Promise<never>),
      ),
      async close() {
        isClosed = true;
        await underWay.settled();
        await calls.close(key).catch(() => undefined);
      },
      onDeath(listener) {
        void death.then((reason) => !isClosed && listener(reason));
      },
    };
  } finally {
    contents.delete(key);
  }
}

type Thread = ReturnType<typeof startThread>;

/** A file took too long to read. */
class TooLong extends Error {}

function startThread(leftOut: readonly string[]) {
  const workerData: ReadingsThreadTask = { leftOut };
  const worker = new Worker(new URL('./readings-thread.js', import.meta.url), { workerData });
  const contents = new Map<string, ReadContent>();
  let file: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const needs: ReadingsThreadNeeds = {
    content: async (key, id) => contents.get(key)?.(id),
    onFile(key) {
      file = key;
      clearTimeout(timer);
      if (key !== undefined)
        timer = setTimeout(() => fail(new TooLong(`${key} takes too long to read`)), longestFileMs);
    },
  };
  const calls = createBirpc<ReadingsThreadCalls, ReadingsThreadNeeds>(needs, {
    post: (message) => worker.postMessage(message),
    on: (listener) => worker.on('message', listener),
    // All calls end with the thread, and a hanging thread is ended.
    timeout: -1,
  });
  let reasonOfDeath: Error | undefined;
  const { promise: death, resolve: die } = withResolvers<Error>();
  worker.once('error', die);
  worker.once('exit', (code) =>
    die(new Error(`the thread of the servers' articles has ended with code ${code}`)),
  );
  void death.then((reason) => {
    reasonOfDeath = reason;
    clearTimeout(timer);
    calls.$close(reason);
  });
  const end = () => worker.terminate();
  const fail = (reason: Error) => {
    die(reason);
    void end();
  };
  const underWay = watchCalls(longestSilenceMs, () =>
    fail(
      new Error(
        `the thread of the servers' articles has not answered for ${longestSilenceMs / 1000} seconds`,
      ),
    ),
  );
  const isTooMuch = () =>
    reasonOfDeath instanceof TooLong || hasCode(reasonOfDeath, 'ERR_WORKER_OUT_OF_MEMORY');
  return { calls, contents, death, end, underWay, file: () => file, isTooMuch };
}

/** `Promise.withResolvers` comes with Node 22. */
function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((given) => {
    resolve = given;
  });
  return { promise, resolve };
}
