import type { AutocompleteInteraction } from 'discord.js';
import { slugOf } from '../src/corpus/folder/slug.js';
import { chooseArticle } from '../src/discord/articles/choices.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { commandText, forModerators } from '../src/discord/commands/definition.js';
import type { BotContext } from '../src/discord/context.js';
import { tell } from '../src/discord/events/reply.js';
import { isHome } from '../src/discord/servers/home.js';
import { add } from './corpus/add.js';
import { check } from './corpus/check.js';
import { exportArticles } from './corpus/export.js';
import { gaps } from './corpus/gaps.js';
import { reload } from './corpus/reload.js';
import { remove } from './corpus/remove.js';
import { show } from './corpus/show.js';
import { status } from './corpus/status.js';
import type { Subcommand } from './corpus/subcommand.js';
import { suggestPassages, tie } from './corpus/tie.js';
import { ties } from './corpus/ties.js';

const subcommands: readonly Subcommand[] = [
  ...[add, remove, show, exportArticles, gaps, tie, ties, status],
  ...[reload, check],
];

export const corpusCommand = {
  definition: {
    ...commandText('corpus'),
    ...forModerators,
    options: subcommands.map(({ definition }) => definition),
  },

  async execute(interaction, bot, settings) {
    const name = interaction.options.getSubcommand();
    const subcommand = subcommands.find(({ definition }) => definition.name === name);
    if (!subcommand) throw new Error(`/corpus has no sub-command ${name}`);
    if (subcommand.isForHome && !(await isHome(interaction, bot))) return tell(interaction, 'not-home');
    await subcommand.execute(interaction, bot, settings);
  },

  /** Articles and passages are what there is to choose from. */
  async autocomplete(interaction, bot) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'passage') return suggestPassages(interaction, bot);
    // The others are not the server's to remove.
    const among =
      interaction.options.getSubcommand() === 'remove' ? await ownSlugs(interaction, bot) : undefined;
    await interaction.respond(await chooseArticle(value, bot.library, among));
  },
} satisfies SlashCommand;

async function ownSlugs({ guildId }: AutocompleteInteraction, { store }: BotContext) {
  const own = guildId === null ? [] : await store.articles.list(guildId);
  return own.flatMap(({ name }) => slugOf(name) ?? []);
}
