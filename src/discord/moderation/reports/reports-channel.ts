import { type Client, type Message, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import type { Layout } from '../../components/layout.js';
import type { BotContext } from '../../context.js';
import { noMentions } from '../../events/reply.js';

const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** The channel when the bot may post there; undefined when it may not, when it is gone or in another server. */
export async function openReportsChannel(
  client: Client,
  serverId: string,
  channelId: string,
): Promise<SendableChannels | undefined> {
  const channel = await client.channels.fetch(channelId).catch(() => undefined);
  if (!channel?.isSendable() || channel.isDMBased() || channel.guildId !== serverId) return undefined;
  const me = channel.guild.members.me;
  return me && channel.permissionsFor(me).has(needed) ? channel : undefined;
}

/** Posts there, pinging nobody. Undefined when it could not be posted: the log has the reason. */
export async function postToModerators(
  client: Client,
  serverId: string,
  channelId: string,
  { components, flags }: Layout,
  { log }: BotContext,
): Promise<Message | undefined> {
  const channel = await openReportsChannel(client, serverId, channelId);
  if (!channel) {
    log.warn({ guild: serverId, channel: channelId }, 'may not post in the reports channel');
    return undefined;
  }
  try {
    return await channel.send({ components, flags, allowedMentions: noMentions });
  } catch (err) {
    log.warn({ err, guild: serverId, channel: channelId }, 'could not post in the reports channel');
    return undefined;
  }
}
