import { z } from 'zod';
import { type ReloadCause, reloadCauses, type Siblings } from '../articles/reloads.js';
import type { Line } from './line.js';

/** What shards and the process above them ask each other. */
export const topics = {
  /** Shard to parent: it has logged in. */
  ready: 'ready',
  /** Shard to parent, who asks all others: read the articles again. Content: why. */
  reload: 'reload',
  /** Parent to shard: is it connected to Discord? */
  health: 'health',
  /** Parent to shard: its figures. */
  metrics: 'metrics',
} as const;

/** A hundred thousand passages take some twenty seconds; a shard that is busy answering takes longer. */
export const reloadPatienceMs = 120_000;

const causeSchema = z.enum(reloadCauses);

/** @throws Error when the content of a `reload` is not one of our causes */
export function readCause(content: unknown): ReloadCause {
  return causeSchema.parse(content);
}

/** The other shards as one of them sees them: through the parent. `follow` is for what the parent passes on. */
export function createSiblings(line: () => Line, onFailure: (error: unknown) => void) {
  let follower: ((cause: ReloadCause) => Promise<void>) | undefined;
  const siblings: Siblings = {
    onReload: (listener) => {
      follower = listener;
    },
    reload: (cause) => line().ask(topics.reload, cause, reloadPatienceMs).then(ignore, onFailure),
  };
  // One that has not read the corpus yet will read the new one.
  return { siblings, follow: async (content: unknown) => follower?.(readCause(content)) };
}

function ignore(): void {}
