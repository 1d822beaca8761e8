import { PermissionFlagsBits as Bits, ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { Channel, Guild, Member } from './model.js';

/** Every permission bit Discord knows of. */
export const allPermissions = Object.values(Bits).reduce((all, bit) => all | bit, 0n);

/** What remains to a member who is timed out. */
const timedOutPermissions = Bits.ViewChannel | Bits.ReadMessageHistory;
/** Denied by implication to whoever may not send messages. */
const sendingPermissions = Bits.MentionEveryone | Bits.SendTTSMessages | Bits.AttachFiles | Bits.EmbedLinks;
/** What a person may do in a direct message with a bot. */
export const directMessagePermissions =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.ReadMessageHistory |
  Bits.AttachFiles |
  Bits.EmbedLinks |
  Bits.AddReactions |
  Bits.UseExternalEmojis |
  Bits.MentionEveryone |
  Bits.UseApplicationCommands;

/**
 * Permissions of a member, server-wide or in one channel, by Discord's algorithm:
 * https://discord.com/developers/docs/topics/permissions#permission-overwrites
 * `channel` must not be a thread: a thread has its parent's permissions.
 */
export function computePermissions(
  guild: Guild,
  member: Member,
  channel?: Channel,
  nowMs = Date.now(),
): bigint {
  const base = basePermissions(guild, member);
  if ((base & Bits.Administrator) !== 0n) return allPermissions;
  const inChannel = channel ? applyOverwrites(base, guild, member, channel) : base;
  const implied = channel ? applyImplications(inChannel) : inChannel;
  const isTimedOut = member.timeoutUntil !== undefined && Date.parse(member.timeoutUntil) > nowMs;
  return isTimedOut ? implied & timedOutPermissions : implied;
}

function basePermissions(guild: Guild, member: Member): bigint {
  if (guild.ownerId === member.user.id) return allPermissions;
  const everyone = guild.roles.get(guild.id)?.permissions ?? 0n;
  return member.roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), everyone);
}

function applyOverwrites(base: bigint, guild: Guild, member: Member, channel: Channel): bigint {
  const find = (id: string, type: OverwriteType) =>
    channel.overwrites.find((overwrite) => overwrite.id === id && overwrite.type === type);
  const everyone = find(guild.id, OverwriteType.Role);
  const roles = member.roles.map((id) => find(id, OverwriteType.Role)).filter((found) => found !== undefined);
  const own = find(member.user.id, OverwriteType.Member);

  let permissions = base;
  for (const layer of [everyone ? [everyone] : [], roles, own ? [own] : []]) {
    const deny = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    permissions = (permissions & ~deny) | allow;
  }
  return permissions;
}

function applyImplications(permissions: bigint): bigint {
  if ((permissions & Bits.ViewChannel) === 0n) return 0n;
  if ((permissions & Bits.SendMessages) === 0n) return permissions & ~sendingPermissions;
  return permissions;
}

export function isThread(channel: Channel): boolean {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}

/** The permission that sending a message asks for: threads have one of their own. */
export function sendPermission(channel: Channel): bigint {
  return isThread(channel) ? Bits.SendMessagesInThreads : Bits.SendMessages;
}
