import { renderOutline } from '../../src/discord/articles/render-outline.js';
import { reply } from '../../src/discord/events/reply.js';
import { words } from '../../src/locales/translate.js';
import { namedArticle, type Subcommand } from './subcommand.js';

export const show: Subcommand = async (interaction, bot) => {
  const article = await namedArticle(interaction, bot);
  if (article)
    await reply(interaction, renderOutline(article, words(interaction.locale)), { isPrivate: true });
};
