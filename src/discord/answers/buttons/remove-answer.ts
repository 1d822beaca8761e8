import type { ButtonContext, PressOutcome } from '../../components/button-context.js';
import { isModeratorHere } from '../../servers/server-settings.js';
import { isAsker } from '../asker.js';

/** The person who was answered may remove the answer, and so may moderators. */
export async function removeAnswer({ interaction, bot, settings }: ButtonContext): Promise<PressOutcome> {
  if (interaction.message.author.id !== interaction.client.user.id) return 'forged';
  const isModerator = isModeratorHere(interaction, settings, bot);
  if (!isModerator && !(await isAsker(interaction))) return 'remove.not-yours';
  await interaction.deferUpdate();
  await interaction.deleteReply();
  bot.log.info(
    { who: interaction.user.id, what: 'remove answer', guild: interaction.guildId, isModerator },
    'removed an answer',
  );
  return 'done';
}
