import { ApplicationCommandType, Locale } from 'discord.js';
import { answerInteraction } from '../src/discord/answers/answer-interaction.js';
import type { MessageCommand } from '../src/discord/commands/command.js';
import { everywhere } from '../src/discord/commands/definition.js';
import { questionIn } from '../src/discord/events/question-in-message.js';
import { tell } from '../src/discord/events/reply.js';
import { localizations, translateTo } from '../src/locales/translate.js';

export const askAboutCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: translateTo()('ask-about.name'),
    name_localizations: localizations('ask-about.name', Object.values(Locale)),
    ...everywhere,
  },
  isQuestion: true,

  async executeOn(interaction, bot, settings) {
    const question = questionIn(interaction.targetMessage.content);
    if (question === '') return tell(interaction, 'ask-about.empty');
    await answerInteraction(interaction, { question, isPrivate: true, by: 'message menu' }, bot, settings);
  },
} satisfies MessageCommand;
