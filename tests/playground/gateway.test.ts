import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createControlClient } from '../../playground/control-client.js';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { identify, openGateway, openSession } from './clients/gateway-client.js';
import { until } from './clients/until.js';

let playground: Playground;

beforeEach(async () => {
  playground = await startPlayground({ heartbeatIntervalMs: 200 });
});
afterEach(() => playground.stop());

describe('a connection', () => {
  it('is greeted with HELLO and the heartbeat interval', async () => {
    const hello = await openGateway(playground).next(({ op }) => op === 10);
    expect(hello.d).toEqual({ heartbeat_interval: 200 });
  });

  it('gets READY, then each of its guilds', async () => {
    const { client } = await openSession(playground);
    const ready = await client.event('READY');
    expect(ready.d).toMatchObject({ v: 10, resume_gateway_url: expect.stringContaining('/gateway') });
    const guild = await client.event('GUILD_CREATE');
    expect(guild.d).toMatchObject({ id: ids.guild, unavailable: false });
    expect(guild.s).toBe(2);
  });

  it('is closed when its heartbeats stop', async () => {
    const { client } = await openSession(playground);
    expect(await client.closeCode).toBe(4009);
  });

  it('stays while heartbeats come, and gets each acknowledged', async () => {
    const { client } = await openSession(playground);
    for (let beat = 0; beat < 4; beat += 1) {
      client.send({ op: 1, d: null });
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    expect(client.received.filter(({ op }) => op === 11)).toHaveLength(4);
  });

  it('gets no acknowledgement while that fault is on', async () => {
    const { client } = await openSession(playground);
    await createControlClient(playground.url).fault({ kind: 'no-acks' });
    client.send({ op: 1, d: null });
    await client.closeCode;
    expect(client.received.some(({ op }) => op === 11)).toBe(false);
  });

  it.each([
    ['an unknown opcode', { op: 42, d: null }, 4001],
    ['what is no JSON', 'nonsense', 4002],
    ['more than 4096 bytes', { op: 1, d: 'x'.repeat(5000) }, 4002],
    ['a presence before it identified', { op: 3, d: {} }, 4003],
    ['a wrong token', { op: 2, d: { token: 'wrong', intents: 1, properties: {} } }, 4004],
    ['a resume with a wrong token', { op: 6, d: { token: 'wrong', session_id: 'x', seq: 0 } }, 4004],
  ])('is closed for %s', async (_, payload, code) => {
    const client = openGateway(playground);
    client.send(payload);
    expect(await client.closeCode).toBe(code);
  });

  it.each([
    ['identifying twice', 513, undefined, 4005, 2],
    ['a shard out of range', 513, [2, 2] as const, 4010, 1],
    ['intents that do not exist', 2 ** 30, undefined, 4013, 1],
    ['a privileged intent that is off', Intent.MessageContent, undefined, 4014, 1],
  ])('is closed for %s', async (_, intents, shard, code, times) => {
    const client = openGateway(playground);
    for (let time = 0; time < times; time += 1) client.send(identify(playground, intents, shard));
    expect(await client.closeCode).toBe(code);
  });

  it('is closed for another version than 10', async () => {
    expect(await openGateway(playground, '9').closeCode).toBe(4012);
  });

  it('is closed for more than 120 sends a minute', async () => {
    const client = openGateway(playground);
    for (let sends = 0; sends < 121; sends += 1) client.send({ op: 1, d: null });
    expect(await client.closeCode).toBe(4008);
  });
});

describe('a session', () => {
  const resume = (sessionId: string, seq: number) => ({
    op: 6,
    d: { token: playground.token, session_id: sessionId, seq },
  });
  const say = (content: string) => createControlClient(playground.url).as('member').write('@bot', content);

  it('is resumed with what it missed, in order', async () => {
    const { client, sessionId } = await openSession(playground);
    await say('before');
    const seen = (await client.event('MESSAGE_CREATE')).s ?? 0;
    client.cut();
    await client.closeCode;
    await say('first');
    await say('second');
    const again = openGateway(playground);
    again.send(resume(sessionId, seen));
    await again.event('RESUMED');
    expect(again.received.map(({ t, d }) => (t === 'MESSAGE_CREATE' ? d.content : t))).toEqual([
      null,
      'first',
      'second',
      'RESUMED',
    ]);
  });

  it('goes on after a resume', async () => {
    const { client, sessionId } = await openSession(playground);
    client.cut();
    await client.closeCode;
    const again = openGateway(playground);
    again.send(resume(sessionId, 3));
    await again.event('RESUMED');
    await say('later');
    expect((await again.event('MESSAGE_CREATE')).d.content).toBe('later');
  });

  it('cannot be resumed after a normal close', async () => {
    const { client, sessionId } = await openSession(playground);
    client.close(1000);
    await client.closeCode;
    const again = openGateway(playground);
    again.send(resume(sessionId, 1));
    expect((await again.next(({ op }) => op === 9)).d).toBe(false);
  });

  it('is forgotten a few minutes after its connection', async () => {
    const { client, sessionId } = await openSession(playground);
    client.cut();
    await until(() => !playground.gateway.isBotOnline);
    playground.world.clock.advance(200_000);
    const again = openGateway(playground);
    again.send(resume(sessionId, 1));
    expect((await again.next(({ op }) => op === 9)).d).toBe(false);
  });

  it('cannot be resumed from a sequence it never reached', async () => {
    const { client, sessionId } = await openSession(playground);
    client.cut();
    const again = openGateway(playground);
    again.send(resume(sessionId, 999));
    expect(await again.closeCode).toBe(4007);
  });

  it.each([
    ['op 7', { kind: 'reconnect' } as const, 7, null],
    ['op 9, resumable', { kind: 'invalid-session', resumable: true } as const, 9, true],
    ['op 9, not resumable', { kind: 'invalid-session', resumable: false } as const, 9, false],
  ])('is sent %s on demand', async (_, fault, op, data) => {
    const { client } = await openSession(playground);
    await createControlClient(playground.url).fault(fault);
    expect((await client.next((payload) => payload.op === op)).d).toBe(data);
  });

  it('is not opened twice within five seconds while limits are tight', async () => {
    await createControlClient(playground.url).rateLimits('tight');
    await openSession(playground);
    const early = openGateway(playground);
    early.send(identify(playground));
    expect((await early.next(({ op }) => op === 9)).d).toBe(false);
    playground.world.clock.advance(5_000);
    await openSession(playground);
  });

  it('is closed with any code on demand', async () => {
    const { client } = await openSession(playground);
    await createControlClient(playground.url).fault({ kind: 'close', code: 4000 });
    expect(await client.closeCode).toBe(4000);
  });
});

describe('events', () => {
  const member = () => createControlClient(playground.url).as('member');

  it('go to sessions whose intents ask for them', async () => {
    const { client } = await openSession(playground, Intent.DirectMessages);
    await member().write('#general', `<@${ids.application}> in the server`);
    await member().write('@bot', 'in private');
    await client.event('MESSAGE_CREATE');
    expect(client.received.flatMap(({ t, d }) => (t === 'MESSAGE_CREATE' ? [d.content] : []))).toEqual([
      'in private',
    ]);
  });

  it('go to the shard of their guild, direct messages to shard 0', async () => {
    const shards = await Promise.all([0, 1].map((id) => openSession(playground, undefined, [id, 2])));
    await member().write(ids.general, `<@${ids.application}> one`);
    await member().write(ids.secondGeneral, `<@${ids.application}> two`);
    await member().write('@bot', 'three');
    await Promise.all(shards.map(({ client }) => client.event('MESSAGE_CREATE')));
    const heard = shards.map(({ client }) =>
      client.received.flatMap(({ t, d }) => (t === 'MESSAGE_CREATE' ? [d.content] : [])),
    );
    expect(heard.sort()).toEqual(
      [[`<@${ids.application}> one`], [`<@${ids.application}> two`, 'three']].sort(),
    );
  });

  it('of channels that the bot cannot see stay away', async () => {
    const { client } = await openSession(playground);
    await createControlClient(playground.url).as('moderator').write('#staff', `<@${ids.application}> secret`);
    await member().write('@bot', 'after');
    expect((await client.event('MESSAGE_CREATE')).d.content).toBe('after');
  });
});
