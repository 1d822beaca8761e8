import { renderConfirmation } from '../../src/discord/articles/render-removal.js';
import { reply } from '../../src/discord/events/reply.js';
import { words } from '../../src/locales/translate.js';
import { namedArticle, type Subcommand } from './subcommand.js';

/** Asks first; the buttons do the rest. */
export const remove: Subcommand = async (interaction, bot) => {
  const article = await namedArticle(interaction, bot);
  if (!article) return;
  const layout = renderConfirmation(article, words(interaction.locale));
  await reply(interaction, layout, { isPrivate: true });
};
