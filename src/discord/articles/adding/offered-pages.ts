import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { TakenPage } from '../../../library/web/read-page.js';
import { hashDigits } from '../../components/custom-id-fields.js';

/** A page that a moderator was shown, before they say whether it is to be saved. */
export interface OfferedPage {
  readonly page: TakenPage;
  /** Over a file of that name. */
  readonly replaces: boolean;
  /** Who gave its address: nobody else has seen it. */
  readonly moderator: string;
  /** Where they were shown it, and where it will be kept. */
  readonly serverId: string;
}

/** What is saved is what was shown, so it is kept until the press; after a restart the address is given again. */
export interface OfferedPages {
  /** @returns the name it is found by: the first digits of a hash */
  keep(offered: OfferedPage): string;
  get(hash: string): OfferedPage | undefined;
  forget(hash: string): void;
}

/** Each may be a few megabytes. */
const maxPages = 20;
const keptMs = 60 * 60 * 1000;

/** @param clock milliseconds from any fixed moment */
export function createOfferedPages(clock: () => number): OfferedPages {
  const pages = new LRUCache<string, OfferedPage>({
    max: maxPages,
    ttl: keptMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  return {
    keep(offered) {
      const { page, replaces, moderator, serverId } = offered;
      const said = JSON.stringify([page.file, page.content, replaces, moderator, serverId]);
      const hash = createHash('sha256').update(said).digest('hex').slice(0, hashDigits);
      pages.set(hash, offered);
      return hash;
    },
    get: (hash) => pages.get(hash),
    forget: (hash) => void pages.delete(hash),
  };
}
