import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { OperatorError } from '../../src/base/errors.js';
import { findChosen } from '../../src/discord/articles/choices.js';
import { type CommandPart, commandText } from '../../src/discord/commands/definition.js';
import { renderNotice } from '../../src/discord/components/layout.js';
import { escapeMarkdown } from '../../src/discord/components/markdown.js';
import type { BotContext } from '../../src/discord/context.js';
import { reply, tell } from '../../src/discord/events/reply.js';
import type { ArticleCard } from '../../src/library/snapshot-reader.js';
import { translateTo } from '../../src/locales/translate.js';
import type { ServerSettings } from '../../src/store/store.js';

/** One of the things `/corpus` does, for a moderator. */
export interface Subcommand {
  readonly definition: APIApplicationCommandSubcommandOption;
  /** It reads the shared articles again, so it works at home only. */
  readonly isForHome?: true;
  execute(interaction: ChatInputCommandInteraction, bot: BotContext, settings: ServerSettings): Promise<void>;
}

/** Does what needs a server and its part of the database. What cannot be kept or read is told with the reason. */
export async function inServer(
  interaction: ChatInputCommandInteraction,
  work: (serverId: string) => Promise<void>,
): Promise<void> {
  const { guildId } = interaction;
  if (!guildId) return tell(interaction, 'not-allowed');
  try {
    await work(guildId);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    const reason = escapeMarkdown(error.message);
    const notice = renderNotice(translateTo(interaction.locale)('settings.not-saved', { reason }));
    await reply(interaction, notice, { isPrivate: true });
  }
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
  bot: BotContext,
): Promise<ArticleCard | undefined> {
  const typed = interaction.options.getString('article', true);
  const article = await findChosen(typed, bot.library);
  if (!article) await tellNoSuchArticle(interaction, typed, bot);
  return article;
}

export function tellNoSuchArticle(
  interaction: ChatInputCommandInteraction,
  named: string,
  { commandMentions }: Pick<BotContext, 'commandMentions'>,
): Promise<void> {
  const list = commandMentions.mention('articles');
  return tell(interaction, 'refusal.no-such-article', { article: escapeMarkdown(named.slice(0, 100)), list });
}
