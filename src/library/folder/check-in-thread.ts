import { gaveUp, runInThread } from '../threads/run-in-thread.js';
import { type CheckArticle, type CheckedArticle, tooMuchWork } from './check-article.js';

export interface CheckRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The largest article takes seconds; one that takes this long was made to. */
const bounds = { longestMs: 30_000, maxMemoryMb: 512 };

/** Checks a file in another thread: 50,000 paragraphs take seconds, and this thread must stay responsive. */
export const checkInThread: CheckArticle = async (file, bytes) => {
  const request: CheckRequest = { file, bytes };
  const checked = await runInThread<CheckedArticle>(
    new URL('./check-thread.js', import.meta.url),
    request,
    bounds,
  );
  return checked === gaveUp ? { problems: [tooMuchWork(file)] } : checked;
};
