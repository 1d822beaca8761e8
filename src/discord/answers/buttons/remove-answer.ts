import type { BaseInteraction, Message, MessageContextMenuCommandInteraction } from 'discord.js';
import type { TextKey } from '../../../locales/translate.js';
import type { ServerSettings } from '../../../store/store.js';
import type { ButtonContext, PressOutcome } from '../../components/button-context.js';
import type { BotContext } from '../../context.js';
import { isModeratorHere } from '../../servers/server-settings.js';
import { isAsker, isAskerOf } from '../asker.js';

/** The person who was answered may delete the answer, and so may moderators; from the menu of the message. */
export async function deleteAnswer(
  interaction: MessageContextMenuCommandInteraction,
  bot: BotContext,
  settings: ServerSettings,
): Promise<TextKey> {
  const { targetMessage: message, user } = interaction;
  if (!isOurs(message, interaction)) return 'delete-answer.not-mine';
  const isModerator = isModeratorHere(interaction, settings, bot);
  const isAllowed = isModerator || !interaction.inGuild() || (await isAskerOf(message, user.id));
  if (!isAllowed) return 'remove.not-yours';
  await message.delete();
  logRemoval(interaction, isModerator, bot);
  return 'delete-answer.done';
}

/** The same by the button that answers once had. */
export async function removeAnswer({ interaction, bot, settings }: ButtonContext): Promise<PressOutcome> {
  if (!isOurs(interaction.message, interaction)) return 'forged';
  const isModerator = isModeratorHere(interaction, settings, bot);
  if (!isModerator && !(await isAsker(interaction))) return 'remove.not-yours';
  await interaction.deferUpdate();
  await interaction.deleteReply();
  logRemoval(interaction, isModerator, bot);
  return 'done';
}

function isOurs({ author }: Message, { client }: BaseInteraction): boolean {
  return author.id === client.user.id;
}

function logRemoval({ user, guildId }: BaseInteraction, isModerator: boolean, { log }: BotContext): void {
  log.info({ who: user.id, what: 'remove answer', guild: guildId, isModerator }, 'removed an answer');
}
