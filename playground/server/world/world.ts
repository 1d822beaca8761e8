import type { APIApplication, APIUser } from 'discord-api-types/v10';
import type { Clock } from '../clock.js';
import { createIdSource } from '../snowflake.js';
import type { Channel, Guild, Member, Message, Person } from './model.js';
import { computePermissions, directMessagePermissions, isThread } from './permissions.js';

/** Something that happened, told to the gateway (as a dispatch) and to the page (as a reason to look again). */
export interface WorldEvent {
  /** Gateway event name, or one of the playground's own for what only people see. */
  readonly name: string;
  readonly guildId?: string;
  readonly channelId?: string;
  /** The person it concerns, when it is nobody else's business. */
  readonly onlyFor?: string;
  /** Intents of which a session needs one; 0 for events that everybody gets. */
  readonly intents?: number;
  /** Data of the dispatch; absent for what Discord does not tell bots. */
  readonly payload?: ((session: { readonly seesContent: boolean }) => unknown) | undefined;
}

export type Listener = (event: WorldEvent) => void;

/** Everything the playground's Discord knows. Plain state: rules live beside it, not in it. */
export class World {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly bot: APIUser;
  readonly application: Pick<APIApplication, 'id' | 'name' | 'description'>;
  /** Privileged intents that are switched on in the developer portal. */
  privilegedIntents = 0;
  /** Users who installed the application to their own account. */
  readonly userInstalls = new Set<string>();
  readonly people = new Map<string, Person>();
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly #messages = new Map<string, Message[]>();
  readonly #listeners = new Set<Listener>();

  constructor(clock: Clock, bot: APIUser, application: World['application']) {
    this.clock = clock;
    this.newId = createIdSource(clock);
    this.bot = bot;
    this.application = application;
    this.users.set(bot.id, bot);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorldEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  now(): string {
    return new Date(this.clock.now()).toISOString();
  }

  messagesOf(channelId: string): readonly Message[] {
    return this.#messages.get(channelId) ?? [];
  }

  message(channelId: string, messageId: string): Message | undefined {
    return this.#messages.get(channelId)?.find((message) => message.id === messageId);
  }

  keepMessage(message: Message): void {
    const kept = this.#messages.get(message.channelId) ?? [];
    kept.push(message);
    this.#messages.set(message.channelId, kept);
  }

  dropMessage(message: Message): void {
    const kept = this.#messages.get(message.channelId) ?? [];
    this.#messages.set(
      message.channelId,
      kept.filter((other) => other.id !== message.id),
    );
  }

  guildOf(channel: Channel): Guild | undefined {
    return channel.guildId === undefined ? undefined : this.guilds.get(channel.guildId);
  }

  memberOf(channel: Channel, userId: string): Member | undefined {
    return this.guildOf(channel)?.members.get(userId);
  }

  /** The channel whose overwrites count: a thread's parent, else the channel itself. */
  permissionChannel(channel: Channel): Channel {
    if (!isThread(channel) || channel.parentId === undefined) return channel;
    return this.channels.get(channel.parentId) ?? channel;
  }

  /** Permissions of a user in a channel; 0 for whoever is not in the guild or the conversation. */
  permissionsIn(channel: Channel, userId: string): bigint {
    const guild = this.guildOf(channel);
    if (!guild) return channel.recipients?.includes(userId) ? directMessagePermissions : 0n;
    const member = guild.members.get(userId);
    return member ? computePermissions(guild, member, this.permissionChannel(channel), this.clock.now()) : 0n;
  }

  may(channel: Channel, userId: string, permission: bigint): boolean {
    return (this.permissionsIn(channel, userId) & permission) === permission;
  }

  threadsOf(guildId: string): Channel[] {
    return [...this.channels.values()].filter((channel) => channel.guildId === guildId && isThread(channel));
  }
}
