import { EventEmitter } from 'node:events';
import { Client, DiscordAPIError, Events, Status } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../../../src/base/errors.js';
import { connect } from '../../../../src/discord/connection/connect.js';
import { makeOutput } from '../../../helpers/process/streams.js';

/** discord.js alone can make its own errors. */
const malformedToken = await rejectionOf(new Client({ intents: [] }).login(''));

describe('connecting', () => {
  it('tries again with a new client while the network is down, and is rid of the old one first', async () => {
    const clients = [failing(networkError()), failing(networkError()), ready()];
    const { connected, made } = start(clients);
    expect(await connected).toBe(clients[2]?.client);
    expect(made()).toBe(3);
    expect(clients.map(({ destroyed }) => destroyed())).toEqual([1, 1, 0]);
  });

  it.each([
    ['a malformed token', malformedToken],
    ['a rejected token', discordError(401)],
  ])('gives up at once on %s, and names the variable and the README', async (_, error) => {
    const { connected, made } = start([failing(error)]);
    await expect(connected).rejects.toThrow(/DISCORD_TOKEN.*README\.md/s);
    await expect(connected).rejects.toBeInstanceOf(OperatorError);
    expect(made()).toBe(1);
  });

  it.each([
    [4004, /4004.*DISCORD_TOKEN.*README\.md/s],
    [4010, /4010.*SHARD_IDS.*README\.md/s],
    [4011, /4011.*SHARDS=auto.*README\.md/s],
    [4012, /4012.*Update.*README\.md/s],
    [4013, /4013.*Update.*README\.md/s],
    [4014, /4014.*intents.*README\.md/s],
  ])('gives up on close %i, of whichever shard', async (code, message) => {
    const { connected } = start([withShards([Status.Ready, Status.Connecting], closing(code))]);
    await expect(connected).rejects.toThrow(message);
    await expect(connected).rejects.toBeInstanceOf(OperatorError);
  });

  it('does not repeat what Discord refuses', async () => {
    const { connected, made } = start([failing(discordError(403))]);
    await expect(connected).rejects.toBeInstanceOf(DiscordAPIError);
    expect(made()).toBe(1);
  });

  it('stops trying when told to leave, and says nothing of a failure', async () => {
    const leaving = new AbortController();
    const clients = [failing(networkError()), failing(networkError())];
    const { connected, written } = start(clients, leaving.signal, 60_000);
    await expect.poll(written).toContain('trying again');
    leaving.abort();
    await expect(connected).rejects.toThrow();
    expect(written().match(/trying again/g)).toHaveLength(1);
  });

  it('is rid of the client when told to leave while it logs in', async () => {
    const leaving = new AbortController();
    const hanging = withShards([Status.Connecting], () => new Promise(() => undefined));
    const { connected } = start([hanging], leaving.signal);
    leaving.abort();
    await expect(connected).rejects.toThrow();
    expect(hanging.destroyed()).toBe(1);
  });
});

describe('several shards', () => {
  it('are waited for, and meanwhile each that is there is heard', async () => {
    const { client, statuses } = withShards([Status.Connecting, Status.Connecting], async () => undefined);
    const { connected } = start([{ client, destroyed: () => 0 }]);
    let isConnected = false;
    void connected.then(() => {
      isConnected = true;
    });
    statuses(Status.Ready, Status.Connecting);
    client.emit(Events.ShardReady, 0, undefined);
    await Promise.resolve();
    expect(client.ws.status).toBe(Status.Ready);
    expect(isConnected).toBe(false);
    statuses(Status.Ready, Status.Ready);
    client.emit(Events.ShardReady, 1, undefined);
    expect(await connected).toBe(client);
  });

  it('are all there, too, when the one that was lost on the way is resumed last', async () => {
    const { client, statuses } = withShards([Status.Connecting, Status.Ready], async () => undefined);
    const { connected } = start([{ client, destroyed: () => 0 }]);
    client.emit(Events.ShardReady, 1, undefined);
    statuses(Status.Ready, Status.Ready);
    client.emit(Events.ShardResume, 0, 0);
    expect(await connected).toBe(client);
  });
});

describe('after the login', () => {
  it.each([
    ['the gateway closes for good', (client: Client) => closing(4004)(client), /4004/],
    ['a request is told that the token is wrong', rejectToken, /rejected DISCORD_TOKEN/],
  ])('tells once, with the reason, when %s', async (_, lose, reason) => {
    const only = ready();
    const { connected, lost } = start([only]);
    await connected;
    await lose(only.client);
    await lose(only.client);
    await expect.poll(lost).toEqual([expect.objectContaining({ message: expect.stringMatching(reason) })]);
  });
});

interface FakeClient {
  readonly client: Client;
  readonly destroyed: () => number;
}

function start(clients: readonly FakeClient[], signal = new AbortController().signal, firstWaitMs = 1) {
  let made = 0;
  const lost: unknown[] = [];
  const output = makeOutput();
  const createClient = () => {
    const next = clients[made++];
    if (!next) throw new TypeError('one try too many');
    return next.client;
  };
  const connected = connect({
    createClient,
    token: 't',
    log: pino(output),
    signal,
    firstWaitMs,
    onLost: (reason) => lost.push(reason),
  });
  return { connected, made: () => made, lost: () => lost, written: () => output.text() };
}

/** A client is an emitter of events that can log in; a whole one would open a socket. */
function withShards(initial: readonly Status[], login: (client: Client) => Promise<unknown>) {
  const client = new EventEmitter() as unknown as Client;
  let destroyed = 0;
  const ws = { status: Status.Idle, shards: shardsWith(initial) };
  Object.assign(client, {
    ws,
    login: () => login(client),
    destroy: async () => {
      destroyed += 1;
    },
  });
  const statuses = (...now: Status[]) => Object.assign(ws, { shards: shardsWith(now) });
  return { client, destroyed: () => destroyed, statuses };
}

function shardsWith(statuses: readonly Status[]) {
  return statuses.map((status) => ({ status }));
}

function failing(error: Error): FakeClient {
  return withShards([], () => Promise.reject(error));
}

function ready(): FakeClient {
  return withShards([Status.Ready], async (client) => client.emit(Events.ShardReady, 0, undefined));
}

function closing(code: number) {
  return async (client: Client) => {
    client.emit(Events.ShardDisconnect, { code, reason: '', wasClean: true } as never, 0);
  };
}

async function rejectToken(client: Client): Promise<void> {
  client.emit(Events.Invalidated);
}

/** As undici reports it. */
function networkError(): Error {
  return new TypeError('fetch failed', {
    cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  });
}

function discordError(status: number): DiscordAPIError {
  return new DiscordAPIError({ code: 0, message: 'no' }, 0, status, 'GET', 'https://discord.com/api', {
    body: undefined,
    files: undefined,
  });
}

async function rejectionOf(promise: Promise<unknown>): Promise<Error> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  return error instanceof Error ? error : new Error('was fulfilled');
}
