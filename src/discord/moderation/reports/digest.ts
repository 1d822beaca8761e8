import type { Client, Guild } from 'discord.js';
import { translateTo } from '../../../locales/translate.js';
import type { ServerSettings } from '../../../store/store.js';
import type { BotContext } from '../../context.js';
import { botAt } from '../../servers/here.js';
import { groupQuestions } from '../../unanswered/group-questions.js';
import { type Digest, maxListed, oldAfterMonths, renderDigest } from './render-digest.js';
import { postToModerators } from './reports-channel.js';

const dayMs = 24 * 60 * 60 * 1000;
const weekDays = 7;
/** Mondays, at this hour UTC. */
const monday = 1;
const hour = 9;

/**
 * Sends each server that wants one its digest, if it is due: once a week, whatever restarts come between. A week in
 * which the bot was away is not made up for.
 */
export async function sendDigests(client: Client<true>, bot: BotContext): Promise<void> {
  for (const guild of client.guilds.cache.values()) {
    try {
      await sendDigest(guild, await botAt(guild.id, bot));
    } catch (err) {
      bot.log.error({ err, guild: guild.id }, 'could not send the weekly digest');
    }
  }
}

async function sendDigest(guild: Guild, bot: BotContext): Promise<void> {
  const settings = await bot.store.settings.read(guild.id);
  const { reportsChannelId, sendsDigest } = settings;
  if (!sendsDigest || !reportsChannelId) return;
  // Claimed before it is sent: nobody is told twice, at worst once too few.
  if (!(await bot.store.digests.claim(guild.id, bot.now(), nextDigest(bot.now())))) return;
  const layout = await layOutDigest(guild, settings, bot).catch(async (error: unknown) => {
    await bot.store.digests.giveBack(guild.id, bot.now());
    throw error;
  });
  const posted = await postToModerators(guild.client, guild.id, reportsChannelId, layout, bot);
  bot.log.info({ guild: guild.id, isPosted: posted !== undefined }, 'sent the weekly digest');
}

async function layOutDigest(guild: Guild, { language }: ServerSettings, { store, library, now }: BotContext) {
  const since = new Date(now().getTime() - weekDays * dayMs);
  const oldest = new Date(now());
  oldest.setUTCMonth(oldest.getUTCMonth() - oldAfterMonths);
  const digest: Digest = {
    feedback: await store.feedback.count(guild.id, since),
    unanswered: await groupQuestions(await store.unanswered.list(guild.id, since)),
    old: await library.oldArticles(oldest.toISOString().slice(0, 10), maxListed),
  };
  return renderDigest(digest, translateTo(language ?? guild.preferredLocale));
}

/** The Monday after, never now. */
export function nextDigest(now: Date): Date {
  const days = (weekDays + monday - now.getUTCDay()) % weekDays;
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hour));
  if (next > now) return next;
  return new Date(next.getTime() + weekDays * dayMs);
}
