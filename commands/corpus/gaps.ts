import { reply } from '../../src/discord/events/reply.js';
import { mergeGaps } from '../../src/discord/unanswered/group-questions.js';
import { renderGaps } from '../../src/discord/unanswered/render-list.js';
import { words } from '../../src/locales/translate.js';
import { type Subcommand, say } from './subcommand.js';

export const showGaps: Subcommand = async (interaction, bot, settings) => {
  if (!interaction.guildId) return say(interaction, 'not-allowed');
  const groups = mergeGaps(await bot.store.gaps.list(interaction.guildId));
  await reply(interaction, renderGaps(groups, 0, settings.keepsGaps, words(interaction.locale)), {
    isPrivate: true,
  });
};
