import type { ChatInputCommandInteraction } from 'discord.js';
import type { Article } from '../../corpus/article.js';
import type { ServerSettings } from '../../store/store.js';
import { findArticle } from '../articles.js';
import type { Bot } from '../bot.js';
import { escapeMarkdown } from '../markdown.js';
import { renderNotice } from '../render/notices.js';
import { reply } from '../reply.js';
import { type Values, type WordKey, words } from '../words.js';

/** One of the things `/corpus` does, for a moderator. */
export type Subcommand = (
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  settings: ServerSettings,
) => Promise<void>;

/** The article that was named; when there is none, that is said. */
export async function namedArticle(
  interaction: ChatInputCommandInteraction,
  { library }: Bot,
): Promise<Article | undefined> {
  const typed = interaction.options.getString('article', true);
  const article = findArticle(library.current(), typed);
  if (!article)
    await say(interaction, 'refusal.no-such-article', { article: escapeMarkdown(typed.slice(0, 100)) });
  return article;
}

export async function say(
  interaction: ChatInputCommandInteraction,
  key: WordKey,
  values?: Values,
): Promise<void> {
  await reply(interaction, renderNotice(words(interaction.locale).say(key, values)), { isPrivate: true });
}
