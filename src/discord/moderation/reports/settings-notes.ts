import type { ChatInputCommandInteraction } from 'discord.js';
import type { Translate } from '../../../locales/translate.js';
import type { ServerSettings } from '../../../store/store.js';
import type { BotContext } from '../../context.js';
import { openReportsChannel } from './reports-channel.js';

/** What stands in the way of reports and digests as they have just been set, and what the moderator can do about it. */
export async function noteReports(
  { client, guildId }: Pick<ChatInputCommandInteraction, 'client' | 'guildId'>,
  before: ServerSettings,
  { reportsChannelId, sendsDigest }: ServerSettings,
  { store }: BotContext,
  t: Translate,
): Promise<readonly string[]> {
  if (!guildId) return [];
  // Switched on again, it begins anew: what was due meanwhile is not made up for.
  if (before.sendsDigest && !sendsDigest) await store.digests.forget(guildId);
  if (!reportsChannelId) return sendsDigest ? [t('settings.digest-nowhere')] : [];
  if (reportsChannelId === before.reportsChannelId && sendsDigest === before.sendsDigest) return [];
  const channel = await openReportsChannel(client, guildId, reportsChannelId);
  return channel ? [] : [t('settings.cannot-report', { channel: `<#${reportsChannelId}>` })];
}
