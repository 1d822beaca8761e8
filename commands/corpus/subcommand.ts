import type { ChatInputCommandInteraction } from 'discord.js';
import { findChosen } from '../../src/discord/articles/choices.js';
import { escapeMarkdown } from '../../src/discord/components/markdown.js';
import { renderNotice } from '../../src/discord/components/notices.js';
import type { Bot } from '../../src/discord/context.js';
import { reply } from '../../src/discord/events/reply.js';
import type { ArticleCard } from '../../src/library/snapshot-reader.js';
import { type Values, type WordKey, words } from '../../src/locales/translate.js';
import type { ServerSettings } from '../../src/store/store.js';

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
): Promise<ArticleCard | undefined> {
  const typed = interaction.options.getString('article', true);
  const article = await findChosen(typed, library);
  if (!article) await sayNoSuchArticle(interaction, typed);
  return article;
}

export function sayNoSuchArticle(interaction: ChatInputCommandInteraction, named: string): Promise<void> {
  return say(interaction, 'refusal.no-such-article', { article: escapeMarkdown(named.slice(0, 100)) });
}

export async function say(
  interaction: ChatInputCommandInteraction,
  key: WordKey,
  values?: Values,
): Promise<void> {
  await reply(interaction, renderNotice(words(interaction.locale).say(key, values)), { isPrivate: true });
}
