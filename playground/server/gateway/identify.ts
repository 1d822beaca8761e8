import { GatewayCloseCodes, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { World } from '../world/world.js';

export interface Identity {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
}

const knownIntents = Object.values(Intent)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);
const privileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

/** What an IDENTIFY asks for, or the close code with which Discord turns it away. */
export function readIdentify(
  world: World,
  token: string | undefined,
  data: unknown,
): Identity | GatewayCloseCodes {
  if (!isRecord(data)) return GatewayCloseCodes.DecodeError;
  if (data.token !== token) return GatewayCloseCodes.AuthenticationFailed;
  const { intents } = data;
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0)
    return GatewayCloseCodes.InvalidIntents;
  if ((intents & ~knownIntents) !== 0) return GatewayCloseCodes.InvalidIntents;
  if ((intents & privileged & ~world.privilegedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
  const shard = readShard(data.shard ?? [0, 1]);
  return shard ? { intents, shard } : GatewayCloseCodes.InvalidShard;
}

function readShard(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [id, count]: unknown[] = value;
  if (typeof id !== 'number' || typeof count !== 'number') return undefined;
  return count > 0 && id >= 0 && id < count ? [id, count] : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
