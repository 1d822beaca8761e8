import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { findChosen } from '../../src/discord/articles/choices.js';
import { type CommandPart, commandText } from '../../src/discord/commands/definition.js';
import { escapeMarkdown } from '../../src/discord/components/markdown.js';
import type { BotContext } from '../../src/discord/context.js';
import { tell } from '../../src/discord/events/reply.js';
import type { ArticleCard } from '../../src/library/snapshot-reader.js';
import type { ServerSettings } from '../../src/store/store.js';

/** One of the things `/corpus` does, for a moderator. */
export interface Subcommand {
  readonly definition: APIApplicationCommandSubcommandOption;
  /** It changes or reads the articles of all servers, so it works at home only. */
  readonly isForHome?: true;
  execute(interaction: ChatInputCommandInteraction, bot: BotContext, settings: ServerSettings): Promise<void>;
}

export function subcommandText(part: CommandPart) {
  return { ...commandText(part), type: ApplicationCommandOptionType.Subcommand } as const;
}

/** The option that names an article. */
export function articleOption(part: CommandPart) {
  const { String: type } = ApplicationCommandOptionType;
  return { ...commandText(part), type, required: true, autocomplete: true } as const;
}

/** The article that was named. When there is none, the moderator is told. */
export async function namedArticle(
  interaction: ChatInputCommandInteraction,
  { library }: BotContext,
): Promise<ArticleCard | undefined> {
  const typed = interaction.options.getString('article', true);
  const article = await findChosen(typed, library);
  if (!article) await tellNoSuchArticle(interaction, typed);
  return article;
}

export function tellNoSuchArticle(interaction: ChatInputCommandInteraction, named: string): Promise<void> {
  return tell(interaction, 'refusal.no-such-article', { article: escapeMarkdown(named.slice(0, 100)) });
}
