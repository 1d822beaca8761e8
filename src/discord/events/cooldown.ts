import { LRUCache } from 'lru-cache';
import type { CooldownConfig } from '../../process/config.js';

/** How often one person may ask. */
export interface Cooldown {
  /**
   * Counts one question. When it was one too many, says how long to wait.
   * @param own what the server has set for itself
   */
  ask(personId: string, own?: CooldownConfig): Held | undefined;
  /** The same for what is asked while a person types: true when that was too often. */
  isTypingTooFast(personId: string): boolean;
}

export interface Held {
  readonly waitMs: number;
  /** How many there have been since the last allowed question, this one counted. */
  readonly refusals: number;
}

/** Those who have not asked for longest are forgotten first. */
const maxPeople = 10_000;
/** Discord asks a few times a second for one who types fast. */
const typing: CooldownConfig = { questions: 30, seconds: 10 };

/** @param clock milliseconds from any fixed moment: not the system's time, which may be set back by hours */
export function createCooldown(ofBot: CooldownConfig, clock: () => number): Cooldown {
  const windows = new LRUCache<string, { asked: number }>({
    max: maxPeople,
    ttl: 1,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const count = (key: string, { questions, seconds }: CooldownConfig): Held | undefined => {
    const window = windows.get(key) ?? { asked: 0 };
    if (window.asked === 0) windows.set(key, window, { ttl: seconds * 1000 });
    window.asked += 1;
    if (window.asked <= questions) return undefined;
    return { waitMs: windows.getRemainingTTL(key), refusals: window.asked - questions };
  };
  return {
    ask: (personId, own = ofBot) => count(`${own.questions}/${own.seconds} ${personId}`, own),
    isTypingTooFast: (personId) => count(`typing ${personId}`, typing) !== undefined,
  };
}
