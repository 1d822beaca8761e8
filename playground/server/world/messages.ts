import {
  GatewayIntentBits as Intent,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describeDispatchedMessage } from '../payloads/message.js';
import { findMentions, type MentionRules, pingableText } from './mentions.js';
import type { Channel, Forward, Message, Poll } from './model.js';
import type { World } from './world.js';

type Optional = 'content' | 'embeds' | 'components' | 'attachments' | 'flags';

export interface MessageDraft extends Partial<Pick<Message, Optional>> {
  readonly channelId: string;
  readonly author: Message['author'];
  /** A new one when missing. */
  readonly id?: string;
  readonly type?: MessageType;
  readonly nonce?: string | number;
  readonly repliesTo?: string;
  readonly forward?: Forward;
  readonly poll?: Poll;
  readonly origin?: NonNullable<Message['origin']>;
  readonly webhookId?: string;
  readonly ephemeralFor?: string;
  readonly allowedMentions?: MentionRules['allowed'];
}

export type MessageChange = Partial<Pick<Message, Optional>> & { allowedMentions?: MentionRules['allowed'] };

/** Puts a message into its channel and tells everyone who may know. */
export function postMessage(world: World, draft: MessageDraft): Message {
  const { allowedMentions, ...fields } = draft;
  const message: Message = {
    ...{ content: '', embeds: [], components: [], attachments: [], flags: 0 },
    ...{ mentions: [], mentionRoles: [], mentionEveryone: false, reactions: new Map() },
    type: draft.repliesTo === undefined ? MessageType.Default : MessageType.Reply,
    ...fields,
    id: draft.id ?? world.newId(),
    timestamp: world.now(),
  };
  Object.assign(message, mentionsOf(world, message, allowedMentions));
  world.keepMessage(message);
  announce(world, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes a message; `edited_timestamp` is set unless a "thinking…" was only filled in. */
export function changeMessage(world: World, message: Message, change: MessageChange): Message {
  const { allowedMentions, ...fields } = change;
  const wasLoading = (message.flags & MessageFlags.Loading) !== 0;
  Object.assign(message, fields);
  message.flags &= ~MessageFlags.Loading;
  if (!wasLoading) message.editedAt = world.now();
  Object.assign(message, mentionsOf(world, message, allowedMentions));
  announce(world, 'MESSAGE_UPDATE', message);
  return message;
}

export function removeMessage(world: World, message: Message): void {
  world.dropMessage(message);
  const channel = world.channels.get(message.channelId);
  const data = {
    id: message.id,
    channel_id: message.channelId,
    ...(channel?.guildId && { guild_id: channel.guildId }),
  };
  world.emit({
    name: 'MESSAGE_DELETE',
    ...addressOf(channel, message),
    payload: payloadFor(message, () => data),
  });
}

function announce(world: World, name: string, message: Message): void {
  const channel = world.channels.get(message.channelId);
  world.emit({
    name,
    ...addressOf(channel, message),
    payload: payloadFor(message, ({ seesContent }) => describeDispatchedMessage(world, message, seesContent)),
  });
}

type Payload = (session: { readonly seesContent: boolean }) => unknown;

/** Ephemeral messages never reach a bot by the gateway. */
function payloadFor(message: Message, payload: Payload): Payload | undefined {
  return message.ephemeralFor === undefined ? payload : undefined;
}

function addressOf(channel: Channel | undefined, message: Message) {
  return {
    channelId: message.channelId,
    ...(channel?.guildId && { guildId: channel.guildId }),
    ...(message.ephemeralFor && { onlyFor: message.ephemeralFor }),
    intents: channel?.guildId ? Intent.GuildMessages : Intent.DirectMessages,
  };
}

function mentionsOf(world: World, message: Message, allowed: MentionRules['allowed']) {
  const channel = world.channels.get(message.channelId);
  const guild = channel && world.guildOf(channel);
  return findMentions(pingableText(message.content, message.components), {
    allowed,
    mayMentionEveryone:
      channel?.guildId !== undefined &&
      world.may(channel, message.author.id, PermissionFlagsBits.MentionEveryone),
    repliedUser: repliedUser(world, message),
    isUser: (id) => (guild ? guild.members.has(id) : world.users.has(id)),
    isRole: (id) => guild?.roles.has(id) ?? false,
  });
}

/** A reply pings the author of what it answers, except the bot for its answers to interactions. */
function repliedUser(world: World, message: Message): string | undefined {
  if (message.repliesTo === undefined) return undefined;
  const original = world.message(message.channelId, message.repliesTo);
  return original?.origin ? undefined : original?.author.id;
}
