import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './run-in-thread.js';

// Only `runInThread` starts this file, with this data.
const { module, name, given } = workerData as ThreadTask;
// It names a function of that module.
const exported = (await import(module)) as Readonly<
  Record<string, (...given: readonly unknown[]) => unknown>
>;
parentPort?.postMessage(await exported[name]?.(...given));
