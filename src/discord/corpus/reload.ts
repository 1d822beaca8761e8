import { MessageFlags } from 'discord.js';
import { logPrivileged } from '../privileged.js';
import { renderCheck, renderReload } from '../render/corpus.js';
import { reply } from '../reply.js';
import { words } from '../words.js';
import type { Subcommand } from './subcommand.js';

/** Deferred: a large corpus takes longer than the three seconds Discord waits. */
export const reload: Subcommand = async (interaction, bot) => {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const report = await bot.reloads.reload('command');
  logPrivileged(interaction, 'reload', report.swapped ? 'swapped' : 'kept the old articles', bot);
  await reply(interaction, renderReload(report, words(interaction.locale)));
};

export const check: Subcommand = async (interaction, bot) => {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const report = await bot.library.check();
  logPrivileged(interaction, 'check', `${report.problems.length} problems`, bot);
  await reply(interaction, renderCheck(report, words(interaction.locale)));
};
