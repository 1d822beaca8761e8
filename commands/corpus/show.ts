import { maxOutlineEntries, renderOutline } from '../../src/discord/articles/render-outline.js';
import { reply } from '../../src/discord/events/reply.js';
import { translateTo } from '../../src/locales/translate.js';
import {
  articleOption,
  namedArticle,
  type Subcommand,
  subcommandText,
  tellNoSuchArticle,
} from './subcommand.js';

/** The outline of an article. */
export const show: Subcommand = {
  definition: { ...subcommandText('corpus.show'), options: [articleOption('corpus.show.article')] },

  async execute(interaction, bot) {
    const article = await namedArticle(interaction, bot);
    if (!article) return;
    const outline = await bot.library.outline(article.slug, maxOutlineEntries);
    // A reload in between may have removed it.
    if (!outline) return tellNoSuchArticle(interaction, article.title, bot);
    await reply(interaction, renderOutline(outline, translateTo(interaction.locale)), { isPrivate: true });
  },
};
