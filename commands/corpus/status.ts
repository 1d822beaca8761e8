import { OperatorError } from '../../src/base/errors.js';
import { type Usage, usageOf } from '../../src/discord/articles/own/usage.js';
import { renderStatus } from '../../src/discord/articles/render-status.js';
import type { BotContext } from '../../src/discord/context.js';
import { reply } from '../../src/discord/events/reply.js';
import { currentTies } from '../../src/discord/moderation/ties/ties.js';
import { translateTo } from '../../src/locales/translate.js';
import { keptDays } from '../../src/store/store.js';
import { type Subcommand, subcommandText } from './subcommand.js';

const dayMs = 24 * 60 * 60 * 1000;

/** How the bot is doing. */
export const status: Subcommand = {
  definition: subcommandText('corpus.status'),

  async execute(interaction, bot) {
    const { library, memoryInUse, reloads, store, now } = bot;
    const since = new Date(now().getTime() - keptDays * dayMs);
    const feedback = await store.feedback.count(interaction.guildId ?? '', since);
    const health = {
      corpus: library.current(),
      lastReload: reloads.last(),
      memoryBytes: memoryInUse(),
      feedback,
      ties: await currentTies(bot, interaction.guildId),
      usage: await usageHere(interaction.guildId, bot),
      trouble: store.trouble(),
    };
    await reply(interaction, renderStatus(health, translateTo(interaction.locale)), { isPrivate: true });
  },
};

/** Undefined where nothing can be kept, and while it cannot be read. */
async function usageHere(serverId: string | null, bot: BotContext): Promise<Usage | undefined> {
  if (serverId === null) return undefined;
  return usageOf(serverId, bot).catch((error: unknown) => {
    if (error instanceof OperatorError) return undefined;
    throw error;
  });
}
