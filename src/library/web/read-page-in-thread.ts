import { gaveUp, runInThread } from '../threads/run-in-thread.js';
import type { FetchedPage } from './read-page.js';
import type { Taken } from './taken-page.js';

/** A page of 5 MB takes seconds; one that takes this long was made to. */
const bounds = { longestMs: 30_000, maxMemoryMb: 512 };

/** Reads a page in another thread: whatever somebody has put on the web, this thread stays responsive. */
export async function readPageInThread(page: FetchedPage): Promise<Taken> {
  const taken = await runInThread<Taken>(new URL('./page-thread.js', import.meta.url), page, bounds);
  return taken === gaveUp ? { kind: 'refused', reason: 'too-slow' } : taken;
}
