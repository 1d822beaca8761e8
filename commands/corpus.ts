import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Bot } from '../src/discord/bot.js';
import type { Command } from '../src/discord/command.js';
import { commandText } from '../src/discord/command-text.js';
import { renderReload, renderStatus } from '../src/discord/render/corpus.js';
import { reply } from '../src/discord/reply.js';
import { words } from '../src/discord/words.js';

export const corpusCommand = {
  definition: {
    ...commandText('corpus'),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      { ...commandText('corpus.reload'), type: ApplicationCommandOptionType.Subcommand },
      { ...commandText('corpus.status'), type: ApplicationCommandOptionType.Subcommand },
    ],
  },
  isForModerators: true,

  async execute(interaction, bot) {
    const run = subcommands[interaction.options.getSubcommand()];
    if (!run) throw new Error(`/corpus has no sub-command ${interaction.options.getSubcommand()}`);
    await run(interaction, bot);
  },
} satisfies Command;

type Subcommand = (interaction: ChatInputCommandInteraction, bot: Bot) => Promise<void>;

const subcommands: Readonly<Record<string, Subcommand>> = { reload, status };

/** Deferred: a large corpus takes longer than the three seconds Discord waits. */
async function reload(interaction: ChatInputCommandInteraction, { library, log }: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const report = await library.reload();
  log.info({ by: interaction.user.id, guild: interaction.guildId, ...report }, 'reloaded the corpus');
  await reply(interaction, renderReload(report, words(interaction.locale)));
}

async function status(
  interaction: ChatInputCommandInteraction,
  { library, memoryInUse }: Bot,
): Promise<void> {
  const layout = renderStatus(library.current(), memoryInUse(), words(interaction.locale));
  await reply(interaction, layout, { isPrivate: true });
}
