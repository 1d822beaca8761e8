import { renderOutline } from '../render/outline.js';
import { reply } from '../reply.js';
import { words } from '../words.js';
import { namedArticle, type Subcommand } from './subcommand.js';

export const show: Subcommand = async (interaction, bot) => {
  const article = await namedArticle(interaction, bot);
  if (article)
    await reply(interaction, renderOutline(article, words(interaction.locale)), { isPrivate: true });
};
