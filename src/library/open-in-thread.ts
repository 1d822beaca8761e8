import { defined } from '../base/defined.js';
import { CorpusError } from '../corpus/folder/corpus-error.js';
import type { OpenedReading, UnchangedReading } from './open-library.js';
import type { FolderTask, ThreadCalls, ThreadNeeds } from './search-thread.js';
import type { AsyncReader } from './snapshot-reader.js';
import { isTooMuch, readingIn, startThread, watchFiles } from './threads/start-thread.js';

interface ThreadOptions {
  readonly folder: string;
  /** Address of the site that the folder is of. */
  readonly baseUrl?: string;
  /** The heap of the thread in MiB; Node's own limit when missing. */
  readonly maxHeapMb?: number;
  /** How long the thread may read one file; a minute and a half when missing. */
  readonly longestFileMs?: number;
}

/** The largest file takes seconds; a document has a minute in a thread of its own. */
const defaultLongestFileMs = 90_000;
/** If more files than this take too long, something else is wrong, such as a disk. */
const maxLeftOut = 5;

/** A hundred thousand passages take half a minute, a few minutes on a busy machine; a dead disk takes for ever. */
const longestReadingMinutes = 10;
/** A search takes milliseconds. */
const longestSilenceMs = 10_000;

/**
 * Reads and indexes the corpus in a thread of its own, which then answers. A file that takes too much time or
 * memory ends the thread and is left out by the next one.
 *
 * @param signal aborts the reading; a thread that already answers goes on
 * @throws CorpusError when the folder is missing or cannot be read
 * @throws Error when the thread dies over it
 */
export async function openInThread(
  options: ThreadOptions,
  unlessVersion?: string,
  signal?: AbortSignal,
): Promise<OpenedReading | UnchangedReading> {
  const { folder, baseUrl } = options;
  const leftOut: string[] = [];
  for (;;) {
    signal?.throwIfAborted();
    const thread = startSearchThread(options, defined({ folder, baseUrl, leftOut, unlessVersion }));
    try {
      return await openedBy(thread, signal);
    } catch (error) {
      // Not awaited: a thread hanging on a disk cannot be ended.
      void thread.end();
      const file = thread.files.current();
      if (file === undefined || !isTooMuch(error) || leftOut.length >= maxLeftOut) throw error;
      leftOut.push(file);
    } finally {
      thread.files.stop();
    }
  }
}

async function openedBy(
  thread: Thread,
  signal: AbortSignal | undefined,
): Promise<OpenedReading | UnchangedReading> {
  const opening = await openingWithin(thread, signal);
  if (opening.kind === 'opened') {
    const calls: AsyncReader = thread.calls;
    return readingIn(thread, opening, (name, ...given) => calls[name](...given), thread.end);
  }
  if (opening.kind === 'unreadable') throw new CorpusError(opening.reason);
  await thread.end();
  return opening;
}

function startSearchThread(
  { maxHeapMb, longestFileMs = defaultLongestFileMs }: ThreadOptions,
  workerData: FolderTask,
) {
  const files = watchFiles(longestFileMs, (reason) => thread.fail(reason));
  const needs: ThreadNeeds = { onFile: files.onFile };
  const thread = startThread<ThreadCalls, ThreadNeeds>({
    file: new URL('./search-thread.js', import.meta.url),
    ...{ called: 'the search thread', needs, longestSilenceMs },
    workerData,
    ...(maxHeapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } }),
  });
  return { ...thread, files };
}

type Thread = ReturnType<typeof startSearchThread>;
type Opening = Awaited<ReturnType<Thread['calls']['opening']>>;

async function openingWithin({ calls, fail }: Thread, signal: AbortSignal | undefined): Promise<Opening> {
  const giveUp = () => fail(signal?.reason);
  const timer = setTimeout(
    () => fail(new Error(`reading the articles takes more than ${longestReadingMinutes} minutes`)),
    longestReadingMinutes * 60_000,
  );
  signal?.addEventListener('abort', giveUp);
  try {
    return await calls.opening();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
