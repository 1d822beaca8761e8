import { renderHelp } from '../src/discord/articles/render-help.js';
import { offeredArticles } from '../src/discord/articles/starters.js';
import { everywhere, type SlashCommand } from '../src/discord/commands/command.js';
import { commandText } from '../src/discord/commands/command-text.js';
import { reply } from '../src/discord/events/reply.js';
import { words } from '../src/locales/translate.js';

export const helpCommand = {
  definition: { ...commandText('help'), ...everywhere },

  async execute(interaction, { library }) {
    const offered = await offeredArticles(library);
    const layout = renderHelp(library.current(), offered, words(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
} satisfies SlashCommand;
