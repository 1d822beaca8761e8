import { ChannelType } from 'discord-api-types/v10';
import type { Channel } from '../world/model.js';
import { isThread } from '../world/permissions.js';
import type { World } from '../world/world.js';

/** A channel, thread or direct message as REST and the gateway give it. */
export function describeChannel(world: World, channel: Channel): Record<string, unknown> {
  const common = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: world.messagesOf(channel.id).findLast((message) => !message.ephemeralFor)?.id ?? null,
  };
  if (channel.type === ChannelType.DM) return { ...common, recipients: describeRecipients(world, channel) };
  if (isThread(channel)) return { ...common, ...threadFields(world, channel) };
  return { ...common, ...guildChannelFields(channel) };
}

/** A channel as an interaction carries it: with the permissions of the person who acts. */
export function describeInteractionChannel(
  world: World,
  channel: Channel,
  userId: string,
): Record<string, unknown> {
  if (channel.type === ChannelType.DM) return describeChannel(world, channel);
  return { ...describeChannel(world, channel), permissions: String(world.permissionsIn(channel, userId)) };
}

function describeRecipients(world: World, channel: Channel): unknown[] {
  const others = channel.recipients?.filter((id) => id !== world.bot.id) ?? [];
  return others.map((id) => world.users.get(id));
}

function guildChannelFields(channel: Channel): Record<string, unknown> {
  const basics = {
    guild_id: channel.guildId,
    name: channel.name,
    position: channel.position,
    parent_id: channel.parentId ?? null,
    permission_overwrites: channel.overwrites,
  };
  if (channel.type === ChannelType.GuildCategory) return basics;
  const text = { ...basics, nsfw: false, topic: channel.topic ?? null, rate_limit_per_user: 0 };
  if (channel.type !== ChannelType.GuildForum) return { ...text, last_pin_timestamp: null };
  return {
    ...text,
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}

function threadFields(world: World, channel: Channel): Record<string, unknown> {
  const thread = channel.thread;
  const count = world.messagesOf(channel.id).filter((message) => !message.ephemeralFor).length;
  const joined = thread?.members.get(world.bot.id);
  return {
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    owner_id: thread?.ownerId,
    rate_limit_per_user: 0,
    message_count: count,
    total_message_sent: count,
    member_count: Math.min(50, thread?.members.size ?? 0),
    thread_metadata: {
      archived: thread?.archived ?? false,
      archive_timestamp: thread?.createdAt,
      auto_archive_duration: 1440,
      locked: thread?.locked ?? false,
      create_timestamp: thread?.createdAt,
    },
    ...(joined && { member: { id: channel.id, user_id: world.bot.id, join_timestamp: joined, flags: 0 } }),
  };
}
