import { MessageFlags } from 'discord.js';
import { renderCheck, renderReload } from '../../src/discord/articles/render-reload.js';
import { reply } from '../../src/discord/events/reply.js';
import { logPrivileged } from '../../src/discord/servers/audit-log.js';
import { words } from '../../src/locales/translate.js';
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
