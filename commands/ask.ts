import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { answerInteraction } from '../src/discord/answers/answer-interaction.js';
import { chooseArticle, chooseQuestion, findChosen } from '../src/discord/articles/choices.js';
import { everywhere, type SlashCommand } from '../src/discord/commands/command.js';
import { commandText } from '../src/discord/commands/command-text.js';
import { escapeMarkdown } from '../src/discord/components/markdown.js';
import { renderNotice } from '../src/discord/components/notices.js';
import { reply } from '../src/discord/events/reply.js';
import { maxQuestion } from '../src/discord/limits.js';
import { isUninvited, maySpeak } from '../src/discord/servers/permissions.js';
import { isAnswerChannel, wordsAt } from '../src/discord/servers/server-settings.js';
import { type Values, type WordKey, words as wordsFor } from '../src/locales/translate.js';
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
        max_length: maxQuestion,
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
    const isPrivate = isUninvited(interaction) || (options.getBoolean('private') ?? settings.isPrivate);
    if (!isPrivate && !isAnswerChannel(channel, settings)) {
      return refuse(interaction, 'not-here', {
        channels: settings.channels.map((id) => `<#${id}>`).join(', '),
      });
    }
    const typed = options.getString('article');
    const article = typed ? await findChosen(typed, bot.library) : undefined;
    if (typed && !article) {
      return refuse(interaction, 'refusal.no-such-article', { article: escapeMarkdown(typed.slice(0, 100)) });
    }
    const question = options.getString('question', true);
    const asked = { question, isPrivate, by: 'slash', ...(article && { article: article.slug }) };
    const addressed = isPrivate ? {} : addresseeOf(interaction, settings);
    await answerInteraction(interaction, { ...asked, ...addressed }, bot, settings);
  },

  async autocomplete(interaction, { library }) {
    const { name, value } = interaction.options.getFocused(true);
    const choose = name === 'article' ? chooseArticle : chooseQuestion;
    await interaction.respond(await choose(value, library));
  },
} satisfies SlashCommand;

/** Named, and pinged only by one who could ping that person here without us. */
function addresseeOf(interaction: ChatInputCommandInteraction, settings: ServerSettings) {
  const person = interaction.options.getUser('for');
  if (!person) return {};
  const words = wordsAt(interaction.locale, true, settings);
  const lead = `-# ${words.say('answer.for', { person: `<@${person.id}>` })}`;
  const isPinged = interaction.options.getBoolean('ping') === true && maySpeak(interaction);
  return { lead, ...(isPinged && { ping: person.id }) };
}

async function refuse(interaction: ChatInputCommandInteraction, key: WordKey, values: Values): Promise<void> {
  await reply(interaction, renderNotice(wordsFor(interaction.locale).say(key, values)), { isPrivate: true });
}
