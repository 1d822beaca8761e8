import { ApplicationCommandType, Locale } from 'discord.js';
import { answerInteraction } from '../src/discord/answers/answer-interaction.js';
import { everywhere, type MessageCommand } from '../src/discord/commands/command.js';
import { renderNotice } from '../src/discord/components/notices.js';
import { questionIn } from '../src/discord/events/question-in-message.js';
import { reply } from '../src/discord/events/reply.js';
import { localizations, words } from '../src/locales/translate.js';

export const askAboutCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: words().say('ask-about.name'),
    name_localizations: localizations('ask-about.name', Object.values(Locale)),
    ...everywhere,
  },
  isQuestion: true,

  async executeOn(interaction, bot, settings) {
    const question = questionIn(interaction.targetMessage.content);
    if (question === '') {
      const notice = renderNotice(words(interaction.locale).say('ask-about.empty'));
      return reply(interaction, notice, { isPrivate: true });
    }
    await answerInteraction(interaction, { question, isPrivate: true, by: 'message menu' }, bot, settings);
  },
} satisfies MessageCommand;
