import type { AppParts } from './app.js';
import type { Bot } from './discord/context.js';
import { keptDays } from './store/store.js';
import { watchFolder } from './watch.js';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** What the bot does unasked: forget what is too old, and read the articles again when a file changes. */
export function startChores(bot: Bot, { config }: Pick<AppParts, 'config'>): () => Promise<void> {
  bot.reloads.onReload(() => bot.removed.clear());
  void forgetOld(bot);
  const forgetting = setInterval(() => void forgetOld(bot), hourMs);
  forgetting.unref();
  const watch = config.watchesCorpus ? watchCorpus(config.corpusDir, bot) : undefined;
  return async () => {
    clearInterval(forgetting);
    await watch?.close();
  };
}

function watchCorpus(folder: string, bot: Bot) {
  const cannot = (err: unknown) => bot.log.error({ err, folder }, 'cannot watch the articles');
  return watchFolder(folder, () => void reload(bot), cannot);
}

async function forgetOld({ store, now }: Bot): Promise<void> {
  const before = new Date(now().getTime() - keptDays * dayMs);
  await store.gaps.purge(before);
  await store.feedback.purge(before);
}

async function reload({ library, reloads, log }: Bot): Promise<void> {
  try {
    // What changes while the articles are read for the first time may be in that reading, or not.
    await library.opened;
    await reloads.reload('watch');
  } catch (err) {
    log.error({ err }, 'could not read the articles again');
  }
}
