import { deflateSync } from 'node:zlib';
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { World } from '../world/world.js';
import type { GatewayFaults } from './gateway-faults.js';
import { isRecord, readIdentify } from './identify.js';
import { type Dispatch, Session } from './session.js';

/** What a connection needs of the gateway it belongs to. */
export interface ConnectionHost {
  readonly world: World;
  readonly faults: GatewayFaults;
  readonly options: { readonly token: string; readonly heartbeatIntervalMs: number };
  admitIdentify(): boolean;
  findSession(id: string): Session | undefined;
  startSession(session: Session): void;
  endSession(session: Session): void;
}

/** Largest payload a client may send: https://discord.com/developers/docs/events/gateway#sending-events */
const payloadLimitBytes = 4096;
/** Sends a client may make in a minute, heartbeats included. */
const sendLimit = 120;
const sendWindowMs = 60_000;
/** Grace beyond one heartbeat interval before a silent client is closed. */
const heartbeatGrace = 1.5;
/** Close codes with which a client gives its session up: https://discord.com/developers/docs/events/gateway#disconnecting */
const sessionEndingCodes = [1000, 1001];

/** All that is no event: HELLO, heartbeats, requests to reconnect. */
interface Sent {
  readonly op: Exclude<Op, Op.Dispatch>;
  readonly d: unknown;
  readonly s: null;
  readonly t: null;
}

/** One WebSocket of a bot, from HELLO to its close. */
export class Connection {
  readonly #host: ConnectionHost;
  readonly #socket: WebSocket;
  #session: Session | undefined;
  #compresses = false;
  readonly #deliver = (dispatch: Dispatch) => this.#send(dispatch);
  #sends: number[] = [];
  #heartbeatWatch: NodeJS.Timeout | undefined;

  constructor(host: ConnectionHost, socket: WebSocket, query: URLSearchParams) {
    this.#host = host;
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', (code) => this.#ended(code));
    socket.on('error', () => socket.terminate());
    if (query.get('v') !== '10') {
      this.close(Close.InvalidAPIVersion);
      return;
    }
    const { heartbeatIntervalMs } = host.options;
    this.#send({ op: Op.Hello, d: { heartbeat_interval: heartbeatIntervalMs }, s: null, t: null });
    this.#watchHeartbeat();
  }

  get session(): Session | undefined {
    return this.#session;
  }

  close(code: number): void {
    this.#socket.close(code, code in Close ? Close[code] : '');
  }

  /** Ends the connection without a closing handshake, as a cut cable does. */
  cut(): void {
    this.#socket.terminate();
  }

  requestReconnect(): void {
    this.#send({ op: Op.Reconnect, d: null, s: null, t: null });
  }

  /** Op 9: the session has left this connection; a resumable one may be resumed on it. */
  invalidateSession(isResumable: boolean): void {
    this.#session?.detach(this.#deliver, this.#host.world.clock.now());
    if (this.#session && !isResumable) this.#host.endSession(this.#session);
    this.#session = undefined;
    this.#send({ op: Op.InvalidSession, d: isResumable, s: null, t: null });
  }

  requestHeartbeat(): void {
    this.#send({ op: Op.Heartbeat, d: null, s: null, t: null });
  }

  #receive(data: RawData): void {
    const refusal = this.#read(String(data));
    if (refusal !== undefined) this.close(refusal);
  }

  /** Handles one payload; what it gives back is the code to close with. */
  #read(text: string): Close | undefined {
    if (Buffer.byteLength(text) > payloadLimitBytes) return Close.DecodeError;
    if (this.#isTooFast()) return Close.RateLimited;
    const payload = parse(text);
    return isRecord(payload) ? this.#handle(payload.op, payload.d) : Close.DecodeError;
  }

  #handle(op: unknown, data: unknown): Close | undefined {
    switch (op) {
      case Op.Heartbeat:
        return this.#acknowledge();
      case Op.Identify:
        return this.#identify(data);
      case Op.Resume:
        return this.#resume(data);
      case Op.PresenceUpdate:
      case Op.VoiceStateUpdate:
      case Op.RequestGuildMembers:
      case Op.RequestSoundboardSounds:
        return this.#session ? undefined : Close.NotAuthenticated;
      default:
        return Close.UnknownOpcode;
    }
  }

  /** The token that is taken; none after a fault has revoked it. */
  get #token(): string | undefined {
    return this.#host.faults.rejectsToken ? undefined : this.#host.options.token;
  }

  #acknowledge(): undefined {
    this.#watchHeartbeat();
    if (!this.#host.faults.withholdsAcks) this.#send({ op: Op.HeartbeatAck, d: null, s: null, t: null });
  }

  #identify(data: unknown): Close | undefined {
    if (this.#session) return Close.AlreadyAuthenticated;
    const identity = readIdentify(this.#host.world, this.#token, data);
    if (typeof identity === 'number') return identity;
    if (!this.#host.admitIdentify()) {
      this.invalidateSession(false);
      return undefined;
    }
    this.#compresses = isRecord(data) && data.compress === true;
    this.#session = new Session(identity.intents, identity.shard);
    this.#session.attach(this.#deliver);
    this.#host.startSession(this.#session);
    return undefined;
  }

  #resume(data: unknown): Close | undefined {
    if (this.#session) return Close.AlreadyAuthenticated;
    if (!isRecord(data)) return Close.DecodeError;
    if (data.token !== this.#token) return Close.AuthenticationFailed;
    const session = this.#host.findSession(String(data.session_id));
    if (!session) {
      this.invalidateSession(false);
      return undefined;
    }
    const missed = session.missedSince(Number(data.seq));
    if (!missed) return Close.InvalidSeq;
    for (const dispatch of missed) this.#send(dispatch);
    this.#session = session;
    session.attach(this.#deliver);
    session.dispatch('RESUMED', {});
    return undefined;
  }

  #watchHeartbeat(): void {
    clearTimeout(this.#heartbeatWatch);
    const patienceMs = this.#host.options.heartbeatIntervalMs * heartbeatGrace;
    // Wall time, not the playground's clock: moving that forward must not look like a dead client.
    this.#heartbeatWatch = setTimeout(() => this.close(Close.SessionTimedOut), patienceMs).unref();
  }

  #isTooFast(): boolean {
    const now = this.#host.world.clock.now();
    this.#sends = [...this.#sends.filter((at) => at > now - sendWindowMs), now];
    return this.#sends.length > sendLimit;
  }

  #ended(code: number): void {
    clearTimeout(this.#heartbeatWatch);
    const wasCurrent = this.#session?.detach(this.#deliver, this.#host.world.clock.now()) ?? false;
    if (this.#session && wasCurrent && sessionEndingCodes.includes(code))
      this.#host.endSession(this.#session);
  }

  #send(payload: Dispatch | Sent): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const frames =
      payload.op === Op.Dispatch ? this.#host.faults.packets.framesFor(payload) : [JSON.stringify(payload)];
    for (const text of frames) this.#socket.send(this.#compresses ? deflateSync(text) : text);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
