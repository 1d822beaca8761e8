import { parentPort, workerData } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import type { SnapshotReader } from '../snapshot-reader.js';
import { type ServerOpening, ServerReadings, type ServerTask, type SharedState } from './server-readings.js';

/** What the thread is started with. */
export interface ReadingsThreadTask {
  /** Keys of files that have ended other threads. */
  readonly leftOut: readonly string[];
}

/** What the thread can be asked. */
export interface ReadingsThreadCalls {
  warmUp(shared: SharedState): Promise<void>;
  open(task: ServerTask): Promise<ServerOpening>;
  close(key: string): void;
  /** Asks the reading of this key what the name says. */
  call(key: string, name: keyof SnapshotReader, given: readonly unknown[]): unknown;
}

/** What the thread asks in turn. */
export interface ReadingsThreadNeeds {
  content(key: string, id: number): Promise<Uint8Array | undefined>;
  /** It begins to read a file, or, without a key, has read it. */
  onFile(key: string | undefined): void;
}

// Only `holdInThread` starts this file, with this data.
const { leftOut } = workerData as ReadingsThreadTask;
const port = parentPort;

const watch = {
  leftOut: new Set(leftOut),
  onFile: (key: string | undefined) => void main.onFile.asEvent(key),
};
const readings = new ServerReadings(watch, () => new Date());

const main: BirpcReturn<ReadingsThreadNeeds, ReadingsThreadCalls> = createBirpc<
  ReadingsThreadNeeds,
  ReadingsThreadCalls
>(
  {
    warmUp: (shared) => readings.warmUp(shared),
    open: (task) => readings.open(task, (id) => main.content(task.key, id)),
    close: (key) => readings.close(key),
    call(key, name, given) {
      // `forwardCalls` on the other side hands on what a call of this name takes.
      const call = readings.reader(key)[name] as (...each: readonly unknown[]) => unknown;
      return call(...given);
    },
  },
  {
    post: (message) => port?.postMessage(message),
    on: (listener) => port?.on('message', listener),
    timeout: -1,
  },
);
