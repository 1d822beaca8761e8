import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createControlClient } from '../../../playground/control-client.js';
import { type Playground, startPlayground } from '../../../playground/server/playground.js';
import { type GatewayProxy, openGatewayProxy } from '../../helpers/process/gateway-proxy.js';
import { until } from '../../playground/clients/until.js';
import { type BotProcess, startBot } from '../bot-process.js';
import { mention } from '../reading.js';
import { botSettings } from '../stage.js';

let playground: Playground;
let proxy: GatewayProxy;
let folder: string;
let bot: BotProcess;

beforeEach(async () => {
  folder = mkdtempSync(`${tmpdir()}/footnote-endings-`);
  playground = await startPlayground({ rateLimits: 'off' });
  proxy = await openGatewayProxy(playground);
});

afterEach(async () => {
  bot.child.kill('SIGKILL');
  await bot.exit();
  await proxy.close();
  await playground.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(): void {
  bot = startBot(botSettings({ apiUrl: proxy.apiUrl, token: playground.token }), folder);
}

describe('a bot that is to leave', { timeout: 60_000 }, () => {
  // Ended by a signal after five seconds it would have no exit code.
  it.each([503, 'silence'] as const)('does so by itself while the gateway is ill (%s)', async (illness) => {
    proxy.illness = illness;
    start();
    await until(() => proxy.upgrades.length > 1 || proxy.waiting() > 0, 20_000);
    expect(await bot.stop()).toBe(0);
  });

  it('does so by itself while it waits to connect again', async () => {
    start();
    await bot.ready();
    playground.gateway.faults.refuse('drop');
    for (const connection of playground.gateway.connections) connection.cut();
    await until(() => bot.output().includes('"waitMs":1000'));
    expect(await bot.stop()).toBe(0);
  });
});

describe('a token that is rejected in mid-life', { timeout: 60_000 }, () => {
  it('ends the bot with the reason, rather than leave it mute', async () => {
    start();
    await bot.ready();
    playground.restFaults.arm({ kind: 'status', status: 401, path: '/messages', times: 1 });
    const control = createControlClient(playground.url);
    await control.as('member').write('#general', `${mention} How many countries are in the coalition?`);
    expect(await bot.exit()).toBe(1);
    expect(bot.output()).toMatch(/^Discord rejected DISCORD_TOKEN.*README\.md/m);
    expect(playground.gateway.isBotOnline).toBe(false);
  });
});
