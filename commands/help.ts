import { everywhere, type SlashCommand } from '../src/discord/commands/command.js';
import { commandText } from '../src/discord/commands/command-text.js';
import { renderHelp } from '../src/discord/components/notices.js';
import { reply } from '../src/discord/events/reply.js';
import { offeredStarters } from '../src/discord/offers.js';
import { words } from '../src/locales/translate.js';

export const helpCommand = {
  definition: { ...commandText('help'), ...everywhere },

  async execute(interaction, { library }) {
    const snapshot = library.current();
    const layout = renderHelp(snapshot, offeredStarters(snapshot), words(interaction.locale));
    await reply(interaction, layout, { isPrivate: true });
  },
} satisfies SlashCommand;
