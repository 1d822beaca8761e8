import { Worker } from 'node:worker_threads';
import { type CheckArticle, type CheckedArticle, tooMuchWork } from './check-article.js';

export interface CheckRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The largest article takes seconds; one that takes this long was made to. */
const longestMs = 30_000;
const maxMemoryMb = 512;

/** Checks a file in another thread: 50,000 paragraphs take seconds, and this thread must stay responsive. */
export const checkInThread: CheckArticle = (file, bytes) => {
  const workerData: CheckRequest = { file, bytes };
  const resourceLimits = { maxOldGenerationSizeMb: maxMemoryMb };
  const worker = new Worker(new URL('./check-thread.js', import.meta.url), { workerData, resourceLimits });
  const timer = setTimeout(() => void worker.terminate(), longestMs);
  const checked = new Promise<CheckedArticle>((resolve) => {
    worker.once('message', resolve);
    const giveUp = () => resolve({ problems: [tooMuchWork(file)] });
    worker.once('error', giveUp);
    worker.once('exit', giveUp);
  });
  return checked.finally(() => clearTimeout(timer));
};
