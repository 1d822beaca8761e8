import { ApplicationCommandType, Locale } from 'discord.js';
import { answerInteraction } from '../src/discord/answers/answer-interaction.js';
import type { MessageCommand } from '../src/discord/commands/command.js';
import { everywhere } from '../src/discord/commands/definition.js';
import { textInMessage } from '../src/discord/events/message-text.js';
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
    const { targetMessage, locale } = interaction;
    const question = questionIn(textInMessage(targetMessage));
    if (question === '') return tell(interaction, 'ask-about.empty');
    const lead = `-# ${translateTo(locale)('ask-about.target', { link: targetMessage.url })}`;
    const request = { question, lead, isPrivate: true, by: 'message menu' };
    await answerInteraction(interaction, request, bot, settings);
  },
} satisfies MessageCommand;
