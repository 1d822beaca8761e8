import type { Clock } from './clock.js';

/** First millisecond of 2015, from which Discord counts: https://discord.com/developers/docs/reference#snowflakes */
export const discordEpochMs = 1_420_070_400_000;

/** Ids that grow with time, as Discord's do: milliseconds since the Discord epoch, then a 12-bit counter. */
export function createIdSource(clock: Pick<Clock, 'now'>): () => string {
  let last = 0n;
  return () => {
    const fromClock = BigInt(clock.now() - discordEpochMs) << 22n;
    last = fromClock > last ? fromClock : last + 1n;
    return String(last);
  };
}

export function timestampOf(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpochMs;
}

/** Which shard a guild belongs to: https://discord.com/developers/docs/events/gateway#sharding */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
