import { setTimeout as pause } from 'node:timers/promises';
import type { IIdentifyThrottler } from 'discord.js';

/** Five seconds, and something for the network: https://docs.discord.com/developers/events/gateway#rate-limiting */
const defaultSpacingMs = 5500;

/**
 * Lets as many shards log in at once as Discord allows, five seconds apart. That of discord.js does the same, but goes
 * on waiting for a connection that has closed, and then logs in on whatever connection there is by then.
 */
export class IdentifyThrottler implements IIdentifyThrottler {
  readonly #maxConcurrency: number;
  readonly #spacingMs: number;
  readonly #turns = new Map<number, Promise<void>>();
  readonly #freeAtMs = new Map<number, number>();

  constructor(maxConcurrency: number, spacingMs = defaultSpacingMs) {
    this.#maxConcurrency = maxConcurrency;
    this.#spacingMs = spacingMs;
  }

  /** @throws AbortError when told to while it waits; the next in the row is not held up then. */
  waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    const row = shardId % this.#maxConcurrency;
    const before = this.#turns.get(row) ?? Promise.resolve();
    const turn = before.then(() => this.#waitInFront(row, signal));
    this.#turns.set(
      row,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async #waitInFront(row: number, signal: AbortSignal): Promise<void> {
    const waitMs = Math.max(0, (this.#freeAtMs.get(row) ?? 0) - performance.now());
    await pause(waitMs, undefined, { signal });
    this.#freeAtMs.set(row, performance.now() + this.#spacingMs);
  }
}
