import { mergeGaps } from '../gaps.js';
import { renderGaps } from '../render/gaps.js';
import { reply } from '../reply.js';
import { words } from '../words.js';
import { type Subcommand, say } from './subcommand.js';

export const showGaps: Subcommand = async (interaction, bot, settings) => {
  if (!interaction.guildId) return say(interaction, 'not-allowed');
  const groups = mergeGaps(await bot.store.gaps.list(interaction.guildId));
  await reply(interaction, renderGaps(groups, 0, settings.keepsGaps, words(interaction.locale)), {
    isPrivate: true,
  });
};
