import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { describeEmoji } from '../payloads/emoji.js';
import { describeMember } from '../payloads/guild.js';
import type { Message } from './model.js';
import type { World } from './world.js';

/** Different emoji that one message may carry. */
export const reactionLimit = 20;

/** Adds a reaction and tells of it; the same one twice is one. */
export function addReaction(world: World, message: Message, userId: string, emoji: string): void {
  const before = usersOf(message, emoji);
  if (before.includes(userId)) return;
  const member = world.guildOf(channelOf(world, message))?.members.get(userId);
  message.reactions.set(emoji, [...before, userId]);
  tell(world, 'MESSAGE_REACTION_ADD', message, {
    user_id: userId,
    emoji: describeEmoji(emoji),
    ...{ message_author_id: message.author.id, burst: false, type: 0 },
    ...(member && { member: describeMember(member) }),
  });
}

export function removeReaction(world: World, message: Message, userId: string, emoji: string): void {
  const before = usersOf(message, emoji);
  if (!before.includes(userId)) return;
  const left = before.filter((id) => id !== userId);
  if (left.length > 0) message.reactions.set(emoji, left);
  else message.reactions.delete(emoji);
  const data = { user_id: userId, emoji: describeEmoji(emoji), burst: false, type: 0 };
  tell(world, 'MESSAGE_REACTION_REMOVE', message, data);
}

/** Takes away all reactions of a message, or all of one emoji. */
export function clearReactions(world: World, message: Message, emoji?: string): void {
  if (emoji === undefined) {
    message.reactions.clear();
    tell(world, 'MESSAGE_REACTION_REMOVE_ALL', message, {});
  } else {
    message.reactions.delete(emoji);
    tell(world, 'MESSAGE_REACTION_REMOVE_EMOJI', message, { emoji: describeEmoji(emoji) });
  }
}

export function usersOf(message: Message, emoji: string): readonly string[] {
  return message.reactions.get(emoji) ?? [];
}

function tell(world: World, name: string, message: Message, data: object): void {
  const { guildId } = channelOf(world, message);
  const place = { channel_id: message.channelId, message_id: message.id };
  const inGuild = guildId === undefined ? {} : { guild_id: guildId };
  world.emit({
    name,
    channelId: message.channelId,
    ...(guildId && { guildId }),
    intents: guildId ? Intent.GuildMessageReactions : Intent.DirectMessageReactions,
    payload: () => ({ ...place, ...inGuild, ...data }),
  });
}

function channelOf(world: World, message: Message) {
  const channel = world.channels.get(message.channelId);
  if (!channel) throw new Error(`the channel ${message.channelId} of message ${message.id} is gone`);
  return channel;
}
