import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { chooseArticle } from '../src/discord/articles/choices.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { commandText } from '../src/discord/commands/command-text.js';
import { add } from './corpus/add.js';
import { showGaps } from './corpus/gaps.js';
import { check, reload } from './corpus/reload.js';
import { remove } from './corpus/remove.js';
import { show } from './corpus/show.js';
import { status } from './corpus/status.js';
import type { Subcommand } from './corpus/subcommand.js';

const { Attachment, Boolean: Yes, String: Text, Subcommand: Sub } = ApplicationCommandOptionType;

export const corpusCommand = {
  definition: {
    ...commandText('corpus'),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      { ...commandText('corpus.reload'), type: Sub },
      { ...commandText('corpus.status'), type: Sub },
      { ...commandText('corpus.check'), type: Sub },
      {
        ...commandText('corpus.add'),
        type: Sub,
        options: [
          { ...commandText('corpus.add.file'), type: Attachment, required: true },
          { ...commandText('corpus.add.replace'), type: Yes },
        ],
      },
      {
        ...commandText('corpus.remove'),
        type: Sub,
        options: [
          { ...commandText('corpus.remove.article'), type: Text, required: true, autocomplete: true },
        ],
      },
      {
        ...commandText('corpus.show'),
        type: Sub,
        options: [{ ...commandText('corpus.show.article'), type: Text, required: true, autocomplete: true }],
      },
      { ...commandText('corpus.gaps'), type: Sub },
    ],
  },
  isForModerators: true,

  async execute(interaction, bot, settings) {
    const name = interaction.options.getSubcommand();
    const run = subcommands[name];
    if (!run) throw new Error(`/corpus has no sub-command ${name}`);
    await run(interaction, bot, settings);
  },

  async autocomplete(interaction, { library }) {
    await interaction.respond(await chooseArticle(interaction.options.getFocused(), library));
  },
} satisfies SlashCommand;

const subcommands: Readonly<Record<string, Subcommand>> = {
  reload,
  status,
  check,
  add,
  remove,
  show,
  gaps: showGaps,
};
