import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/discord/client.js';
import { takeIdentity } from '../../../src/discord/shards/identity.js';

describe('which shard a process is', () => {
  it('comes from discord.js, and never passes for our setting', () => {
    const env = { SHARDING_MANAGER: 'true', SHARDS: '0', SHARD_COUNT: '4', LOG_LEVEL: 'warn' };
    expect(takeIdentity(env)).toEqual({ shard: { id: 0, count: 4 }, env: { LOG_LEVEL: 'warn' } });
  });

  it('is none where a person has started the process', () => {
    expect(takeIdentity({ SHARDS: '2' })).toEqual({ env: { SHARDS: '2' } });
  });

  it('is what the client is told, whatever SHARDS says: discord.js reads it, too', () => {
    const before = process.env.SHARDS;
    process.env.SHARDS = 'auto';
    try {
      expect(createClient().options).toMatchObject({ shards: [0], shardCount: 1 });
      expect(createClient(undefined, { id: 1, count: 3 }).options).toMatchObject({
        shards: [1],
        shardCount: 3,
      });
    } finally {
      if (before === undefined) delete process.env.SHARDS;
      else process.env.SHARDS = before;
    }
  });
});
