import type { BotContext } from '../discord/context.js';
import { currentTies } from '../discord/moderation/ties/ties.js';
import type { Change } from '../store/place.js';

/**
 * What another process has changed reaches this one. Settings are not among it: the store itself reads them anew.
 * @param bot undefined while it starts, when nothing has been read that could be out of date
 */
export function createChangeHandler(bot: () => BotContext | undefined): (change: Change) => void {
  const ties = onceAtATime(async () => {
    const current = bot();
    if (current) await readTies(current);
  });
  return (change) => {
    if (change === 'anything' || change.what === 'articles') ties();
  };
}

async function readTies(bot: BotContext): Promise<void> {
  try {
    await bot.library.opened;
    await currentTies(bot, null);
  } catch (err) {
    bot.log.error({ err }, 'could not read the ties that were changed elsewhere');
  }
}

/** While it works, what is asked for is done once more when it is done: with a thousand changes it works twice. */
function onceAtATime(work: () => Promise<void>): () => void {
  let isWorking = false;
  let isWanted = false;
  const run = async () => {
    isWanted = true;
    if (isWorking) return;
    isWorking = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isWorking = false;
  };
  return () => void run();
}
