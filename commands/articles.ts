import { showArticles } from '../src/discord/articles/render-list.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { commandText, everywhere } from '../src/discord/commands/definition.js';
import { reply } from '../src/discord/events/reply.js';
import { translateTo } from '../src/locales/translate.js';

export const articlesCommand = {
  definition: { ...commandText('articles'), ...everywhere },

  async execute(interaction, { library }) {
    const layout = await showArticles(0, library, translateTo(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
} satisfies SlashCommand;
