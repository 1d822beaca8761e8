import { EventEmitter } from 'node:events';
import { Client, DiscordAPIError, Events } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/discord/connect.js';
import { OperatorError } from '../../src/errors.js';

const log = pino({ level: 'silent' });
/** discord.js alone can make its own errors. */
const malformedToken = await rejectionOf(new Client({ intents: [] }).login(''));

describe('connecting', () => {
  it('tries again with a new client while the network is down', async () => {
    const clients = [failing(networkError()), failing(networkError()), ready()];
    const { connected, made } = start(clients);
    expect(await connected).toBe(clients[2]);
    expect(made()).toBe(3);
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
    [4014, /4014.*intents.*README\.md/s],
  ])('gives up on close %i, however discord.js reports it', async (code, message) => {
    const rejecting = start([closing(code, () => Promise.reject(new Error('Used disallowed intents')))]);
    await expect(rejecting.connected).rejects.toThrow(message);
    const silent = start([closing(code, () => Promise.resolve())]);
    await expect(silent.connected).rejects.toThrow(message);
  });

  it('does not repeat what Discord refuses', async () => {
    const { connected, made } = start([failing(discordError(403))]);
    await expect(connected).rejects.toBeInstanceOf(DiscordAPIError);
    expect(made()).toBe(1);
  });

  it('stops trying when told to leave', async () => {
    const leaving = new AbortController();
    const { connected } = start([failing(networkError()), failing(networkError())], leaving.signal, 60_000);
    setImmediate(() => leaving.abort());
    await expect(connected).rejects.toThrow();
  });
});

function start(clients: readonly Client[], signal = new AbortController().signal, firstWaitMs = 1) {
  let made = 0;
  const createClient = () => {
    const client = clients[made++];
    if (!client) throw new TypeError('one try too many');
    return client;
  };
  const connected = connect({ createClient, token: 't', log, signal, firstWaitMs });
  return { connected, made: () => made };
}

/** A client is an emitter of events that can log in; a whole one would open a socket. */
function clientWith(login: (client: Client) => Promise<unknown>): Client {
  const client = new EventEmitter() as unknown as Client;
  return Object.assign(client, { login: () => login(client), destroy: () => Promise.resolve() });
}

function failing(error: Error): Client {
  return clientWith(() => Promise.reject(error));
}

function ready(): Client {
  return clientWith(async (client) => client.emit(Events.ClientReady, client as Client<true>));
}

function closing(code: number, then: () => Promise<void>): Client {
  return clientWith(async (client) => {
    client.emit(Events.ShardDisconnect, { code, reason: '', wasClean: true } as never, 0);
    await then();
  });
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
