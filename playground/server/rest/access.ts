import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import type { Channel, Guild, Message } from '../world/model.js';
import { isThread, sendPermission } from '../world/permissions.js';
import type { World } from '../world/world.js';
import { DiscordError } from './errors.js';

/** A channel that the bot may see: 10003 when there is none, 50001 when it is hidden. */
export function channelFor(world: World, userId: string, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) throw new DiscordError('unknownChannel');
  if (!world.may(channel, userId, Bits.ViewChannel)) throw new DiscordError('missingAccess');
  if (channel.type === ChannelType.PrivateThread && !mayEnterPrivateThread(world, channel, userId)) {
    throw new DiscordError('missingAccess');
  }
  return channel;
}

function mayEnterPrivateThread(world: World, channel: Channel, userId: string): boolean {
  return (channel.thread?.members.has(userId) ?? false) || world.may(channel, userId, Bits.ManageThreads);
}

export function guildFor(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '');
  if (!guild) throw new DiscordError('unknownGuild');
  if (!guild.members.has(world.bot.id)) throw new DiscordError('missingAccess');
  return guild;
}

export function messageFor(world: World, channel: Channel, id: string | undefined): Message {
  const message = world.message(channel.id, id ?? '');
  // Ephemeral messages are reached by their interaction's token only.
  if (!message || message.ephemeralFor !== undefined) throw new DiscordError('unknownMessage');
  return message;
}

export function requirePermission(world: World, channel: Channel, userId: string, permission: bigint): void {
  if (!world.may(channel, userId, permission)) throw new DiscordError('missingPermissions');
}

/** Whether a user may write here; an archived thread opens again by writing, a locked one does not. */
export function requireSending(world: World, channel: Channel, userId: string): void {
  const isTextless = channel.type === ChannelType.GuildCategory || channel.type === ChannelType.GuildForum;
  if (isTextless) throw new DiscordError('nonTextChannel');
  requirePermission(world, channel, userId, sendPermission(channel));
  if (!isThread(channel) || !channel.thread) return;
  if (channel.thread.locked && !world.may(channel, userId, Bits.ManageThreads))
    throw new DiscordError('threadArchived');
}
