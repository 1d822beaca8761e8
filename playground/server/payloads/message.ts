import { type APIUser, InteractionType, MessageType } from 'discord-api-types/v10';
import type { InteractionOrigin, Message } from '../world/model.js';
import type { World } from '../world/world.js';
import { describeChannel } from './channel.js';
import { describeComponents } from './components.js';
import { describeEmoji } from './emoji.js';
import { describeForward } from './forward.js';
import { describeMember } from './guild.js';
import { describePoll } from './poll.js';

/**
 * A message as a bot sees it. Without Message Content what people wrote is emptied, but not in direct messages,
 * nor where the bot is mentioned: https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function describeMessage(
  world: World,
  message: Message,
  seesContent: boolean,
): Record<string, unknown> {
  const shown = seesContent || isContentGiven(world, message);
  return {
    ...describeBody(world, message, shown),
    ...describeContext(world, message),
    ...describeReply(world, message, seesContent),
    ...describeForward(world, message, shown),
    ...describePoll(message, shown),
  };
}

/** A message as the gateway sends it: the guild and the author's membership come along. */
export function describeDispatchedMessage(
  world: World,
  message: Message,
  seesContent: boolean,
): Record<string, unknown> {
  const channel = world.channels.get(message.channelId);
  const member = channel && world.memberOf(channel, message.author.id);
  return {
    ...describeMessage(world, message, seesContent),
    channel_type: channel?.type,
    ...(channel?.guildId && { guild_id: channel.guildId }),
    ...(member && !message.webhookId && { member: withoutUser(describeMember(member)) }),
    mentions: message.mentions.flatMap((id) => mentionedUser(world, message, id)),
  };
}

function isContentGiven(world: World, message: Message): boolean {
  const inDirectMessage = world.channels.get(message.channelId)?.guildId === undefined;
  return inDirectMessage || message.author.id === world.bot.id || message.mentions.includes(world.bot.id);
}

function describeBody(world: World, message: Message, shown: boolean): Record<string, unknown> {
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: message.author,
    content: shown ? message.content : '',
    embeds: shown ? message.embeds : [],
    components: shown ? describeComponents(message) : [],
    attachments: shown ? message.attachments : [],
    mentions: message.mentions.map((id) => world.users.get(id)).filter((user) => user !== undefined),
    mention_roles: [...message.mentionRoles],
    mention_everyone: message.mentionEveryone,
    timestamp: message.timestamp,
    edited_timestamp: message.editedAt ?? null,
    flags: message.flags,
    pinned: false,
    tts: false,
  };
}

function describeContext(world: World, message: Message): Record<string, unknown> {
  const thread = message.threadId === undefined ? undefined : world.channels.get(message.threadId);
  return {
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...(message.webhookId && { webhook_id: message.webhookId, application_id: message.webhookId }),
    ...(message.origin && { interaction_metadata: describeOrigin(world, message) }),
    ...(message.origin?.commandName && { interaction: describeCommandUse(world, message.origin) }),
    ...(message.reactions.size > 0 && { reactions: describeReactions(message, world.bot.id) }),
    ...(thread && { thread: describeChannel(world, thread) }),
  };
}

function describeOrigin(world: World, message: Message): Record<string, unknown> {
  const { origin } = message;
  const channel = world.channels.get(message.channelId);
  return {
    id: origin?.id,
    type: origin?.type,
    user: origin && world.users.get(origin.userId),
    authorizing_integration_owners: channel?.guildId ? { 0: channel.guildId } : { 1: origin?.userId },
    ...(origin?.originalResponseId && { original_response_message_id: origin.originalResponseId }),
    ...(origin?.type === InteractionType.MessageComponent && {
      interacted_message_id: origin.sourceMessageId,
    }),
  };
}

/** Deprecated, but still sent, and the one place that names the command. */
function describeCommandUse(world: World, { id, type, commandName, userId }: InteractionOrigin): object {
  return { id, type, name: commandName, user: world.users.get(userId) };
}

/** Reactions as one user sees them: `me` says whether that user is among those who reacted. */
export function describeReactions(message: Message, userId: string): object[] {
  return [...message.reactions].map(([emoji, users]) => ({
    emoji: describeEmoji(emoji),
    count: users.length,
    count_details: { burst: 0, normal: users.length },
    burst_colors: [],
    me_burst: false,
    me: users.includes(userId),
  }));
}

function describeReply(world: World, message: Message, seesContent: boolean): Record<string, unknown> {
  if (message.repliesTo === undefined) return {};
  const original = world.message(message.channelId, message.repliesTo);
  const guildId = world.channels.get(message.channelId)?.guildId;
  const reference = { type: 0, channel_id: message.channelId, message_id: message.repliesTo };
  return {
    message_reference: guildId ? { ...reference, guild_id: guildId } : reference,
    // The original of an original is left out, as Discord leaves it out.
    referenced_message: original ? nested(world, original, seesContent) : null,
  };
}

function nested(world: World, original: Message, seesContent: boolean): Record<string, unknown> {
  const shown = seesContent || isContentGiven(world, original);
  return { ...describeBody(world, original, shown), ...describeContext(world, original) };
}

function mentionedUser(world: World, message: Message, id: string): (APIUser & { member?: unknown })[] {
  const user = world.users.get(id);
  if (!user) return [];
  const channel = world.channels.get(message.channelId);
  const member = channel && world.memberOf(channel, id);
  return [member ? { ...user, member: withoutUser(describeMember(member)) } : user];
}

function withoutUser({ user: _, ...rest }: { user?: unknown }): Record<string, unknown> {
  return rest;
}

export function isReply(message: Message): boolean {
  return message.type === MessageType.Reply;
}
