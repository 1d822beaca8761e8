import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import type { Playground } from '../../../playground/server/playground.js';

export interface Received {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown> & boolean;
}

export interface GatewayClient {
  readonly received: readonly Received[];
  readonly closeCode: Promise<number>;
  send(payload: { op: number; d: unknown } | string): void;
  /** The first payload, past or to come, that fits. */
  next(fits: (payload: Received) => boolean): Promise<Received>;
  event(name: string): Promise<Received>;
  cut(): void;
  close(code: number): void;
}

export const usualIntents = Intent.Guilds | Intent.GuildMessages | Intent.DirectMessages;

/** A client that says just what a test tells it to. */
export function openGateway(playground: Playground, version = '10'): GatewayClient {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway?v=${version}&encoding=json`);
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const waitForOpen = new Promise<void>((resolve) => socket.once('open', () => resolve()));
  socket.on('message', (data) => {
    received.push(JSON.parse(String(data)));
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  const next = (fits: (payload: Received) => boolean) =>
    new Promise<Received>((resolve) => {
      const look = () => {
        const found = received.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    received,
    closeCode: new Promise((resolve) => socket.once('close', resolve)),
    send: (payload) =>
      void waitForOpen.then(() =>
        socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
      ),
    next,
    event: (name) => next(({ t }) => t === name),
    cut: () => socket.terminate(),
    close: (code) => socket.close(code),
  };
}

export function identify(
  playground: Playground,
  intents: number = usualIntents,
  shard?: readonly [number, number],
) {
  return { op: 2, d: { token: playground.token, intents, properties: {}, ...(shard && { shard }) } };
}

/** A connection past READY, with what a RESUME needs. */
export async function openSession(
  playground: Playground,
  intents?: number,
  shard?: readonly [number, number],
) {
  const client = openGateway(playground);
  client.send(identify(playground, intents, shard));
  const ready = await client.event('READY');
  return { client, sessionId: String(ready.d.session_id) };
}
