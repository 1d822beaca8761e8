import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { until } from '../playground/until.js';
import { runEntry, startBot } from './bot-process.js';
import { botSettings } from './stage.js';

let playground: Playground;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-shards-'));
  playground = await startPlayground({ rateLimits: 'off', recommendedShards: 2 });
});

afterEach(async () => {
  await playground.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the number of shards', { timeout: 60_000 }, () => {
  it('is what Discord recommends when it is left to it', async () => {
    const bot = startBot(settings({ SHARDS: 'auto' }), folder);
    await until(() => bot.output().includes('ready to answer'), 20_000);
    expect([...playground.gateway.sessions.values()].map(({ shard }) => shard)).toEqual([[0, 2]]);
    expect(await bot.stop()).toBe(0);
    expect(playground.gateway.isBotOnline).toBe(false);
  });

  it('may be one: then there is one process, whatever discord.js reads in SHARDS', async () => {
    playground.recommendedShards = 1;
    const bot = startBot(settings({ SHARDS: 'auto' }), folder);
    await bot.ready();
    expect(bot.output()).not.toContain('starting shards');
    expect([...playground.gateway.sessions.values()].map(({ shard }) => shard)).toEqual([[0, 1]]);
    expect(await bot.stop()).toBe(0);
  });
});

describe('shards that cannot start', { timeout: 60_000 }, () => {
  it('end all of it, having said why', async () => {
    const { code, output } = await runEntry('main', settings({ DISCORD_TOKEN: 'MTEw.wrong.token' }), folder);
    expect(code).toBe(1);
    expect(output).toContain('DISCORD_TOKEN was rejected');
    expect(output).toContain('no shard could log in');
  });

  it('end all of it when there is no article', async () => {
    const { code, output } = await runEntry(
      'main',
      settings({ CORPUS_DIR: join(folder, 'nothing') }),
      folder,
    );
    expect(code).toBe(1);
    expect(output).toContain('nothing');
    expect(output).toContain('no shard could log in');
  });
});

describe('shards without a parent', { timeout: 60_000 }, () => {
  it('leave by themselves', async () => {
    const bot = startBot(settings({}), folder);
    await bot.ready();
    bot.child.kill('SIGKILL');
    await until(() => !playground.gateway.isBotOnline);
    await bot.exit();
  });
});

function settings(more: Readonly<Record<string, string>>) {
  return { ...botSettings(playground), SHARDS: '2', ...more };
}
