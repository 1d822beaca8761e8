import type { OpenedReading, UnchangedReading } from '../open-library.js';
import type { MakeCall } from '../snapshot-reader.js';
import { isTooMuch, readingIn, startThread, watchFiles } from '../threads/start-thread.js';
import type { ReadingsThreadCalls, ReadingsThreadNeeds, ReadingsThreadTask } from './readings-thread.js';
import type { ReadContent, ServerTask, SharedState } from './server-readings.js';

/** Where readings of several servers are held. */
export interface ReadingsHolder {
  /** Gets ready for the first reading. */
  warmUp(shared: SharedState): Promise<void>;
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
/** A hundred thousand passages take a few minutes on a busy machine; a dead disk takes for ever. */
const longestOpeningMs = 10 * 60_000;
/** If more files than this end the thread, something else is wrong. */
const maxAttempts = 4;

/**
 * Holds the readings in one thread, beside the one that holds the shared articles: whatever a server's articles do to
 * it, the others go on. It is started when it is first needed. A file that takes too much time or memory ends the
 * thread and is left out by the next one.
 */
export function holdInThread(bounds = { longestOpeningMs }): ReadingsHolder {
  return new ThreadHolder(bounds);
}

interface OpeningBounds {
  readonly longestOpeningMs: number;
}

class ThreadHolder implements ReadingsHolder {
  readonly #leftOut = new Set<string>();
  readonly #bounds: OpeningBounds;
  #thread: ReadingsThread | undefined;

  constructor(bounds: OpeningBounds) {
    this.#bounds = bounds;
  }

  warmUp(shared: SharedState): Promise<void> {
    return this.#running().calls.warmUp(shared);
  }

  async open(task: ServerTask, content: ReadContent, signal: AbortSignal) {
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      const thread = this.#running();
      try {
        return await openIn(thread, task, content, this.#bounds);
      } catch (error) {
        if (!thread.isTooMuch() || attempt === maxAttempts) throw error;
      }
    }
  }

  async end(): Promise<void> {
    await this.#thread?.end();
  }

  #running(): ReadingsThread {
    if (this.#thread) return this.#thread;
    const thread = startReadingsThread([...this.#leftOut]);
    this.#thread = thread;
    void thread.death.then(() => {
      if (this.#thread === thread) this.#thread = undefined;
      const file = thread.files.current();
      if (thread.isTooMuch() && file !== undefined) this.#leftOut.add(file);
    });
    return thread;
  }
}

async function openIn(
  thread: ReadingsThread,
  task: ServerTask,
  content: ReadContent,
  bounds: OpeningBounds,
): Promise<OpenedReading | UnchangedReading> {
  const { calls, contents, fail } = thread;
  const { key } = task;
  contents.set(key, content);
  try {
    const minutes = bounds.longestOpeningMs / 60_000;
    const timer = setTimeout(
      () => fail(new Error(`reading the articles of a server takes more than ${minutes} minutes`)),
      bounds.longestOpeningMs,
    );
    const opening = await calls.open(task).finally(() => clearTimeout(timer));
    if (opening.kind === 'unchanged') return opening;
    // The thread answers a call with what its name promises.
    const call: MakeCall = (name, ...given) => calls.call(key, name, given) as Promise<never>;
    return readingIn(thread, opening, call, () => calls.close(key).catch(() => undefined));
  } finally {
    contents.delete(key);
  }
}

type ReadingsThread = ReturnType<typeof startReadingsThread>;

function startReadingsThread(leftOut: readonly string[]) {
  const workerData: ReadingsThreadTask = { leftOut };
  const contents = new Map<string, ReadContent>();
  const files = watchFiles(longestFileMs, (reason) => thread.fail(reason));
  const needs: ReadingsThreadNeeds = {
    content: async (key, id) => contents.get(key)?.(id),
    onFile: files.onFile,
  };
  const thread = startThread<ReadingsThreadCalls, ReadingsThreadNeeds>({
    file: new URL('./readings-thread.js', import.meta.url),
    ...{ called: "the thread of the servers' articles", needs, longestSilenceMs },
    workerData,
  });
  let reasonOfDeath: Error | undefined;
  void thread.death.then((reason) => {
    reasonOfDeath = reason;
    files.stop();
  });
  return { ...thread, contents, files, isTooMuch: () => isTooMuch(reasonOfDeath) };
}
