import { openBoundedReader } from '../../corpus/document/bounded-reader.js';
import { oneAtATime } from '../one-at-a-time.js';
import { createGuardedFetch, type Network } from './guarded-fetch.js';
import { type Taken, takePage } from './take-page.js';

/** Takes the article of a page on the web; nothing is saved. */
export type TakePage = (address: string) => Promise<Taken>;

/** One page at a time: a page may be 5 MB, and its reader takes a thread that can be ended. */
export function createPageTaker(network: Network): TakePage {
  const fetch = createGuardedFetch(network);
  const inTurn = oneAtATime();
  return (address) =>
    inTurn(async () => {
      const documents = openBoundedReader();
      try {
        return await takePage(address, { fetch, readDocument: documents.read });
      } finally {
        await documents.close();
      }
    });
}
