import { showArticles } from '../src/discord/articles/render-list.js';
import { everywhere, type SlashCommand } from '../src/discord/commands/command.js';
import { commandText } from '../src/discord/commands/command-text.js';
import { reply } from '../src/discord/events/reply.js';
import { words } from '../src/locales/translate.js';

export const articlesCommand = {
  definition: { ...commandText('articles'), ...everywhere },

  async execute(interaction, { library }) {
    const layout = await showArticles(0, library, words(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
} satisfies SlashCommand;
