import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { findArticle, suggestArticles } from '../src/discord/articles.js';
import { ask } from '../src/discord/ask.js';
import type { Bot } from '../src/discord/bot.js';
import { type Command, everywhere } from '../src/discord/command.js';
import { commandText } from '../src/discord/command-text.js';
import { conversationOfInteraction } from '../src/discord/conversation-key.js';
import { maxQuestion } from '../src/discord/limits.js';
import { escapeMarkdown } from '../src/discord/markdown.js';
import { isUninvited } from '../src/discord/permissions.js';
import { renderAnswer } from '../src/discord/render/answer.js';
import { renderNotice } from '../src/discord/render/notices.js';
import { reply } from '../src/discord/reply.js';
import { words as wordsFor } from '../src/discord/words.js';

export const askCommand = {
  definition: {
    ...commandText('ask'),
    ...everywhere,
    options: [
      {
        ...commandText('ask.question'),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: maxQuestion,
      },
      { ...commandText('ask.article'), type: ApplicationCommandOptionType.String, autocomplete: true },
      { ...commandText('ask.private'), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  isQuestion: true,

  async execute(interaction, bot) {
    const question = interaction.options.getString('question', true);
    const typed = interaction.options.getString('article');
    const article = typed ? findArticle(bot.library.current(), typed) : undefined;
    if (typed && !article) return refuseArticle(interaction, typed);
    await answer(interaction, question, article?.slug, bot);
  },

  async autocomplete(interaction, bot) {
    await interaction.respond(suggestArticles(bot.library.current(), interaction.options.getFocused()));
  },
} satisfies Command;

async function answer(
  interaction: ChatInputCommandInteraction,
  question: string,
  article: string | undefined,
  bot: Bot,
) {
  const conversation = conversationOfInteraction(interaction);
  const found = ask({ question, conversation, by: 'slash', ...(article && { article }) }, bot);
  const isPrivate = interaction.options.getBoolean('private') ?? isUninvited(interaction);
  // Discord shows that somebody used /ask, not what was asked.
  await reply(
    interaction,
    renderAnswer(found.answer, found.snapshot, wordsFor(interaction.locale), question),
    { isPrivate },
  );
}

async function refuseArticle(interaction: ChatInputCommandInteraction, typed: string): Promise<void> {
  const message = wordsFor(interaction.locale).say('refusal.no-such-article', {
    article: escapeMarkdown(typed.slice(0, 100)),
  });
  await reply(interaction, renderNotice(message), { isPrivate: true });
}
