import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { CooldownConfig } from '../config.js';

/** How often one person may ask. */
export interface Cooldown {
  /** Counts one question. Says how long to wait when it was one too many. */
  ask(personId: string): Promise<Held | undefined>;
}

export interface Held {
  readonly waitMs: number;
  /** The first refusal since the last allowed question: the one worth a public word. */
  readonly isFirst: boolean;
}

export function createCooldown({ questions, seconds }: CooldownConfig): Cooldown {
  const limiter = new RateLimiterMemory({ points: questions, duration: seconds });
  return {
    async ask(personId) {
      try {
        await limiter.consume(personId);
        return undefined;
      } catch (held) {
        if (!(held instanceof RateLimiterRes)) throw held;
        return { waitMs: held.msBeforeNext, isFirst: held.consumedPoints === questions + 1 };
      }
    },
  };
}
