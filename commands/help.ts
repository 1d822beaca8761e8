import { everywhere, type SlashCommand } from '../src/discord/command.js';
import { commandText } from '../src/discord/command-text.js';
import { offeredStarters } from '../src/discord/offers.js';
import { renderHelp } from '../src/discord/render/notices.js';
import { reply } from '../src/discord/reply.js';
import { words } from '../src/discord/words.js';

export const helpCommand = {
  definition: { ...commandText('help'), ...everywhere },

  async execute(interaction, { library }) {
    const snapshot = library.current();
    const layout = renderHelp(snapshot, offeredStarters(snapshot), words(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
} satisfies SlashCommand;
