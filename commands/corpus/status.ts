import { renderStatus } from '../../src/discord/articles/render-reload.js';
import { reply } from '../../src/discord/events/reply.js';
import { words } from '../../src/locales/translate.js';
import { keptDays } from '../../src/store/store.js';
import type { Subcommand } from './subcommand.js';

const dayMs = 24 * 60 * 60 * 1000;

export const status: Subcommand = async (interaction, bot) => {
  const { library, memoryInUse, reloads, store, now } = bot;
  const since = new Date(now().getTime() - keptDays * dayMs);
  const feedback = await store.feedback.count(interaction.guildId ?? '', since);
  const health = {
    corpus: library.current(),
    lastReload: reloads.last(),
    memoryBytes: memoryInUse(),
    feedback,
    trouble: store.trouble(),
  };
  await reply(interaction, renderStatus(health, words(interaction.locale)), { isPrivate: true });
};
