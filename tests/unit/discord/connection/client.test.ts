import { Events, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../../../playground/server/playground.js';
import { createClient } from '../../../../src/discord/connection/client.js';
import { createLogger } from '../../../../src/process/log.js';
import { openPlayground } from '../../../helpers/process/start-bot.js';
import { makeOutput } from '../../../helpers/process/streams.js';

let playground: Playground;

beforeEach(async () => {
  playground = await openPlayground();
});
afterEach(() => playground.stop());

describe('the shards of a client', () => {
  it('are what it is told, whatever SHARDS says: discord.js reads it, too', () => {
    const before = process.env.SHARDS;
    process.env.SHARDS = 'auto';
    try {
      expect(make().client.options).toMatchObject({ shards: [0], shardCount: 1 });
      const { client } = make({ shards: { ids: [1, 2], count: 3 } });
      expect(client.options).toMatchObject({ shards: [1, 2], shardCount: 3 });
    } finally {
      if (before === undefined) delete process.env.SHARDS;
      else process.env.SHARDS = before;
    }
  });
});

describe('a request that is told that the token is wrong', () => {
  it('is made known, since every later one would fail unasked', async () => {
    const { client, rejections } = make();
    playground.restFaults.arm({ kind: 'status', status: 401, times: 1 });
    await expect(client.rest.get(Routes.gatewayBot())).rejects.toThrow();
    expect(rejections()).toBe(1);
  });

  it('is none of those when it carried no token of ours: that of an interaction runs out', async () => {
    const { client, rejections } = make();
    playground.restFaults.arm({ kind: 'status', status: 401, times: 1 });
    const callback = client.rest.post(Routes.interactionCallback('1', 'aW50-old'), { auth: false, body: {} });
    await expect(callback).rejects.toThrow();
    expect(rejections()).toBe(0);
  });
});

describe('a rate limit', () => {
  it('is in the log, without the token of an interaction', async () => {
    const { client, written } = make();
    for (const path of ['/gateway/bot', '/callback'])
      playground.restFaults.arm({ kind: 'status', status: 429, delayMs: 50, path, times: 1 });
    await client.rest.get(Routes.gatewayBot());
    await client.rest
      .post(Routes.interactionCallback('1', 'aW50-secret'), { auth: false, body: {} })
      .catch(() => undefined);
    expect(written()).toContain(
      '"method":"GET","path":"/api/v10/gateway/bot","waitMs":50,"msg":"rate limited by Discord"',
    );
    expect(written()).toMatch(/"path":"[^"]*\/interactions\/1\/\[redacted\]\/callback"/);
    expect(written()).not.toContain('aW50-secret');
  });

  it('is named once by those that wait in a row for it', async () => {
    playground.rateLimits.mode = 'discord';
    const { client, written } = make();
    const channel = [...playground.world.channels.values()].find(({ name }) => name === 'general');
    const messages = Array.from({ length: 8 }, (_, n) => ({ body: { content: `message ${n}` } }));
    await Promise.all(
      messages.map((message) => client.rest.post(Routes.channelMessages(channel?.id ?? ''), message)),
    );
    expect(written().match(/waiting for a rate limit of Discord/g)).toHaveLength(1);
  });
});

function make(more: Partial<Parameters<typeof createClient>[0]> = {}) {
  const output = makeOutput();
  const log = createLogger({ level: 'info', pretty: false, secrets: [], destination: output });
  const client = createClient({ log, apiUrl: playground.apiUrl, ...more });
  client.rest.setToken(playground.token);
  let rejections = 0;
  client.on(Events.Invalidated, () => {
    rejections += 1;
  });
  return { client, written: () => output.text(), rejections: () => rejections };
}
