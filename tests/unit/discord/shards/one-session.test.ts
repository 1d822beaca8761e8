import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../../../playground/server/playground.js';
import { createClient } from '../../../../src/discord/connection/client.js';
import type { RunningBot } from '../../../../src/entries/bot.js';
import { textOf } from '../../../helpers/discord/layouts.js';
import { type GatewayProxy, openGatewayProxy } from '../../../helpers/process/gateway-proxy.js';
import { answersTo, makeRunningBot, openPlayground } from '../../../helpers/process/start-bot.js';
import { makeOutput } from '../../../helpers/process/streams.js';
import { until } from '../../../playground/clients/until.js';

let playground: Playground;
let proxy: GatewayProxy;
let bots: RunningBot[] = [];
const question = 'Where is the mill?';

beforeEach(async () => {
  playground = await openPlayground();
  proxy = await openGatewayProxy(playground);
});

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  bots = [];
  await proxy.close();
  await playground.stop();
});

async function make() {
  const made = await makeRunningBot(playground, { apiUrl: proxy.apiUrl });
  bots.push(made.bot);
  return made;
}

describe('a gateway that answers upgrades with 503 at the start', () => {
  it('meets one bot, which waits longer each time, and answers once in the end', async () => {
    proxy.illness = 503;
    const { bot, control, member, written, clients } = await make();
    const starting = bot.start();
    await until(() => proxy.upgrades.length >= 3);
    const [, second = 0, third = 0] = proxy.upgrades;
    // Half a second of discord.js, and one of ours.
    expect(third - second).toBeGreaterThan(1400);
    proxy.illness = undefined;
    await starting;
    expect(clients()).toBe(1);
    expect((await control.status()).sessions).toHaveLength(1);
    const { message } = await member.slash('#questions', 'ask', { question });
    expect(textOf(message ?? {})).toContain('The **mill** stands');
    const { id } = await member.write('#general', `<@${playground.world.bot.id}> ${question}`);
    await until(async () => (await answersTo(member, '#general', id)).length > 0);
    // A second question has its answer: a second answer to the first would have come before it.
    await member.slash('#questions', 'ask', { question });
    expect(await answersTo(member, '#general', id)).toHaveLength(1);
    expect(written()).toMatch(/"code":1006,"waitMs":2000,"msg":"connection closed"/);
    expect(written()).not.toContain('already been acknowledged');
  });

  it.each([503, 'silence'] as const)('is left alone by a bot that is to leave (%s)', async (illness) => {
    proxy.illness = illness;
    const { bot } = await make();
    const starting = bot.start();
    await until(() => proxy.upgrades.length > 0);
    await bot.stop();
    await starting;
    await until(() => proxy.waiting() === 0);
    expect(bot.connections()).toEqual([{ shard: 0, isUp: false }]);
  });
});

describe('a gateway that answers upgrades with 503 later on', () => {
  it('has the bot back by itself, with what was asked meanwhile', async () => {
    const { bot, member, clients } = await make();
    await bot.start();
    // What a session is resumed at is the playground itself.
    proxy.illness = 503;
    for (const session of playground.gateway.sessions.values()) playground.gateway.endSession(session);
    for (const connection of playground.gateway.connections) connection.close(4007);
    await until(() => proxy.upgrades.length >= 3);
    proxy.illness = undefined;
    await until(() => bot.connections().every(({ isUp }) => isUp));
    const { message } = await member.slash('#questions', 'ask', { question });
    expect(textOf(message ?? {})).toContain('The **mill** stands');
    expect(clients()).toBe(1);
    expect(playground.gateway.sessions.size).toBe(1);
  });
});

describe('a session that Discord does not take up again', () => {
  it('is given up for a new one', async () => {
    const output = makeOutput();
    const log = pino(output);
    const settings = { log, apiUrl: playground.apiUrl, resumePatienceMs: 50 };
    const { bot, member } = await makeRunningBot(playground, {
      parts: { createClient: () => createClient(settings) },
    });
    bots.push(bot);
    await bot.start();
    const [first] = playground.gateway.sessions.values();
    // All is said but the last word, that it is resumed.
    if (first) first.dispatch = () => undefined;
    for (const connection of playground.gateway.connections) connection.cut();
    await until(() => [...playground.gateway.sessions.values()].some((session) => session !== first));
    await until(() => bot.connections().every(({ isUp }) => isUp));
    const { message } = await member.slash('#questions', 'ask', { question });
    expect(textOf(message ?? {})).toContain('The **mill** stands');
    expect(output.text()).toMatch(/"code":1000,"name":"Normal"/);
  });
});
