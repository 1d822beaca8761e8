import { renderCheck } from '../../src/discord/articles/render-reload.js';
import { reply, thinkPrivately } from '../../src/discord/events/reply.js';
import { audit } from '../../src/discord/servers/audit-log.js';
import { translateTo } from '../../src/locales/translate.js';
import { type Subcommand, subcommandText } from './subcommand.js';

/** What a reload would find, without reloading. */
export const check: Subcommand = {
  isForHome: true,
  definition: subcommandText('corpus.check'),

  async execute(interaction, bot) {
    await thinkPrivately(interaction);
    const report = await bot.libraries.shared.check();
    audit(interaction, 'check', `${report.problems.length} problems`, bot);
    await reply(interaction, renderCheck(report, translateTo(interaction.locale)));
  },
};
