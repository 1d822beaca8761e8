import { renderConfirmation } from '../../src/discord/articles/own/render-removal.js';
import { escapeMarkdown } from '../../src/discord/components/markdown.js';
import { reply, tell } from '../../src/discord/events/reply.js';
import { translateTo } from '../../src/locales/translate.js';
import { articleOption, inServer, namedArticle, type Subcommand, subcommandText } from './subcommand.js';

/** Asks first; the buttons do the rest. */
export const remove: Subcommand = {
  definition: { ...subcommandText('corpus.remove'), options: [articleOption('corpus.remove.article')] },

  execute: (interaction, bot) =>
    inServer(interaction, async (serverId) => {
      const article = await namedArticle(interaction, bot);
      if (!article) return;
      const own = await bot.store.articles.list(serverId);
      if (!own.some(({ name }) => name === article.file)) {
        const title = escapeMarkdown(article.title.slice(0, 100));
        return tell(interaction, 'remove-article.shared', { title });
      }
      const layout = renderConfirmation(article, translateTo(interaction.locale));
      await reply(interaction, layout, { isPrivate: true });
    }),
};
