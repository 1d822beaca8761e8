import type { BaseInteraction, RepliableInteraction } from 'discord.js';
import { OperatorError } from '../../base/errors.js';
import { translateTo } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import type { PressOutcome } from '../components/button-context.js';
import { renderNotice } from '../components/layout.js';
import { escapeMarkdown } from '../components/markdown.js';
import type { BotContext } from '../context.js';
import { replyAgain } from '../events/reply.js';
import { isModeratorHere } from '../servers/server-settings.js';

/** Something on a message that was pressed, chosen or sent, and who may have made its id up. */
export interface Acted<Interaction extends BaseInteraction> {
  readonly interaction: Interaction;
  readonly bot: BotContext;
  readonly settings: ServerSettings;
}

/**
 * Does what only moderators may. Only they are shown what leads here, but whoever presses it is checked again. What
 * cannot be kept is told with the reason.
 */
export async function forModerators<Interaction extends RepliableInteraction>(
  { interaction, bot, settings }: Acted<Interaction>,
  work: (interaction: Interaction & { readonly guildId: string }) => Promise<PressOutcome>,
): Promise<PressOutcome> {
  if (!isInServer(interaction) || !isModeratorHere(interaction, settings, bot)) return 'not-allowed';
  try {
    return await work(interaction);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    const t = translateTo(interaction.locale);
    const notice = renderNotice(t('settings.not-saved', { reason: escapeMarkdown(error.message) }));
    await replyAgain(interaction, notice, { isPrivate: true });
    return 'done';
  }
}

function isInServer<Interaction extends BaseInteraction>(
  interaction: Interaction,
): interaction is Interaction & { readonly guildId: string } {
  return interaction.guildId !== null;
}
