import { isAsker, isPrivateMessage } from '../answers/asker.js';
import { withTold } from '../answers/card/told.js';
import { type ButtonContext, type PressOutcome, questionAsked } from '../components/button-context.js';
import { updateMessage } from '../events/reply.js';
import { report } from '../moderation/reports/report.js';
import { translateFor } from '../servers/server-settings.js';

/** Passes a question on for the person who asked it: the text, and nothing about the person. */
export async function tellModerators(context: ButtonContext): Promise<PressOutcome> {
  const { interaction, bot, settings } = context;
  const { guildId, message, user } = interaction;
  if (!guildId) return 'forged';
  if (!(await isAsker(interaction))) return 'tell.not-yours';
  const question = await questionAsked(context);
  if (!question) return 'tell.lost';
  // The button goes when it is pressed; a client that presses it again is told the same, and nothing more is sent.
  const isFirst = bot.judged.isFirst(`tell/${message.id}/${user.id}`);
  if (isFirst) await bot.store.unanswered.note(guildId, question, bot.now());
  const isPosted = isFirst && (await report({ question }, context));
  if (!isPosted && bot.store.trouble()) return 'tell.failed';
  const isPrivate = isPrivateMessage(interaction);
  const t = translateFor(interaction, !isPrivate, settings);
  await updateMessage(
    interaction,
    withTold(message, t(isPosted ? 'tell.reported' : 'tell.done'), isPosted, t),
  );
  return 'done';
}
