import type { Environment } from '../../config.js';
import type { ShardIdentity } from '../client.js';

/**
 * Whether this process was started by discord.js as one of several, and the settings without what that left there:
 * it passes the shard's number in `SHARDS`, which with us says how many there are to be.
 */
export function takeIdentity(env: Environment): {
  readonly shard?: ShardIdentity;
  readonly env: Environment;
} {
  if (env.SHARDING_MANAGER !== 'true') return { env };
  const { SHARDS, SHARD_COUNT, SHARDING_MANAGER: _, ...settings } = env;
  return { shard: { id: Number(SHARDS), count: Number(SHARD_COUNT) }, env: settings };
}
