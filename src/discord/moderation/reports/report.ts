import type { ButtonInteraction } from 'discord.js';
import { type Translate, translateTo } from '../../../locales/translate.js';
import type { ServerSettings } from '../../../store/store.js';
import { isAsker, isPrivateMessage } from '../../answers/asker.js';
import { withTold } from '../../answers/card/told.js';
import type { ButtonContext, PressOutcome } from '../../components/button-context.js';
import { noMentions, updateMessage } from '../../events/reply.js';
import { translateFor } from '../../servers/server-settings.js';
import { type Report, renderReport } from './render-report.js';
import { postToModerators } from './reports-channel.js';

/**
 * Posts a report in the server's reports channel; false when there is none, or it cannot be posted. The person may put
 * their name to it for a while, on the message they reported from.
 */
export async function report(
  what: Pick<Report, 'question' | 'judged'>,
  { interaction, bot, settings }: ButtonContext,
): Promise<boolean> {
  const { guildId, channelId, client, message, user } = interaction;
  if (!guildId || !settings.reportsChannelId) return false;
  const written: Report = { ...what, channelId };
  const t = translateForModerators(interaction, settings);
  const posted = await postToModerators(
    client,
    guildId,
    settings.reportsChannelId,
    renderReport(written, t),
    bot,
  );
  if (posted) bot.reports.keep(message.id, user.id, { report: written, posted });
  return posted !== undefined;
}

/** Adds the name of the person who reported from this message, and the way to what they asked. */
export async function signReport(context: ButtonContext): Promise<PressOutcome> {
  const { interaction, bot, settings } = context;
  const { message, user, guildId } = interaction;
  if (!(await isAsker(interaction))) return 'tell.not-yours';
  const kept = bot.reports.take(message.id, user.id);
  if (!kept) return 'tell.sign-late';
  const isPrivate = isPrivateMessage(interaction);
  const link = `https://discord.com/channels/${guildId}/${interaction.channelId}/${message.id}`;
  const signedBy = { personId: user.id, ...(!isPrivate && { link }) };
  const layout = renderReport({ ...kept.report, signedBy }, translateForModerators(interaction, settings));
  await kept.posted.edit({ components: layout.components, allowedMentions: noMentions });
  const t = translateFor(interaction, !isPrivate, settings);
  await updateMessage(interaction, withTold(message, t('tell.signed'), false, t));
  return 'done';
}

/** In the server's language: several people read it. */
function translateForModerators(
  { guildLocale }: Pick<ButtonInteraction, 'guildLocale'>,
  { language }: ServerSettings,
): Translate {
  return translateTo(language ?? guildLocale ?? undefined);
}
