import { answerStarter } from '../../answer/starters.js';
import { words as wordsFor } from '../../locales/translate.js';
import { renderArticles } from '../articles/render-list.js';
import { headOf, type Press } from '../components/button-context.js';
import type { NumberAction, PlaceAction } from '../components/custom-id.js';
import { renderCooldown } from '../components/notices.js';
import { reply, updateMessage } from '../events/reply.js';
import { frameOf, layOutAnswer } from './answer-interaction.js';
import { isPrivateMessage } from './asker.js';
import { conversationOfInteraction } from './conversation-key.js';
import { renderAnswer } from './render-answer.js';
import { sayStale } from './show-passage.js';

/** A suggested question; answered to the person who chose it. */
export async function askStarter({ kind, version, place }: PlaceAction, press: Press): Promise<boolean> {
  const { interaction, bot, settings } = press;
  const snapshot = bot.library.current();
  if (snapshot.version !== version) return sayStale(press);
  const answer = kind === 'confirm-removal' ? undefined : answerStarter(snapshot, kind, place);
  if (!answer) return false;
  if (await isHeldBack(press)) return true;
  bot.conversations.record(conversationOfInteraction(interaction), answer);
  const frame = { ...frameOf(interaction, true, settings), question: answer.question };
  const layout = renderAnswer(answer, frame, wordsFor(interaction.locale));
  await reply(interaction, layout, { isPrivate: true });
  return true;
}

/** The message that says the articles have changed gives way to the answer. */
export async function askAgain(press: Press): Promise<boolean> {
  const { interaction, bot, settings } = press;
  const { question } = headOf(press);
  if (!question || !isPrivateMessage(interaction)) return false;
  if (await isHeldBack(press)) return true;
  const request = { question, isPrivate: true, by: 'ask again' };
  await updateMessage(interaction, await layOutAnswer(interaction, request, bot, settings));
  return true;
}

export async function turnArticlesPage(
  { number }: NumberAction,
  { interaction, bot }: Press,
): Promise<boolean> {
  if (!isPrivateMessage(interaction)) return false;
  await updateMessage(
    interaction,
    renderArticles(bot.library.current(), number, wordsFor(interaction.locale)),
  );
  return true;
}

async function isHeldBack({ interaction, bot, settings }: Press): Promise<boolean> {
  const held = await bot.cooldown.ask(interaction.user.id, settings.cooldown);
  if (held)
    await reply(interaction, renderCooldown(held.waitMs, wordsFor(interaction.locale)), { isPrivate: true });
  return held !== undefined;
}
