import { words as wordsFor } from '../../locales/translate.js';
import { showArticles } from '../articles/render-list.js';
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
  if (kind === 'confirm-removal') return false;
  const found = await bot.library.answerStarter({ version, kind, ordinal: place });
  if (found.kind === 'stale') return sayStale(press);
  if (found.kind === 'none') return false;
  if (await isHeldBack(press)) return true;
  const { answer } = found;
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
  await updateMessage(interaction, await showArticles(number, bot.library, wordsFor(interaction.locale)));
  return true;
}

async function isHeldBack({ interaction, bot, settings }: Press): Promise<boolean> {
  const held = await bot.cooldown.ask(interaction.user.id, settings.cooldown);
  if (held)
    await reply(interaction, renderCooldown(held.waitMs, wordsFor(interaction.locale)), { isPrivate: true });
  return held !== undefined;
}
