import { maxOutlineEntries, renderOutline } from '../../src/discord/articles/render-outline.js';
import { reply } from '../../src/discord/events/reply.js';
import { words } from '../../src/locales/translate.js';
import { namedArticle, type Subcommand, sayNoSuchArticle } from './subcommand.js';

export const show: Subcommand = async (interaction, bot) => {
  const article = await namedArticle(interaction, bot);
  if (!article) return;
  const outline = await bot.library.outline(article.slug, maxOutlineEntries);
  // A reload in between may have taken it away.
  if (!outline) return sayNoSuchArticle(interaction, article.title);
  await reply(interaction, renderOutline(outline, words(interaction.locale)), { isPrivate: true });
};
