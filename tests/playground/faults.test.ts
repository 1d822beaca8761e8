import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type ControlClient, createControlClient } from '../../playground/control-client.js';
import type { Fault } from '../../playground/server/control/faults.js';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { openGateway, openSession, usualIntents } from './clients/gateway-client.js';
import { callRest } from './clients/rest-client.js';
import { until } from './clients/until.js';

let playground: Playground;
let control: ControlClient;

beforeEach(async () => {
  playground = await startPlayground({ rateLimits: 'off' });
  control = createControlClient(playground.url);
});
afterEach(() => playground.stop());

const say = (content: string) => control.as('member').write('@bot', content);

describe("at the gateway's upgrade", () => {
  /** What a client learns that asks for a connection. */
  async function knock(): Promise<string> {
    const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    const outcome = await new Promise<string>((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', (error) => resolve(String(error)));
    });
    socket.terminate();
    return outcome;
  }

  it.each([
    [503, 'Unexpected server response: 503'],
    [429, 'Unexpected server response: 429'],
    ['garbage', 'Parse Error'],
    ['drop', 'socket hang up'],
  ] as const)('a refusal by %s, until it is over', async (by, words) => {
    await control.fault({ kind: 'refuse-gateway', by });
    expect(await knock()).toContain(words);
    await control.fault({ kind: 'refuse-gateway', off: true });
    expect(await knock()).toBe('open');
  });

  it('as many refusals as told', async () => {
    await control.fault({ kind: 'refuse-gateway', by: 500, times: 2 });
    expect([await knock(), await knock(), await knock()]).toEqual([
      'Error: Unexpected server response: 500',
      'Error: Unexpected server response: 500',
      'open',
    ]);
  });

  it('silence, which ends with the faults', async () => {
    await control.fault({ kind: 'refuse-gateway', by: 'silence' });
    const waiting = knock();
    const early = await Promise.race([waiting, say('meanwhile').then(() => 'nothing yet')]);
    expect(early).toBe('nothing yet');
    await control.clearFaults();
    expect(await waiting).toContain('socket hang up');
    expect(await knock()).toBe('open');
  });
});

describe('packets', () => {
  const contents = (received: readonly { t: string | null; d: unknown }[]) =>
    received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => (d as { content: string }).content);
  const spoil = (fault: Extract<Fault, { kind: 'packets' }>['fault']) =>
    control.fault({ kind: 'packets', fault: { event: 'MESSAGE_CREATE', times: 1, ...fault } });

  it('come twice, with the same sequence', async () => {
    const { client } = await openSession(playground);
    await spoil({ do: 'duplicate' });
    await say('one');
    await say('two');
    await client.next(({ d }) => d?.content === 'two');
    expect(contents(client.received)).toEqual(['one', 'one', 'two']);
    const [first, second] = client.received.filter(({ d }) => d?.content === 'one');
    expect(first?.s).toBe(second?.s);
  });

  it('get lost, and come with the next resume', async () => {
    const { client, sessionId } = await openSession(playground);
    const seen = client.received.at(-1)?.s ?? 0;
    await spoil({ do: 'lose' });
    await say('one');
    await say('two');
    await client.next(({ d }) => d?.content === 'two');
    expect(contents(client.received)).toEqual(['two']);
    client.cut();
    await client.closeCode;
    const again = openGateway(playground);
    again.send({ op: 6, d: { token: playground.token, session_id: sessionId, seq: seen } });
    await again.event('RESUMED');
    expect(contents(again.received)).toEqual(['one', 'two']);
  });

  it('come with fields that Discord would not send', async () => {
    const { client } = await openSession(playground);
    await spoil({ do: 'patch', fields: { thread: null, embeds: {} } });
    await say('one');
    expect((await client.event('MESSAGE_CREATE')).d).toMatchObject({
      content: 'one',
      thread: null,
      embeds: {},
    });
  });

  it('come as what is no JSON', async () => {
    await control.fault({ kind: 'packets', fault: { do: 'garble', event: 'READY', times: 1 } });
    const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    const frames: string[] = [];
    socket.on('message', (data) => frames.push(String(data)));
    const identity = { token: playground.token, intents: usualIntents, properties: {} };
    socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: identity })));
    const guild = await until(() => frames.find((frame) => frame.includes('"GUILD_CREATE"')));
    expect(JSON.parse(guild).s).toBe(2);
    expect(() => JSON.parse(frames[1] ?? '')).toThrow();
    socket.terminate();
  });
});

describe('the token, revoked in mid-life,', () => {
  it('is good for nothing until it is given back', async () => {
    const { client } = await openSession(playground);
    await control.fault({ kind: 'revoke-token' });
    expect(await client.closeCode).toBe(4004);
    const { status, body } = await callRest(playground, 'GET', '/users/@me');
    expect([status, body]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    const early = openGateway(playground);
    early.send({ op: 2, d: { token: playground.token, intents: 1, properties: {} } });
    expect(await early.closeCode).toBe(4004);
    await control.fault({ kind: 'revoke-token', off: true });
    await openSession(playground);
    expect((await callRest(playground, 'GET', '/users/@me')).status).toBe(200);
  });

  it('can be refused once, on one route', async () => {
    const fault = { kind: 'status', status: 401, path: '/messages', times: 1 } as const;
    await control.fault({ kind: 'rest', fault });
    const send = () => callRest(playground, 'POST', `/channels/${ids.general}/messages`, { content: 'x' });
    const first = await send();
    expect([first.status, first.body.message]).toEqual([401, '401: Unauthorized']);
    expect((await send()).status).toBe(200);
  });
});

describe('REST', () => {
  const path = `/channels/${ids.general}/messages`;
  const send = (content: string, signal?: AbortSignal) =>
    fetch(`${playground.apiUrl}/v10${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content }),
      ...(signal && { signal }),
    });
  const written = async () => (await control.as('member').messages('#general')).map(({ content }) => content);

  it('answers late', async () => {
    await control.fault({ kind: 'rest', fault: { kind: 'slow', delayMs: 200, times: 1 } });
    const before = performance.now();
    expect((await send('late')).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(190);
  });

  it('answers with a page instead of JSON', async () => {
    await control.fault({ kind: 'rest', fault: { kind: 'garbage', status: 503, times: 1 } });
    const answer = await send('x');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html']);
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
  });

  it('is dead: nothing is done and nothing ever comes, until the client gives up', async () => {
    await control.fault({ kind: 'rest', fault: { kind: 'silence', times: 1 } });
    await expect(send('unheard', AbortSignal.timeout(200))).rejects.toThrow(/timeout/);
    expect((await send('heard')).status).toBe(200);
    expect(await written()).toEqual(['heard']);
  });

  it('is dead until the faults are cleared', async () => {
    await control.fault({ kind: 'rest', fault: { kind: 'silence' } });
    const waiting = send('unheard');
    await control.status();
    await control.clearFaults();
    await expect(waiting).rejects.toThrow();
  });

  it('does what it is asked, and the answer gets lost', async () => {
    await control.fault({ kind: 'rest', fault: { kind: 'lost', times: 1 } });
    await expect(send('done')).rejects.toThrow();
    expect(await written()).toEqual(['done']);
  });
});

it('a fault that does not exist is refused with the list of those that do', async () => {
  // What a person might post by hand.
  const fault = { kind: 'earthquake' } as unknown as Fault;
  await expect(control.fault(fault)).rejects.toThrow(/no fault "earthquake"; there are cut, close/);
});
