import { renderConfirmation } from '../render/removal.js';
import { reply } from '../reply.js';
import { words } from '../words.js';
import { namedArticle, type Subcommand } from './subcommand.js';

/** Asks first; the buttons do the rest. */
export const remove: Subcommand = async (interaction, bot) => {
  const article = await namedArticle(interaction, bot);
  if (!article) return;
  const layout = renderConfirmation(article, bot.library.current(), words(interaction.locale));
  await reply(interaction, layout, { isPrivate: true });
};
