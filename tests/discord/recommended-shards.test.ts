import { REST } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { countRecommendedShards } from '../../src/discord/recommended-shards.js';
import { OperatorError } from '../../src/errors.js';

let playground: Playground;

beforeEach(async () => {
  playground = await startPlayground({ rateLimits: 'off', recommendedShards: 3 });
});
afterEach(() => playground.stop());

describe('the recommended number of shards', () => {
  it('is asked where the API is', async () => {
    expect(await count(playground.token)).toBe(3);
  });

  it('is asked again while Discord is away', async () => {
    playground.restFaults.arm({ kind: 'status', status: 502, times: 4 });
    expect(await count(playground.token)).toBe(3);
  });

  it('needs a token that Discord takes', async () => {
    await expect(count('a.wrong.token')).rejects.toThrow(OperatorError);
  });
});

function count(token: string): Promise<number> {
  const rest = new REST({ api: playground.apiUrl }).setToken(token);
  const { signal } = new AbortController();
  return countRecommendedShards(rest, { log: pino({ level: 'silent' }), signal, firstWaitMs: 10 });
}
