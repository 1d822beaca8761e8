import { translateTo } from '../../../locales/translate.js';
import { type ButtonContext, headingOf, type PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { isHeldBack } from '../../events/held-back.js';
import { reply, updateMessage } from '../../events/reply.js';
import { layOutAnswer, presentationOf } from '../answer-interaction.js';
import { isPrivateMessage } from '../asker.js';
import { renderAnswer } from '../card/render-answer.js';
import { conversationOfInteraction } from '../conversation-key.js';

/** Answers a suggested question for the person who chose it. */
export async function askStarter(
  { starter }: ButtonAction<'ask-starter'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const { interaction, bot, settings } = context;
  const answer = await bot.library.answerStarter(starter);
  if (!answer) return 'starter.gone';
  if (await isHeldBack(interaction, bot, settings)) return 'done';
  bot.conversations.record(conversationOfInteraction(interaction), answer);
  const presentation = { ...presentationOf(interaction, true, bot, settings), question: answer.question };
  const layout = renderAnswer(answer, presentation, translateTo(interaction.locale));
  await reply(interaction, layout, { isPrivate: true });
  return 'done';
}

/** The answer replaces the message that the articles have changed. */
export async function askAgain(context: ButtonContext): Promise<PressOutcome> {
  const { interaction, bot, settings } = context;
  const { question } = headingOf(context);
  if (!question || !isPrivateMessage(interaction)) return 'forged';
  if (await isHeldBack(interaction, bot, settings)) return 'done';
  const request = { question, isPrivate: true, by: 'ask again' };
  await updateMessage(interaction, await layOutAnswer(interaction, request, bot, settings));
  return 'done';
}
