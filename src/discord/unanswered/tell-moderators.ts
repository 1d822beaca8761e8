import { isAsker, isPrivateMessage } from '../answers/asker.js';
import { renderHeading } from '../answers/card/presentation.js';
import { type ButtonContext, headingOf, type PressOutcome } from '../components/button-context.js';
import { layOut, text } from '../components/layout.js';
import { readMessage } from '../events/incoming-message.js';
import { updateMessage } from '../events/reply.js';
import { translateFor } from '../servers/server-settings.js';

/** Passes a question on for the person who asked it: the text, and nothing about the person. */
export async function tellModerators(context: ButtonContext): Promise<PressOutcome> {
  const { interaction, bot, settings } = context;
  if (!interaction.guildId) return 'forged';
  if (!(await isAsker(interaction))) return 'tell.not-yours';
  const question = await questionOf(context);
  if (!question) return 'tell.lost';
  await bot.store.unanswered.note(interaction.guildId, question, bot.now());
  if (bot.store.trouble()) return 'tell.failed';
  const t = translateFor(interaction.locale, !isPrivateMessage(interaction), settings);
  await updateMessage(interaction, layOut(...renderHeading(headingOf(context)), text(t('tell.done'))));
  return 'done';
}

/** It stands above the refusal, or in the message the refusal replies to. */
async function questionOf(context: ButtonContext): Promise<string | undefined> {
  const { message, client } = context.interaction;
  const { question } = headingOf(context);
  if (question || !message.reference) return question;
  const asked = await message.fetchReference().catch(() => undefined);
  const incoming = asked && readMessage(asked, client.user.id);
  return incoming?.kind === 'question' ? incoming.question : undefined;
}
