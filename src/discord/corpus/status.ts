import { keptDays } from '../../store/store.js';
import { renderStatus } from '../render/corpus.js';
import { reply } from '../reply.js';
import { words } from '../words.js';
import type { Subcommand } from './subcommand.js';

const dayMs = 24 * 60 * 60 * 1000;

export const status: Subcommand = async (interaction, bot) => {
  const { library, memoryInUse, reloads, store, now } = bot;
  const since = new Date(now().getTime() - keptDays * dayMs);
  const feedback = await store.feedback.count(interaction.guildId ?? '', since);
  const health = {
    snapshot: library.current(),
    lastReload: reloads.last(),
    memoryBytes: memoryInUse(),
    feedback,
    trouble: store.trouble(),
  };
  await reply(interaction, renderStatus(health, words(interaction.locale)), { isPrivate: true });
};
