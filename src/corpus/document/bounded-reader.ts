import type { Tinypool } from 'tinypool';
import { messageOf } from '../../base/errors.js';
import type { DocumentReader } from './document.js';
import type { ReadRequest } from './document-thread.js';
import type { Fault } from './fault.js';

/** Reads documents in a thread that can be terminated, whatever a file does to it. */
export interface BoundedReader {
  readonly read: DocumentReader;
  /** Ends the thread. Until then it waits for the next file. */
  close(): Promise<void>;
}

interface Bounds {
  /** A PDF of 500 pages takes 10 s on a small machine. */
  readonly longestMs: number;
  /** Limit of the JavaScript heap. */
  readonly heapMb: number;
  /** How much the whole process may grow meanwhile: unpacked streams are not on that heap. */
  readonly growthMb: number;
}

const usualBounds: Bounds = { longestMs: 60_000, heapMb: 768, growthMb: 1024 };
/** Each file that takes too long halves the time of the next, down to this part: a folder of them has an end, too. */
const leastShare = 12;
const watchedEveryMs = 100;
/** The thread waits this long while the files in between are text. */
const keptIdleMs = 60_000;
/** A thread that has grown by this much does not shrink by itself. */
const grownMb = 256;

/** The built file that the thread runs. */
const ownThreadFile = new URL('./document-thread.js', import.meta.url);

/** The thread is started with the first file, and started anew after one that ended it. */
export function openBoundedReader(bounds: Bounds = usualBounds, threadFile = ownThreadFile): BoundedReader {
  let pool: Promise<Tinypool> | undefined;
  let { longestMs } = bounds;
  return {
    async read(kind, bytes) {
      pool ??= startPool(bounds, threadFile);
      const read = await readWithin(await pool, { kind, bytes }, { ...bounds, longestMs });
      if (read === tooLong) longestMs = Math.max(longestMs / 2, bounds.longestMs / leastShare);
      return read;
    },
    async close() {
      await (await pool)?.destroy();
      pool = undefined;
    },
  };
}

async function startPool({ heapMb }: Bounds, threadFile: URL): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: threadFile.href,
    name: 'read',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: keptIdleMs,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
}

async function readWithin(
  pool: Tinypool,
  request: ReadRequest,
  { longestMs, growthMb }: Bounds,
): ReturnType<DocumentReader> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(tooLong), longestMs);
  const before = process.memoryUsage.rss();
  const hasGrownBy = (megabytes: number) => process.memoryUsage.rss() - before > megabytes * 1024 * 1024;
  const watch = setInterval(() => hasGrownBy(growthMb) && stop.abort(tooLarge), watchedEveryMs);
  try {
    const read = await pool.run(request, { signal: stop.signal });
    if (hasGrownBy(grownMb)) await pool.recycleWorkers();
    return read;
  } catch (error) {
    return stop.signal.aborted ? stop.signal.reason : faultOf(error);
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
  }
}

const wayOut = 'split it into smaller files, or save it again';
const tooLong: Fault = { line: 1, reason: `takes too long to read: ${wayOut}` };
const tooLarge: Fault = { line: 1, reason: `takes too much memory to read: ${wayOut}` };

/** The libraries may throw at unusual files; one bad file must not keep the others from being read. */
function faultOf(error: unknown): Fault {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory
    ? tooLarge
    : { line: 1, reason: `cannot be read (${oneLine(messageOf(error))}): save it again` };
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim().slice(0, 200);
}
