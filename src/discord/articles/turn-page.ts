import { translateTo } from '../../locales/translate.js';
import { isPrivateMessage } from '../answers/asker.js';
import type { ButtonContext, PressOutcome } from '../components/button-context.js';
import type { ButtonAction } from '../components/custom-id.js';
import { updateMessage } from '../events/reply.js';
import { showArticles } from './render-list.js';

/** The list is sent to one person only. */
export async function turnArticlesPage(
  { number }: ButtonAction<'articles-page'>,
  { interaction, bot }: ButtonContext,
): Promise<PressOutcome> {
  if (!isPrivateMessage(interaction)) return 'forged';
  await updateMessage(interaction, await showArticles(number, bot.library, translateTo(interaction.locale)));
  return 'done';
}
