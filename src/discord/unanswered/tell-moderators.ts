import { isAsker, isPrivateMessage } from '../answers/asker.js';
import { renderHead } from '../answers/presentation.js';
import { headOf, type Press, whisper } from '../components/button-context.js';
import { layOut, text } from '../components/layout.js';
import { hear, overhear } from '../events/incoming-message.js';
import { updateMessage } from '../events/reply.js';
import { wordsAt } from '../servers/server-settings.js';

/** The one who asked passes the question on: its text, and nothing of the person. */
export async function tellModerators(press: Press): Promise<boolean> {
  const { interaction, bot, settings } = press;
  if (!interaction.guildId) return false;
  if (!(await isAsker(interaction))) return whisper(press, 'tell.not-yours');
  const question = await questionOf(press);
  if (!question) return whisper(press, 'tell.lost');
  await bot.store.gaps.note(interaction.guildId, question, bot.now());
  if (bot.store.trouble()) return whisper(press, 'tell.failed');
  const words = wordsAt(interaction.locale, !isPrivateMessage(interaction), settings);
  await updateMessage(interaction, layOut(...renderHead(headOf(press)), text(words.say('tell.done'))));
  return true;
}

/** Shown above the refusal, or in the message that was replied to. */
async function questionOf(press: Press): Promise<string | undefined> {
  const { message, client } = press.interaction;
  const { question } = headOf(press);
  if (question || !message.reference) return question;
  const asked = await message.fetchReference().catch(() => undefined);
  const heard = asked && hear(overhear(asked, client.user.id));
  return heard?.kind === 'question' ? heard.question : undefined;
}
