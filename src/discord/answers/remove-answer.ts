import { type Press, whisper } from '../components/button-context.js';
import { isModeratorHere } from '../servers/server-settings.js';
import { isAsker } from './asker.js';

/** The person who was answered may take the answer away, and so may moderators. */
export async function removeAnswer(press: Press): Promise<boolean> {
  const { interaction, bot, settings } = press;
  if (interaction.message.author.id !== interaction.client.user.id) return false;
  const isModerator = isModeratorHere(interaction, settings, bot);
  if (!isModerator && !(await isAsker(interaction))) return whisper(press, 'remove.not-yours');
  await interaction.deferUpdate();
  await interaction.deleteReply();
  bot.log.info(
    { who: interaction.user.id, what: 'remove answer', guild: interaction.guildId, isModerator },
    'removed an answer',
  );
  return true;
}
