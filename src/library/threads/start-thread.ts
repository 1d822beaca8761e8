import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import { hasCode } from '../../base/errors.js';
import type { OpenedReading } from '../open-library.js';
import { forwardCalls, type MakeCall } from '../snapshot-reader.js';

/** A thread that answers calls until it dies. */
export interface Thread<Calls extends object, Needs extends object> {
  readonly calls: BirpcReturn<Calls, Needs>;
  /** Resolves with the reason, however it ends. */
  readonly death: Promise<Error>;
  readonly underWay: CallsUnderWay;
  end(): Promise<unknown>;
  /** Ends it for this reason; what is under way fails with it. */
  fail(reason: Error): void;
}

interface ThreadProgram<Needs> extends WorkerOptions {
  readonly file: URL;
  /** As messages call the thread. */
  readonly called: string;
  /** What it may call in turn. */
  readonly needs: Needs;
  /** Ended when none of the calls under way is answered for this long. */
  readonly longestSilenceMs: number;
}

/** Half of what V8 takes by itself: it keeps all of that once it has read, 25 MB a thread, and is no faster with it. */
const maxYoungGenerationSizeMb = 24;

export function startThread<Calls extends object, Needs extends object = object>({
  file,
  called,
  needs,
  longestSilenceMs,
  ...options
}: ThreadProgram<Needs>): Thread<Calls, Needs> {
  const worker = new Worker(file, {
    ...options,
    resourceLimits: { maxYoungGenerationSizeMb, ...options.resourceLimits },
  });
  const calls = createBirpc<Calls, Needs>(needs, {
    post: (message) => worker.postMessage(message),
    on: (listener) => worker.on('message', listener),
    // All calls end with the thread, and a hanging thread is ended.
    timeout: -1,
  });
  let die: (reason: Error) => void = () => undefined;
  // `Promise.withResolvers` comes with Node 22.
  const death = new Promise<Error>((resolve) => {
    die = resolve;
  });
  worker.once('error', die);
  worker.once('exit', (code) => die(new Error(`${called} has ended with code ${code}`)));
  void death.then((reason) => calls.$close(reason));
  const end = () => worker.terminate();
  const fail = (reason: Error) => {
    die(reason);
    void end();
  };
  const underWay = watchCalls(longestSilenceMs, () =>
    fail(new Error(`${called} has not answered for ${longestSilenceMs / 1000} seconds`)),
  );
  return { calls, death, underWay, end, fail };
}

/** Knows which file a thread is reading. */
export interface FileWatch {
  /** For the thread, which tells each file before reading it, and none after it. */
  onFile(file: string | undefined): void;
  /** The file being read; undefined between two files. */
  current(): string | undefined;
  stop(): void;
}

/** @param onTooLong called when one takes longer than this */
export function watchFiles(longestMs: number, onTooLong: (reason: Error) => void): FileWatch {
  let file: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  return {
    onFile(next) {
      file = next;
      clearTimeout(timer);
      if (file === undefined) return;
      const reason = `${file} takes more than ${longestMs / 1000} seconds to read`;
      timer = setTimeout(() => onTooLong(new TooLong(reason)), longestMs).unref();
    },
    current: () => file,
    stop: () => clearTimeout(timer),
  };
}

/** A file took too long to read. */
class TooLong extends Error {}

/** Whether the thread died of the file that it was reading. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof TooLong || hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY');
}

/**
 * A reading that a thread has opened.
 * @param free when what was under way has been answered
 */
export function readingIn(
  { death, underWay }: Pick<Thread<object, object>, 'death' | 'underWay'>,
  opened: Pick<OpenedReading, 'kind' | 'summary' | 'hashes'>,
  call: MakeCall,
  free: () => Promise<unknown>,
): OpenedReading {
  let isClosed = false;
  return {
    ...opened,
    reader: forwardCalls((name, ...given) => underWay.track(call(name, ...given))),
    async close() {
      isClosed = true;
      await underWay.settled();
      await free();
    },
    onDeath(listener) {
      void death.then((reason) => !isClosed && listener(reason));
    },
  };
}

/** Calls to a thread that it has not answered yet; it answers one after the other. */
export interface CallsUnderWay {
  track<Result>(call: Promise<Result>): Promise<Result>;
  /** Resolves when all calls have ended. */
  settled(): Promise<void>;
}

/** @param onSilence called when none of the pending calls has been answered for this long */
export function watchCalls(longestSilenceMs: number, onSilence: () => void): CallsUnderWay {
  const underWay = new Set<Promise<unknown>>();
  let answered = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const before = answered;
    // When the machine wakes up, time is up before waiting messages are delivered: give them one turn.
    setImmediate(() => {
      if (underWay.size > 0 && answered === before) onSilence();
    });
  };
  // One timer for all calls, which is put off: to make and to clear one for each took a fiftieth of an answer's time.
  const waitAnew = () => {
    if (timer) timer.refresh();
    else timer = setTimeout(look, longestSilenceMs).unref();
  };
  return {
    track(call) {
      underWay.add(call);
      if (underWay.size === 1) waitAnew();
      const settle = () => {
        underWay.delete(call);
        answered += 1;
        if (underWay.size > 0) waitAnew();
      };
      call.then(settle, settle);
      return call;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
