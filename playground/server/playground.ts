import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { Checks } from './checks/checks.js';
import { loadOpenApi } from './checks/openapi.js';
import { type Clock, createClock } from './clock.js';
import { createControl } from './control/control.js';
import type { Discord } from './discord.js';
import { Gateway } from './gateway/gateway.js';
import { CommandStore } from './interactions/command-store.js';
import { Interactions } from './interactions/interactions.js';
import { addPage } from './page-files.js';
import { apiPrefix, FileStore } from './rest/body.js';
import { RestFaults } from './rest/faults.js';
import { type RateLimitMode, RateLimits } from './rest/rate-limits.js';
import { RequestLog } from './rest/request-log.js';
import { createRest } from './rest/rest.js';
import { seedWorld } from './world/seed.js';

export interface PlaygroundOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1, which nobody else reaches, when missing. */
  readonly host?: string;
  readonly token?: string;
  readonly clock?: Clock;
  /** Path of Discord's OpenAPI document; without it only the built-in limits are checked. */
  readonly openApiFile?: string;
  /** Discord's is 41,250 ms; a test of missed heartbeats wants less. */
  readonly heartbeatIntervalMs?: number;
  readonly rateLimits?: RateLimitMode;
  readonly recommendedShards?: number;
  /** Privileged intents that are switched on, as a bit field; none by default. */
  readonly privilegedIntents?: number;
}

export interface Playground extends Discord {
  /** http://HOST:PORT */
  readonly url: string;
  /** What `DISCORD_API_URL` is to be. */
  readonly apiUrl: string;
  /** Stops listening: connections are refused until `listen` is called. State stays. */
  stopListening(): Promise<void>;
  listen(): Promise<void>;
  stop(): Promise<void>;
}

/** Looks like a bot token to whatever checks its shape, and belongs to the playground's bot. */
export const playgroundToken = 'MTEwMDAwMDAwMDAwMDAwMDAwMA.Playgr.not-a-real-token-it-opens-nothing';

/** A small Discord on loopback: gateway, REST, a control interface and a page. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const listener: { port: number; server: Server | undefined } = {
    port: options.port ?? 0,
    server: undefined,
  };
  const { host = '127.0.0.1' } = options;
  const origin = () => `http://${host}:${listener.port}`;
  const discord = assemble(options, origin);
  const app = route(discord);

  const listen = async () => {
    const server = createServer(getRequestListener(app.fetch));
    discord.gateway.attachTo(server);
    listener.port = await listenOn(server, listener.port, host);
    listener.server = server;
  };
  const stopListening = async () => {
    const { server } = listener;
    discord.gateway.cutAll();
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  };
  await listen();
  const stop = async () => {
    discord.gateway.close();
    await stopListening();
  };
  return Object.assign(discord, { url: origin(), apiUrl: `${origin()}/api`, listen, stopListening, stop });
}

function assemble(options: PlaygroundOptions, origin: () => string): Discord {
  const world = seedWorld(options.clock ?? createClock());
  world.privilegedIntents = options.privilegedIntents ?? 0;
  const token = options.token ?? playgroundToken;
  const heartbeatIntervalMs = options.heartbeatIntervalMs ?? 41_250;
  const resumeUrl = () => `${origin().replace('http', 'ws')}/gateway`;
  const rateLimits = new RateLimits(world.clock);
  rateLimits.mode = options.rateLimits ?? 'discord';
  return {
    token,
    origin,
    world,
    rateLimits,
    recommendedShards: options.recommendedShards ?? 1,
    gateway: new Gateway(world, {
      token,
      heartbeatIntervalMs,
      resumeUrl,
      isIdentifyLimited: () => rateLimits.mode === 'tight',
    }),
    interactions: new Interactions(world),
    commands: new CommandStore(world.application.id, world.newId),
    files: new FileStore(world.newId, origin),
    restFaults: new RestFaults(),
    checks: new Checks(options.openApiFile === undefined ? undefined : loadOpenApi(options.openApiFile)),
    requests: new RequestLog(),
  };
}

function route(discord: Discord): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route(apiPrefix, createRest(discord));
  app.route('/control', createControl(discord));
  app.get('/attachments/:channel/:id/:name', (context) => {
    const file = discord.files.find(context.req.param('id'));
    if (!file) return context.notFound();
    const type = file.attachment.content_type ?? 'application/octet-stream';
    return context.body(Uint8Array.from(file.bytes).buffer, 200, {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment',
    });
  });
  addPage(app);
  return app;
}

async function listenOn(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A TCP server's address is an object once it listens.
  return (server.address() as AddressInfo).port;
}
