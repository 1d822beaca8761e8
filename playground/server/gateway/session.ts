import { randomBytes } from 'node:crypto';
import { GatewayOpcodes, GatewayIntentBits as Intent, PermissionFlagsBits } from 'discord-api-types/v10';
import { shardOf } from '../snowflake.js';
import type { World, WorldEvent } from '../world/world.js';

/** How long a session may be resumed after its connection ended. Discord's own figure is a few minutes. */
export const resumeWindowMs = 180_000;
/** Events kept for replay; a session that missed more has to identify anew. */
const replayLimit = 2_000;

export interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** One IDENTIFY and all that follows it, over as many connections as it is resumed on. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  #sequence = 0;
  readonly #sent: Dispatch[] = [];
  #deliver: ((dispatch: Dispatch) => void) | undefined;
  detachedAt: number | undefined;

  constructor(intents: number, shard: readonly [number, number]) {
    this.intents = intents;
    this.shard = shard;
  }

  get isConnected(): boolean {
    return this.#deliver !== undefined;
  }

  get seesContent(): boolean {
    return (this.intents & Intent.MessageContent) !== 0;
  }

  attach(deliver: (dispatch: Dispatch) => void): void {
    this.#deliver = deliver;
    this.detachedAt = undefined;
  }

  /** Ends one connection's hold; nothing happens when another connection has resumed the session meanwhile. */
  detach(deliver: (dispatch: Dispatch) => void, nowMs: number): boolean {
    if (this.#deliver !== deliver) return false;
    this.#deliver = undefined;
    this.detachedAt = nowMs;
    return true;
  }

  dispatch(name: string, data: unknown): void {
    this.#sequence += 1;
    const dispatch: Dispatch = { op: GatewayOpcodes.Dispatch, s: this.#sequence, t: name, d: data };
    this.#sent.push(dispatch);
    if (this.#sent.length > replayLimit) this.#sent.shift();
    this.#deliver?.(dispatch);
  }

  /** Events after `sequence`, or nothing when the session cannot know them any more. */
  missedSince(sequence: number): readonly Dispatch[] | undefined {
    const oldest = this.#sent[0]?.s ?? this.#sequence + 1;
    if (sequence > this.#sequence || sequence < oldest - 1) return undefined;
    return this.#sent.filter((dispatch) => dispatch.s > sequence);
  }

  /** Whether an event is this session's business: its shard, its intents, and a channel the bot can see. */
  wants(world: World, event: WorldEvent): boolean {
    const [id, count] = this.shard;
    if (shardOf(event.guildId, count) !== id) return false;
    if (event.intents && (this.intents & event.intents) === 0) return false;
    const channel = event.channelId === undefined ? undefined : world.channels.get(event.channelId);
    const isOpen = event.name === 'INTERACTION_CREATE' || channel === undefined;
    return isOpen || world.may(channel, world.bot.id, PermissionFlagsBits.ViewChannel);
  }
}
