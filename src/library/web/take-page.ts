import { oneAtATime } from '../one-at-a-time.js';
import { gaveUp, runInThread } from '../threads/run-in-thread.js';
import { createGuardedFetch, type GuardedFetch, type Network } from './guarded-fetch.js';
import type { FetchedPage, Taken } from './read-page.js';

/** What taking a page needs from outside. */
interface PageParts {
  readonly fetch: GuardedFetch;
  readonly read: (page: FetchedPage) => Promise<Taken>;
}

/** Fetches a page and takes its article. Nothing is saved. */
export async function takePage(address: string, { fetch, read }: PageParts): Promise<Taken> {
  const fetched = await fetch(address);
  if (fetched.kind === 'refused') return fetched;
  const { kind: _, url, ...page } = fetched;
  return read({ ...page, url: url.href });
}

/** Takes the article of a page on the web; nothing is saved. */
export type TakePage = (address: string) => Promise<Taken>;

/** One page at a time: a page may be 5 MB. */
export function createPageTaker(network: Network): TakePage {
  const fetch = createGuardedFetch(network);
  const inTurn = oneAtATime();
  return (address) => inTurn(() => takePage(address, { fetch, read: readInThread }));
}

async function readInThread(page: FetchedPage): Promise<Taken> {
  const { href: module } = new URL('./read-page.js', import.meta.url);
  const taken = await runInThread<Taken>({ module, name: 'readPageAlone', given: [page] });
  return taken === gaveUp ? { kind: 'refused', reason: 'too-slow' } : taken;
}
