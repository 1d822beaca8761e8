import { ApplicationCommandType, Locale } from 'discord.js';
import { deleteAnswer } from '../src/discord/answers/buttons/remove-answer.js';
import type { MessageCommand } from '../src/discord/commands/command.js';
import { everywhere } from '../src/discord/commands/definition.js';
import { tell } from '../src/discord/events/reply.js';
import { localizations, translateTo } from '../src/locales/translate.js';

export const deleteAnswerCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: translateTo()('delete-answer.name'),
    name_localizations: localizations('delete-answer.name', Object.values(Locale)),
    ...everywhere,
  },

  async executeOn(interaction, bot, settings) {
    await tell(interaction, await deleteAnswer(interaction, bot, settings));
  },
} satisfies MessageCommand;
