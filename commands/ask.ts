import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { maxQuestionLength } from '../src/answer/question.js';
import { defined } from '../src/base/defined.js';
import { answerInteraction } from '../src/discord/answers/answer-interaction.js';
import { chooseArticle, chooseQuestion, findChosen } from '../src/discord/articles/choices.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { commandText, everywhere } from '../src/discord/commands/definition.js';
import { escapeMarkdown } from '../src/discord/components/markdown.js';
import { tell } from '../src/discord/events/reply.js';
import { isUninvited, maySpeak } from '../src/discord/servers/permissions.js';
import { isAnswerChannel, translateFor } from '../src/discord/servers/server-settings.js';
import type { ServerSettings } from '../src/store/store.js';

const { Boolean: Yes, String: Text, User } = ApplicationCommandOptionType;

export const askCommand = {
  definition: {
    ...commandText('ask'),
    ...everywhere,
    options: [
      {
        ...commandText('ask.question'),
        type: Text,
        required: true,
        max_length: maxQuestionLength,
        autocomplete: true,
      },
      { ...commandText('ask.article'), type: Text, autocomplete: true },
      { ...commandText('ask.private'), type: Yes },
      { ...commandText('ask.for'), type: User },
      { ...commandText('ask.ping'), type: Yes },
    ],
  },
  isQuestion: true,

  async execute(interaction, bot, settings) {
    const { options, channel } = interaction;
    const mustBePrivate = isUninvited(interaction) || settings.isUnreadable;
    const isPrivate = mustBePrivate || (options.getBoolean('private') ?? settings.isPrivate);
    if (!isPrivate && !isAnswerChannel(channel, settings)) {
      return tell(interaction, 'not-here', {
        channels: settings.channels.map((id) => `<#${id}>`).join(', '),
      });
    }
    const typed = options.getString('article');
    const article = typed ? await findChosen(typed, bot.library) : undefined;
    if (typed && !article) {
      return tell(interaction, 'refusal.no-such-article', { article: escapeMarkdown(typed.slice(0, 100)) });
    }
    const question = options.getString('question', true);
    // Whoever says how it is to be shown gets it so.
    const isPublicIfSure = options.getBoolean('private') === null;
    const asked = defined({ question, isPrivate, isPublicIfSure, by: 'slash', article: article?.slug });
    const addressed = isPrivate ? {} : addresseeOf(interaction, settings);
    await answerInteraction(interaction, { ...asked, ...addressed }, bot, settings);
  },

  async autocomplete(interaction, { library }) {
    const { name, value } = interaction.options.getFocused(true);
    const choose = name === 'article' ? chooseArticle : chooseQuestion;
    await interaction.respond(await choose(value, library));
  },
} satisfies SlashCommand;

/** Named; pinged only if the asker could do that here without us. */
function addresseeOf(interaction: ChatInputCommandInteraction, settings: ServerSettings) {
  const person = interaction.options.getUser('for');
  if (!person) return {};
  const t = translateFor(interaction.locale, true, settings);
  const lead = `-# ${t('answer.for', { person: `<@${person.id}>` })}`;
  const isPinged = interaction.options.getBoolean('ping') === true && maySpeak(interaction);
  return defined({ lead, ping: isPinged ? person.id : undefined });
}
