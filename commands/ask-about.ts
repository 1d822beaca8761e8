import { ApplicationCommandType, Locale } from 'discord.js';
import { answerInteraction } from '../src/discord/answer-interaction.js';
import { everywhere, type MessageCommand } from '../src/discord/command.js';
import { questionIn } from '../src/discord/question-in-message.js';
import { renderNotice } from '../src/discord/render/notices.js';
import { reply } from '../src/discord/reply.js';
import { localizations, words } from '../src/discord/words.js';

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
