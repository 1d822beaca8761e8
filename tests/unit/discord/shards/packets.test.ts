import { type Client, Status } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../../../playground/server/playground.js';
import { ids } from '../../../../playground/server/world/seed.js';
import { guardPackets } from '../../../../src/discord/shards/packets.js';
import type { RunningBot } from '../../../../src/entries/bot.js';
import { textOf } from '../../../helpers/discord/layouts.js';
import { fake } from '../../../helpers/fake.js';
import { answersTo, answerTo, makeRunningBot, openPlayground } from '../../../helpers/process/start-bot.js';

let playground: Playground;
let bots: RunningBot[] = [];
/** Changes what is sent to the bot. Gives back undefined for what is to be sent as it is. */
let change: (name: string, data: object) => readonly object[] | undefined;

beforeEach(async () => {
  playground = await openPlayground();
  change = () => undefined;
  tamper();
});

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  bots = [];
  await playground.stop();
});

/** Every session, from its first packet on. */
function tamper(): void {
  const { gateway } = playground;
  const start = gateway.startSession.bind(gateway);
  gateway.startSession = (session) => {
    const dispatch = session.dispatch.bind(session);
    session.dispatch = (name, data) => {
      for (const sent of change(name, data as object) ?? [data]) dispatch(name, sent);
    };
    start(session);
  };
}

async function make() {
  const made = await makeRunningBot(playground);
  bots.push(made.bot);
  return made;
}

const question = () => `<@${playground.world.bot.id}> Where is the mill?`;

describe('a packet that discord.js cannot take', () => {
  // Seen with another implementation of Discord, and made up.
  it.each([
    { thread: null },
    { application: { id: '1', name: 'x', install_params: null } },
    { embeds: {} },
    { components: [{ type: 1 }] },
    { author: null },
  ])('is dropped, and said to be: %j', async (broken) => {
    const { bot, member, written } = await make();
    await bot.start();
    change = (name, data) => (name === 'MESSAGE_CREATE' ? [{ ...data, ...broken }] : undefined);
    await member.write('#general', 'hello');
    change = () => undefined;
    const { id } = await member.write('#general', question());
    expect(textOf(await answerTo(member, '#general', id))).toContain('The **mill** stands');
    expect(written()).toContain('dropped a MESSAGE_CREATE packet that could not be taken');
  });

  it('may come before the servers that it is from', async () => {
    const { bot, control, member, written } = await make();
    const broken = {
      ...(await control.as('member').write('#general', 'hello')),
      guild_id: ids.guild,
      thread: null,
    };
    let isFirst = true;
    change = (name) => {
      if (name !== 'GUILD_CREATE' || !isFirst) return undefined;
      isFirst = false;
      // discord.js keeps it until it knows all servers, and takes it up later.
      for (const session of playground.gateway.sessions.values()) session.dispatch('MESSAGE_CREATE', broken);
      return undefined;
    };
    await bot.start();
    const { id } = await member.write('#general', question());
    expect(textOf(await answerTo(member, '#general', id))).toContain('The **mill** stands');
    expect(written()).toContain('dropped a MESSAGE_CREATE packet that could not be taken');
  });

  it.each([
    ['READY', null],
    ['READY', { guilds: null, session_id: 'x', resume_gateway_url: 'not an address' }],
  ])('ends nothing even if it is the greeting: %s %j', async (_, broken) => {
    let isFirst = true;
    change = (name) => {
      if (name !== 'READY' || !isFirst) return undefined;
      isFirst = false;
      return [broken as object];
    };
    const { bot, member, written, clients } = await make();
    // Without a good greeting discord.js waits for fifteen seconds: the socket is cut in its place.
    const starting = bot.start();
    await expect.poll(written).toMatch(/dropped a packet that could not be read/);
    for (const connection of playground.gateway.connections) connection.cut();
    await starting;
    const { message } = await member.slash('#questions', 'ask', { question: 'Where is the mill?' });
    expect(textOf(message ?? {})).toContain('The **mill** stands');
    expect(clients()).toBe(1);
  });
});

describe('a packet that comes twice', () => {
  it('is answered once', async () => {
    const { bot, member, written } = await make();
    await bot.start();
    change = (_, data) => [data, data];
    const first = await member.write('#general', question());
    const { message } = await member.slash('#questions', 'ask', { question: 'Where is the mill?' });
    expect(textOf(message ?? {})).toContain('The **mill** stands');
    // A later question has its answer: a second answer to the first would have come before it.
    const second = await member.write('#general', question());
    await answerTo(member, '#general', second.id);
    expect(await answersTo(member, '#general', first.id)).toHaveLength(1);
    expect(written()).not.toContain('acknowledged');
  });
});

describe('a message from a bot', () => {
  const pass = (packet: object) => {
    const taken: unknown[] = [];
    const door = { status: Status.Ready, handlePacket: (given: unknown) => taken.push(given) > 0 };
    guardPackets(fake<Client>('client', { ws: door }));
    door.handlePacket(packet);
    return taken;
  };

  it('is none of our business, our own answers among them', () => {
    expect(pass({ t: 'MESSAGE_CREATE', d: { id: '1', author: { id: '2', bot: true } } })).toEqual([]);
  });

  it.each([
    { t: 'MESSAGE_CREATE', d: { id: '1', author: { id: '2' } } },
    { t: 'MESSAGE_CREATE', d: { id: '1', author: null } },
    { t: 'MESSAGE_UPDATE', d: { id: '1', author: { id: '2', bot: true } } },
  ])('is all that is kept out: not %j', (packet) => {
    expect(pass(packet)).toEqual([packet]);
  });
});
