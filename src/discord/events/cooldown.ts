import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { CooldownConfig } from '../../config.js';

/** How often one person may ask. */
export interface Cooldown {
  /**
   * Counts one question. When it was one too many, says how long to wait.
   * @param own what the server has set for itself
   */
  ask(personId: string, own?: CooldownConfig): Promise<Held | undefined>;
}

export interface Held {
  readonly waitMs: number;
  /** The first refusal since the last allowed question: the only one worth a public reply. */
  readonly isFirst: boolean;
}

export function createCooldown(ofBot: CooldownConfig): Cooldown {
  const limiters = new Map<string, RateLimiterMemory>();
  const limiterFor = ({ questions, seconds }: CooldownConfig) => {
    const name = `${questions}/${seconds}`;
    const limiter = limiters.get(name) ?? new RateLimiterMemory({ points: questions, duration: seconds });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    async ask(personId, own = ofBot) {
      try {
        await limiterFor(own).consume(personId);
        return undefined;
      } catch (held) {
        if (!(held instanceof RateLimiterRes)) throw held;
        return { waitMs: held.msBeforeNext, isFirst: held.consumedPoints === own.questions + 1 };
      }
    },
  };
}
