import { type Command, everywhere } from '../src/discord/command.js';
import { commandText } from '../src/discord/command-text.js';
import { renderHelp } from '../src/discord/render/notices.js';
import { reply } from '../src/discord/reply.js';
import { words } from '../src/discord/words.js';

export const helpCommand = {
  definition: {
    ...commandText('help'),
    ...everywhere,
  },

  async execute(interaction, { library }) {
    await reply(interaction, renderHelp(library.current(), words(interaction.locale)), { isPrivate: true });
  },
} satisfies Command;
