import { renderHelp } from '../src/discord/articles/render-help.js';
import { offeredStarters } from '../src/discord/articles/starters.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { commandText, everywhere } from '../src/discord/commands/definition.js';
import { reply } from '../src/discord/events/reply.js';
import { translateTo } from '../src/locales/translate.js';

export const helpCommand = {
  definition: { ...commandText('help'), ...everywhere },

  async execute(interaction, { library, commandMentions: commands }) {
    const starters = await offeredStarters(library, interaction.locale);
    const layout = renderHelp(library.current(), { starters, commands }, translateTo(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
} satisfies SlashCommand;
