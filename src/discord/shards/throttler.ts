import { setTimeout as pause } from 'node:timers/promises';
import type { IIdentifyThrottler } from 'discord.js';

/** Five seconds, and something for the network: https://docs.discord.com/developers/events/gateway#rate-limiting */
export const loginSpacingMs = 5500;

interface Spacing {
  readonly spacingMs?: number;
  readonly amongAll?: LoginTurns | undefined;
}

/** Where other processes log in as well: whose turn it is among all of them. */
export interface LoginTurns {
  /**
   * Resolves when no other process has logged in to the row for as long as Discord wants, and none will for as long.
   * @throws AbortError when told to while it waits
   */
  take(row: number, signal: AbortSignal): Promise<void>;
}

/**
 * Lets as many shards log in at once as Discord allows, five seconds apart. That of discord.js does the same, but goes
 * on waiting for a connection that has closed, and then logs in on whatever connection there is by then.
 */
export class IdentifyThrottler implements IIdentifyThrottler {
  readonly #maxConcurrency: number;
  readonly #spacingMs: number;
  readonly #amongAll: LoginTurns | undefined;
  readonly #turns = new Map<number, Promise<void>>();
  readonly #freeAtMs = new Map<number, number>();

  constructor(maxConcurrency: number, { spacingMs = loginSpacingMs, amongAll }: Spacing = {}) {
    this.#maxConcurrency = maxConcurrency;
    this.#spacingMs = spacingMs;
    this.#amongAll = amongAll;
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
    await this.#amongAll?.take(row, signal);
    this.#freeAtMs.set(row, performance.now() + this.#spacingMs);
  }
}
