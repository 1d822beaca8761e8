import type { Client } from 'discord.js';
import type { BotContext } from '../discord/context.js';
import { sendDigests } from '../discord/moderation/reports/digest.js';
import { forgetLeftServers, notePresence } from '../discord/servers/presence.js';
import { watchFolder } from '../library/folder/watch-folder.js';
import { ArticlesBeingRead } from '../library/library.js';
import type { Config } from '../process/config.js';
import { keptDays } from '../store/store.js';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** A digest may be due. */
const lookMs = 10 * 60 * 1000;

/**
 * What the bot does unasked: it forgets what is too old, sends digests, and reads the articles again when a file
 * changes.
 */
export function startBackgroundJobs(
  bot: BotContext,
  { watchesCorpus, corpusDir }: Pick<Config, 'watchesCorpus' | 'corpusDir'>,
  client: () => Client | undefined,
): () => Promise<void> {
  void forgetOld(bot, client());
  const forgetting = setInterval(() => void forgetOld(bot, client()), hourMs);
  forgetting.unref();
  const looking = setInterval(() => void look(bot, client()), lookMs);
  looking.unref();
  const watch = watchesCorpus ? watchCorpus(corpusDir, bot) : undefined;
  return async () => {
    clearInterval(forgetting);
    clearInterval(looking);
    await watch?.close();
  };
}

function watchCorpus(folder: string, bot: BotContext) {
  return watchFolder(
    folder,
    () => void reload(bot, 'watch'),
    (err) => bot.log.error({ err, folder }, "can't watch the articles for changes"),
  );
}

/** The shared articles; never rejects. */
export async function reload(
  { libraries, reloads, log }: BotContext,
  cause: 'watch' | 'elsewhere',
): Promise<void> {
  try {
    // What changes while the articles are read for the first time may be in that reading, or not.
    await libraries.shared.opened;
    await reloads.reload(cause);
  } catch (err) {
    log.error({ err }, 'could not read the articles again');
  }
}

async function look(bot: BotContext, client: Client | undefined): Promise<void> {
  try {
    if (client?.isReady()) await sendDigests(client, bot);
  } catch (err) {
    // The next look is soon enough.
    if (!(err instanceof ArticlesBeingRead)) bot.log.error({ err }, 'could not look after digests');
  }
}

async function forgetOld(bot: BotContext, client: Client | undefined): Promise<void> {
  const { store, now, log } = bot;
  const before = new Date(now().getTime() - keptDays * dayMs);
  await store.unanswered.purge(before);
  await store.feedback.purge(before);
  await store.articles.purge(before);
  await store.events.purge(new Date(now().getTime() - hourMs));
  try {
    if (client?.isReady()) await notePresence(client, bot);
    await forgetLeftServers(bot);
  } catch (err) {
    log.error({ err }, 'could not look after servers that were left');
  }
}
