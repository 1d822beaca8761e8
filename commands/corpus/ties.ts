import { reply, thinkPrivately } from '../../src/discord/events/reply.js';
import { renderTies } from '../../src/discord/moderation/ties/render-ties.js';
import { currentTies } from '../../src/discord/moderation/ties/ties.js';
import { translateTo } from '../../src/locales/translate.js';
import { type Subcommand, subcommandText } from './subcommand.js';

/** The questions that moderators have tied to passages. */
export const ties: Subcommand = {
  definition: subcommandText('corpus.ties'),

  async execute(interaction, bot) {
    await thinkPrivately(interaction);
    const ties = await currentTies(bot, interaction.guildId);
    await reply(interaction, renderTies(ties, 0, translateTo(interaction.locale)));
  },
};
