import { everywhere, type SlashCommand } from '../src/discord/command.js';
import { commandText } from '../src/discord/command-text.js';
import { renderArticles } from '../src/discord/render/articles.js';
import { reply } from '../src/discord/reply.js';
import { words } from '../src/discord/words.js';

export const articlesCommand = {
  definition: { ...commandText('articles'), ...everywhere },

  async execute(interaction, { library }) {
    const layout = renderArticles(library.current(), 0, words(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
} satisfies SlashCommand;
