import { renderConfirmation } from '../../src/discord/articles/render-removal.js';
import { reply } from '../../src/discord/events/reply.js';
import { translateTo } from '../../src/locales/translate.js';
import { articleOption, namedArticle, type Subcommand, subcommandText } from './subcommand.js';

/** Asks first; the buttons do the rest. */
export const remove: Subcommand = {
  isForHome: true,
  definition: { ...subcommandText('corpus.remove'), options: [articleOption('corpus.remove.article')] },

  async execute(interaction, bot) {
    const article = await namedArticle(interaction, bot);
    if (!article) return;
    const layout = renderConfirmation(article, translateTo(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
};
