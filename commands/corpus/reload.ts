import { MessageFlags } from 'discord.js';
import { renderReload } from '../../src/discord/articles/render-reload.js';
import { reply } from '../../src/discord/events/reply.js';
import { audit } from '../../src/discord/servers/audit-log.js';
import { translateTo } from '../../src/locales/translate.js';
import { type Subcommand, subcommandText } from './subcommand.js';

export const reload: Subcommand = {
  isForHome: true,
  definition: subcommandText('corpus.reload'),

  /** Deferred: a large corpus takes longer than the three seconds Discord waits. */
  async execute(interaction, bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const report = await bot.reloads.reload('command');
    audit(interaction, 'reload', report.swapped ? 'swapped' : 'kept the old articles', bot);
    await reply(interaction, renderReload(report, translateTo(interaction.locale)));
  },
};
