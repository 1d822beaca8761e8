import { answerInteraction, layOutAnswer } from '../answer-interaction.js';
import { isPrivateMessage } from '../asker.js';
import type { NumberAction, PlaceAction } from '../custom-id.js';
import { renderArticles } from '../render/articles.js';
import { renderCooldown } from '../render/notices.js';
import { reply, updateMessage } from '../reply.js';
import { starterAt } from '../starters.js';
import { words as wordsFor } from '../words.js';
import { headOf, type Press } from './press.js';
import { sayStale } from './show.js';

/** A suggested question; answered to the person who chose it. */
export async function askStarter({ kind, version, place }: PlaceAction, press: Press): Promise<boolean> {
  const { interaction, bot, settings } = press;
  const snapshot = bot.library.current();
  if (snapshot.version !== version) return sayStale(press);
  const starter = kind === 'confirm-removal' ? undefined : starterAt(snapshot, kind, place);
  if (!starter) return false;
  if (await isHeldBack(press)) return true;
  await answerInteraction(interaction, { ...starter, isPrivate: true, by: 'starter' }, bot, settings);
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
  const snapshot = bot.library.current();
  const startersOf = (article: Parameters<typeof bot.starters.of>[0]) => bot.starters.of(article, snapshot);
  if (!isPrivateMessage(interaction)) return false;
  await updateMessage(
    interaction,
    renderArticles(snapshot, number, startersOf, wordsFor(interaction.locale)),
  );
  return true;
}

async function isHeldBack({ interaction, bot, settings }: Press): Promise<boolean> {
  const held = await bot.cooldown.ask(interaction.user.id, settings.cooldown);
  if (held)
    await reply(interaction, renderCooldown(held.waitMs, wordsFor(interaction.locale)), { isPrivate: true });
  return held !== undefined;
}
