import { renderReload } from '../../src/discord/articles/render-reload.js';
import { reply, thinkPrivately } from '../../src/discord/events/reply.js';
import { audit } from '../../src/discord/servers/audit-log.js';
import { translateTo } from '../../src/locales/translate.js';
import { type Subcommand, subcommandText } from './subcommand.js';

export const reload: Subcommand = {
  isForHome: true,
  definition: subcommandText('corpus.reload'),

  /** Deferred: a large corpus takes longer than the three seconds Discord waits. */
  async execute(interaction, bot) {
    await thinkPrivately(interaction);
    const report = await bot.reloads.reload('command');
    if (report.swapped) await bot.store.servers.noteReload();
    // Whoever gave the command asks next: elsewhere it comes a little later.
    if (interaction.guildId) await bot.libraries.reload(interaction.guildId);
    audit(interaction, 'reload', report.swapped ? 'swapped' : 'kept the old articles', bot);
    await reply(interaction, renderReload(report, translateTo(interaction.locale)));
  },
};
