import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { describeGuildCreate } from '../payloads/guild.js';
import { shardOf } from '../snowflake.js';
import type { World, WorldEvent } from '../world/world.js';
import { Connection, type ConnectionHost } from './connection.js';
import { GatewayFaults } from './gateway-faults.js';
import { resumeWindowMs, type Session } from './session.js';

export interface GatewayOptions {
  readonly token: string;
  /** Discord's is 41,250 ms. */
  readonly heartbeatIntervalMs: number;
  readonly resumeUrl: () => string;
  /** Whether identifying twice in five seconds is refused, as Discord does. */
  readonly isIdentifyLimited: () => boolean;
}

/** With a `max_concurrency` of 1: https://discord.com/developers/docs/events/gateway#rate-limiting */
const identifyEveryMs = 5_000;

/** Gateway v10: https://discord.com/developers/docs/events/gateway */
export class Gateway implements ConnectionHost {
  readonly world: World;
  readonly options: GatewayOptions;
  readonly faults = new GatewayFaults();
  readonly sessions = new Map<string, Session>();
  readonly connections = new Set<Connection>();
  /** How many came too soon after another. */
  refusedIdentifies = 0;
  #identifiedAt = Number.NEGATIVE_INFINITY;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 1 << 20 });

  constructor(world: World, options: GatewayOptions) {
    this.world = world;
    this.options = options;
    world.listen((event) => this.#tell(event));
  }

  /** Takes WebSocket upgrades on `/gateway` of a listening server. */
  attachTo(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (this.faults.strike(socket)) return;
    if (!url.pathname.startsWith('/gateway')) {
      socket.destroy();
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#open(webSocket, url));
  }

  #open(webSocket: WebSocket, url: URL): void {
    const connection = new Connection(this, webSocket, url.searchParams);
    this.connections.add(connection);
    webSocket.on('close', () => this.connections.delete(connection));
  }

  #tell(event: WorldEvent): void {
    if (!event.payload) return;
    this.#forgetOldSessions();
    for (const session of this.sessions.values()) {
      if (session.wants(this.world, event)) session.dispatch(event.name, event.payload(session));
    }
  }

  #forgetOldSessions(): void {
    const oldest = this.world.clock.now() - resumeWindowMs;
    for (const session of this.sessions.values()) {
      if (session.detachedAt !== undefined && session.detachedAt < oldest) this.sessions.delete(session.id);
    }
  }

  findSession(id: string): Session | undefined {
    this.#forgetOldSessions();
    return this.sessions.get(id);
  }

  /** Counts an IDENTIFY; one that comes too soon after another gets an invalid session instead of READY. */
  admitIdentify(): boolean {
    const now = this.world.clock.now();
    const isSoon = now - this.#identifiedAt < identifyEveryMs;
    this.#identifiedAt = now;
    const isAdmitted = !isSoon || !this.options.isIdentifyLimited();
    if (!isAdmitted) this.refusedIdentifies += 1;
    return isAdmitted;
  }

  /** Opens a session and greets it: READY, then one GUILD_CREATE for each guild of its shard. */
  startSession(session: Session): void {
    this.sessions.set(session.id, session);
    const [id, count] = session.shard;
    const guilds = [...this.world.guilds.values()].filter(
      (guild) => guild.members.has(this.world.bot.id) && shardOf(guild.id, count) === id,
    );
    session.dispatch('READY', {
      v: 10,
      user: { ...this.world.bot, verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.options.resumeUrl(),
      shard: session.shard,
      application: { id: this.world.application.id, flags: 0 },
    });
    for (const guild of guilds) session.dispatch('GUILD_CREATE', describeGuildCreate(this.world, guild));
  }

  endSession(session: Session): void {
    this.sessions.delete(session.id);
  }

  /** Whether a bot is there to hear: connected and past READY. */
  get isBotOnline(): boolean {
    return [...this.sessions.values()].some((session) => session.isConnected);
  }

  /** Ends every socket, those that were kept waiting too. */
  cutAll(): void {
    for (const connection of this.connections) connection.cut();
    this.faults.endSilence();
  }

  close(): void {
    this.cutAll();
    this.#sockets.close();
  }
}
