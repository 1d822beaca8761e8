import { type Client, Events } from 'discord.js';
import { commands } from '../commands/index.js';
import { createConversationMemory } from './answer/conversation-memory.js';
import { startChores } from './chores.js';
import type { Config } from './config.js';
import { createOnce } from './discord/answers/once.js';
import { createDownload } from './discord/articles/download.js';
import { createReloads, type Siblings } from './discord/articles/reloads.js';
import { compareCommands, isUpToDate } from './discord/commands/publish.js';
import { connect, explainClose } from './discord/connect.js';
import type { Bot } from './discord/context.js';
import { createCooldown } from './discord/events/cooldown.js';
import { listen } from './discord/events/gateway.js';
import { createInFlight } from './discord/in-flight.js';
import type { OperatorError } from './errors.js';
import { openArticleFolder } from './library/article-folder.js';
import type { CheckArticle } from './library/check-article.js';
import type { Library } from './library/library.js';
import type { Logger } from './log.js';
import { rememberSettings } from './store/remembered-settings.js';
import { openResilientStore } from './store/resilient.js';
import type { Store } from './store/store.js';

/** The bot as a whole: from a folder of articles and a token to answers in Discord. */
export interface App {
  /**
   * Logs in and reads the corpus, side by side; whoever asks before it is read is told so.
   * @throws OperatorError when the corpus cannot be read, or Discord refuses.
   */
  start(): Promise<void>;
  /** Takes no more questions, finishes those under way (for four seconds at most) and logs out. */
  stop(): Promise<void>;
}

export interface AppParts {
  readonly config: Config;
  readonly log: Logger;
  readonly now: () => Date;
  readonly createClient: () => Client;
  /** Begins to read at once. */
  readonly openLibrary: () => Library;
  /** Reads an upload to see whether it is an article; in this thread when missing. */
  readonly checkArticle?: CheckArticle;
  /** May fail: the bot answers without. */
  readonly openStore: () => Promise<Store>;
  /** The other shards, when there are any. */
  readonly siblings?: Siblings;
  /** Told how long each command and button took; nobody is when missing. */
  readonly onInteraction?: (tookMs: number) => void;
  /** Discord ended the connection for good, some time after the start. */
  readonly onLost: (reason: OperatorError) => void;
}

/** Leaves one of the five seconds that a service manager is promised. */
const patienceMs = 4000;

export function createApp(parts: AppParts): App {
  const { config, log } = parts;
  const inFlight = createInFlight((what, tookMs) => {
    if (what === 'interaction') parts.onInteraction?.(tookMs);
  });
  const leaving = new AbortController();
  let client: Client | undefined;
  let bot: Bot | undefined;
  let stopChores = () => Promise.resolve();
  return {
    async start() {
      const started = await createBot(parts, parts.openLibrary());
      bot = started;
      stopChores = startChores(started, parts);
      const createClient = () => {
        client = parts.createClient();
        listen(client, commands, started, inFlight);
        return client;
      };
      const giveUp = new AbortController();
      const signal = AbortSignal.any([leaving.signal, giveUp.signal]);
      const reading = started.library.opened.then(() => reportCorpus(started));
      const connecting = connect({ createClient, token: config.token, log, signal });
      try {
        const [connected] = await Promise.all([connecting, reading]);
        await greet(connected, parts);
      } catch (error) {
        giveUp.abort();
        await stopChores();
        // A login under way may still succeed, and a connection would keep the process from ending.
        void connecting.catch(() => undefined).finally(() => client?.destroy());
        if (leaving.signal.aborted) return;
        throw error;
      }
    },
    async stop() {
      leaving.abort();
      const isFinished = await inFlight.close(patienceMs);
      if (!isFinished) log.warn('leaving with answers under way');
      await stopChores();
      await client?.destroy();
      await bot?.library.close();
      await bot?.store.close();
    },
  };
}

async function createBot(parts: AppParts, library: Library): Promise<Bot> {
  const { config, log, now } = parts;
  const store = await openResilientStore(parts.openStore, (err) =>
    log.error({ err }, 'the database cannot be used: defaults apply, and nothing is kept'),
  );
  return {
    library,
    store: { ...store, settings: rememberSettings(store.settings, now) },
    conversations: createConversationMemory({ now }),
    cooldown: createCooldown(config.cooldown),
    defaultCooldown: config.cooldown,
    folder: openArticleFolder(config.corpusDir, parts.checkArticle),
    removed: new Map(),
    reloads: createReloads(library, log, parts.siblings),
    judged: createOnce(now),
    download: createDownload(fetch),
    log,
    now,
    ...(config.moderatorRoleId && { moderatorRoleId: config.moderatorRoleId }),
    memoryInUse: () => process.memoryUsage.rss(),
  };
}

function reportCorpus({ library, log }: Bot): void {
  const { articles, passages, version, problems } = library.current();
  log.info({ articles, passages, version }, 'read the corpus');
  for (const problem of problems) log.warn(problem, 'problem in the corpus');
}

async function greet(client: Client<true>, parts: AppParts): Promise<void> {
  watchForLoss(client, parts);
  parts.log.info({ user: client.user.tag, servers: client.guilds.cache.size }, 'ready to answer');
  await warnOfOldCommands(client, parts);
}

function watchForLoss(client: Client, { onLost }: AppParts): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason = explainClose(code);
    if (reason) onLost(reason);
  });
}

/** What members see is what was last published, not what this version can do. */
async function warnOfOldCommands(client: Client<true>, { config, log }: AppParts): Promise<void> {
  const { guildId } = config;
  try {
    const audience = { applicationId: client.application.id, ...(guildId && { guildId }) };
    const changes = await compareCommands(client.rest, audience, commands);
    if (!isUpToDate(changes))
      log.warn(changes, 'the published commands are not those of this version: npm run register');
  } catch (err) {
    log.warn({ err }, 'could not compare the published commands');
  }
}
