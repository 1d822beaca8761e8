import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createControlClient } from '../../../playground/control-client.js';
import { type Playground, startPlayground } from '../../../playground/server/playground.js';
import { ids } from '../../../playground/server/world/seed.js';
import { freePort } from '../../helpers/process/ports.js';
import { until } from '../../playground/clients/until.js';
import { type BotProcess, runEntry, startBot } from '../bot-process.js';
import { mention, repliesTo, textOf } from '../reading.js';
import { botSettings } from '../stage.js';

let playground: Playground;
let folder: string;
let bots: BotProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-shards-'));
  playground = await startPlayground({ rateLimits: 'off', recommendedShards: 2 });
});

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  bots = [];
  await playground.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the number of shards', { timeout: 60_000 }, () => {
  it('is what Discord recommends when it is left to it', async () => {
    const bot = start({ SHARDS: 'auto' });
    await bot.ready();
    expect(shardsConnected()).toEqual(['0 of 2', '1 of 2']);
    expect(await bot.stop()).toBe(0);
    expect(playground.gateway.isBotOnline).toBe(false);
  });

  it('may be one, whatever discord.js reads in SHARDS', async () => {
    playground.recommendedShards = 1;
    const bot = start({ SHARDS: 'auto' });
    await bot.ready();
    expect(shardsConnected()).toEqual(['0 of 1']);
    expect(await bot.stop()).toBe(0);
  });
});

describe('shards that cannot start', { timeout: 60_000 }, () => {
  it('end all of it, having said why', async () => {
    const { code, output } = await runEntry('main', settings({ DISCORD_TOKEN: 'MTEw.wrong.token' }), folder);
    expect(code).toBe(1);
    expect(output).toContain('rejected DISCORD_TOKEN');
  });

  it('end all of it when the folder of articles is missing', async () => {
    const { code, output } = await runEntry(
      'main',
      settings({ CORPUS_DIR: join(folder, 'nothing') }),
      folder,
    );
    expect(code).toBe(1);
    expect(output).toContain('nothing');
  });
});

describe('one shard among several', { timeout: 60_000 }, () => {
  it('that Discord closes for good ends all of it, with the reason', async () => {
    const bot = start({});
    await bot.ready();
    const [, second] = [...playground.gateway.connections];
    second?.close(4010);
    expect(await bot.exit()).toBe(1);
    expect(bot.output()).toMatch(/Discord closed the connection \(4010\).*SHARD_IDS/);
    expect(playground.gateway.isBotOnline).toBe(false);
  });

  it('that is still waiting for its turn does not keep the bot from leaving', async () => {
    const bot = start({});
    await bot.ready('connected, with a new session');
    expect(await bot.stop()).toBe(0);
    expect(playground.gateway.isBotOnline).toBe(false);
  });
});

describe('two processes that share the shards', { timeout: 60_000 }, () => {
  it('answer each for its own, each question once, and each is well by itself', async () => {
    const ports = [await freePort(), await freePort()];
    const both = ports.map((port, id) => start({ SHARD_IDS: String(id), HTTP_PORT: String(port) }));
    await Promise.all(both.map((bot) => bot.ready()));
    expect(shardsConnected()).toEqual(['0 of 2', '1 of 2']);
    const control = createControlClient(playground.url);
    for (const [shard, channel] of [ids.secondGeneral, ids.questions].entries()) {
      const { id } = await control
        .as('member')
        .write(channel, `${mention} How many countries are in the coalition?`);
      await until(async () => (await repliesTo(control, channel, id)).length > 0);
      const replies = await repliesTo(control, channel, id);
      expect(replies.map(textOf)).toEqual([expect.stringContaining('35 countries')]);
      const metrics = await (await fetch(`http://127.0.0.1:${ports[shard]}/metrics`)).text();
      expect(metrics).toContain('footnote_answer_seconds_count 1');
      expect(metrics.match(/^footnote_gateway_up\{.*$/gm)).toEqual([
        `footnote_gateway_up{shard="${shard}"} 1`,
      ]);
    }
    const [first, second] = both;
    expect(await second?.stop()).toBe(0);
    expect(shardsConnected()).toEqual(['0 of 2']);
    expect((await fetch(`http://127.0.0.1:${ports[0]}/healthz`)).status).toBe(200);
    expect(await first?.stop()).toBe(0);
  });

  it('are told at the start when they do not fit together', async () => {
    const { code, output } = await runEntry('main', settings({ SHARD_IDS: '2' }), folder);
    expect(code).toBe(1);
    expect(output).toMatch(/SHARD_IDS names shard 2.*SHARDS=2/);
  });
});

function start(more: Readonly<Record<string, string>>): BotProcess {
  const bot = startBot(settings(more), folder);
  bots.push(bot);
  return bot;
}

function settings(more: Readonly<Record<string, string>>) {
  return { ...botSettings(playground), SHARDS: '2', ...more };
}

function shardsConnected(): readonly string[] {
  const connected = [...playground.gateway.sessions.values()].filter(({ isConnected }) => isConnected);
  return connected.map(({ shard: [id, count] }) => `${id} of ${count}`).sort();
}
