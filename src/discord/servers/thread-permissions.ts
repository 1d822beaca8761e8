import { ChannelType, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../../store/store.js';

const { CreatePublicThreads, ReadMessageHistory, SendMessagesInThreads } = PermissionFlagsBits;
const needed = [CreatePublicThreads, SendMessagesInThreads, ReadMessageHistory];

/** Where a message can get a thread of its own, and the bot may start it and write in it. */
export function mayStartThread(channel: GuildBasedChannel): boolean {
  const me = channel.guild.members.me;
  return canHaveThreads(channel) && me !== null && channel.permissionsFor(me).has(needed);
}

/** Ids of the channels to answer in where the bot may not start threads. */
export function channelsWithoutThreads(guild: Guild | null, { channels }: ServerSettings): readonly string[] {
  const open = [...(guild?.channels.cache.values() ?? [])].filter(
    (channel) => canHaveThreads(channel) && (channels.length === 0 || channels.includes(channel.id)),
  );
  return open.filter((channel) => isSeen(channel) && !mayStartThread(channel)).map(({ id }) => id);
}

function canHaveThreads({ type }: GuildBasedChannel): boolean {
  return type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
}

/** A channel that the bot cannot see is none it could answer in. */
function isSeen(channel: GuildBasedChannel): boolean {
  const me = channel.guild.members.me;
  return me !== null && channel.permissionsFor(me).has(PermissionFlagsBits.ViewChannel);
}
