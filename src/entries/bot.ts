import { lookup } from 'node:dns/promises';
import type { Client } from 'discord.js';
import { commands } from '../../commands/index.js';
import { createConversationMemory } from '../answer/conversation/conversation-memory.js';
import { defined } from '../base/defined.js';
import { createJudgements } from '../discord/answers/judging/judgements.js';
import { createOnce } from '../discord/answers/once.js';
import { createShownAnswers } from '../discord/answers/shown-answers.js';
import { createDownload } from '../discord/articles/adding/download.js';
import { createOfferedPages } from '../discord/articles/adding/offered-pages.js';
import { createReloads } from '../discord/articles/reloads.js';
import { createCommandMentions } from '../discord/commands/command-mentions.js';
import { createClient } from '../discord/connection/client.js';
import { connect } from '../discord/connection/connect.js';
import { connectionsOf } from '../discord/connection/connections.js';
import type { BotContext } from '../discord/context.js';
import { createCooldown } from '../discord/events/cooldown.js';
import { listen } from '../discord/events/gateway.js';
import { createInFlight, type InFlight } from '../discord/events/in-flight.js';
import { createAnsweredMessages } from '../discord/events/messages/answered-messages.js';
import { createKeptReports } from '../discord/moderation/reports/kept-reports.js';
import type { CheckArticle } from '../library/folder/check-article.js';
import { checkInThread } from '../library/folder/check-in-thread.js';
import { checkHere } from '../library/folder/check-upload.js';
import type { Library } from '../library/library.js';
import { openInThread } from '../library/open-in-thread.js';
import { type LibraryParts, openLibrary } from '../library/open-library.js';
import { holdInThread, type ReadingsHolder } from '../library/servers/hold-in-thread.js';
import { createServerLibraries, type ServerLibraries } from '../library/servers/server-libraries.js';
import type { CorpusSummary } from '../library/snapshot-reader.js';
import { createPageTaker, type TakePage } from '../library/web/page-taker.js';
import { corpusOf, measureLibrary } from '../observe/measure.js';
import type { Connection, Metrics, Observed } from '../observe/metrics.js';
import type { HealthServer } from '../observe/server.js';
import type { Config } from '../process/config.js';
import type { Logger } from '../process/log.js';
import { createShutdown } from '../process/shutdown.js';
import { rememberSettings } from '../store/remembered-settings.js';
import { openResilientStore, type ResilientStore, type StorePlace } from '../store/resilient.js';
import { sqliteIn } from '../store/sqlite.js';
import { startBackgroundJobs } from './background-jobs.js';
import { contentsOf } from './contents.js';
import { greet } from './greet.js';
import { followPresence, notePresence } from './presence.js';

export interface BotParts {
  readonly config: Config;
  readonly log: Logger;
  readonly now: () => Date;
  /** Milliseconds from any fixed moment: for waits, as the system's time may be set. */
  readonly clock: () => number;
  readonly createClient: () => Client;
  /** Begins to read at once. */
  readonly openLibrary: () => Library;
  /** Where the articles of servers are read. */
  readonly readings: ReadingsHolder;
  /** A library as its answers are counted; nobody counts when missing. */
  readonly measure?: (library: Library) => Library;
  /** Reads an upload to see whether it is an article; in this thread when missing. */
  readonly checkArticle?: CheckArticle;
  /** Fetches a page and takes its article; missing where none is taken from the web. */
  readonly takePage?: TakePage;
  /** It may be out of reach: the bot answers without. */
  readonly store: StorePlace;
  /** Told how long each command and button took; nobody is when missing. */
  readonly onInteraction?: (tookMs: number) => void;
  /** Discord has ended it for good, some time after the start. */
  readonly onLost: (reason: unknown) => void;
}

/** Leaves one of the five seconds that a service manager is promised. */
const patienceMs = 4000;

/** Runs until it is asked to leave, or cannot go on. */
export async function runBot(config: Config, log: Logger): Promise<void> {
  const observed = { connections: () => bot.connections(), corpus: () => bot.corpus() };
  const metrics = config.http && (await openMetrics(observed));
  const bot = new RunningBot({ ...outside(config, log, metrics), onLost: (reason) => shutdown.fail(reason) });
  const server = metrics && (await serve(bot, metrics, config));
  const stop = async () => {
    await bot.stop();
    await server?.close();
  };
  const shutdown = createShutdown(stop, log);
  await bot.start().catch(shutdown.fail);
}

/** What reaches outside: disk, clock, threads, Discord. */
function outside(config: Config, log: Logger, metrics: Metrics | undefined): Omit<BotParts, 'onLost'> {
  const { apiUrl, shards, dataDir } = config;
  const now = () => new Date();
  const clock = () => performance.now();
  return {
    config,
    log,
    now,
    clock,
    createClient: () => createClient(defined({ log, shards, apiUrl })),
    openLibrary() {
      const folder = config.corpusDir;
      const openReading: LibraryParts['openReading'] = (...given) =>
        openInThread(defined({ folder, baseUrl: config.baseUrl }), ...given);
      const onDeath = (err: Error) =>
        log.error({ err }, 'the search thread has died: reading the articles again');
      return openLibrary({ folder, openReading, now, onDeath });
    },
    readings: holdInThread(),
    ...(metrics && { measure: (library: Library) => measureLibrary(library, metrics, clock) }),
    checkArticle: checkInThread,
    ...(config.takesPages && {
      takePage: createPageTaker({ lookup: (hostname) => lookup(hostname, { all: true }) }),
    }),
    store: sqliteIn(dataDir),
    ...(metrics && { onInteraction: (tookMs: number) => metrics.noteInteraction(tookMs / 1000) }),
  };
}

/** Loaded only when needed: with what it watches of Node it takes memory, and time at each question. */
async function openMetrics(observed: Observed): Promise<Metrics> {
  const { createMetrics } = await import('../observe/metrics.js');
  return createMetrics(observed);
}

async function serve(bot: RunningBot, metrics: Metrics, { http }: Config): Promise<HealthServer | undefined> {
  const { serveHealth } = await import('../observe/server.js');
  const isHealthy = () => bot.connections().every(({ isUp }) => isUp);
  return http && serveHealth({ isHealthy, metrics: () => metrics.expose() }, http);
}

/** The bot as a whole: from a folder of articles and a token to answers in Discord. */
export class RunningBot {
  readonly #parts: BotParts;
  readonly #inFlight: InFlight;
  readonly #leaving = new AbortController();
  #client: Client | undefined;
  #bot: BotContext | undefined;
  #stopJobs = () => Promise.resolve();

  constructor(parts: BotParts) {
    this.#parts = parts;
    this.#inFlight = createInFlight((what, tookMs) => {
      if (what === 'interaction') parts.onInteraction?.(tookMs);
    });
  }

  /**
   * Logs in and reads the corpus, side by side; whoever asks before it is read is told so.
   * @throws OperatorError when the corpus cannot be read, or Discord refuses.
   */
  async start(): Promise<void> {
    const { signal } = this.#leaving;
    const store = openStore(this.#parts);
    const { openLibrary: open, measure = (library: Library) => library } = this.#parts;
    const library = measure(open());
    const bot = makeContext(this.#parts, library, await store);
    this.#bot = bot;
    if (signal.aborted) return;
    this.#stopJobs = startBackgroundJobs(bot, this.#parts.config, () => this.#client);
    const reading = bot.library.opened.then(() => reportCorpus(bot));
    try {
      const [client] = await Promise.all([this.#logIn(bot), reading]);
      await greet(client, bot, this.#parts.config);
      await notePresence(client, bot);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
  }

  /** Takes no more questions, finishes those under way (for four seconds at most) and logs out. */
  async stop(): Promise<void> {
    this.#leaving.abort();
    const isFinished = await this.#inFlight.close(patienceMs);
    if (!isFinished) this.#parts.log.warn('leaving with questions unanswered');
    await Promise.all([this.#stopJobs(), this.#client?.destroy()]);
    const { libraries, store } = this.#bot ?? {};
    await Promise.all([libraries?.shared.close(), libraries?.close()]);
    await store?.close();
  }

  /** To Discord: one for each shard. */
  connections(): readonly Connection[] {
    return connectionsOf(this.#client, this.#parts.config.shards);
  }

  /** Undefined until it has been read. */
  corpus(): CorpusSummary | undefined {
    return this.#bot && corpusOf(this.#bot.libraries.shared);
  }

  #logIn(bot: BotContext): Promise<Client<true>> {
    const { config, log, onLost } = this.#parts;
    const createClient = () => {
      this.#client = this.#parts.createClient();
      listen(this.#client, commands, bot, this.#inFlight);
      followPresence(this.#client, bot);
      return this.#client;
    };
    const { signal } = this.#leaving;
    return connect({ createClient, token: config.token, log, signal, onLost });
  }
}

function openStore({ store, log, clock }: BotParts): Promise<ResilientStore> {
  return openResilientStore(store, {
    onTrouble: (err) =>
      log.error({ err }, 'the database cannot be used: settings are unknown, and nothing is kept'),
    clock,
  });
}

function makeContext(parts: BotParts, library: Library, stored: ResilientStore): BotContext {
  const { config, log, now, clock } = parts;
  const store = { ...stored, settings: rememberSettings(stored.settings, clock) };
  const libraries = makeLibraries(parts, library, store);
  const { mayAdd, ...articleLimits } = config.articlesOfServers;
  return {
    library,
    libraries,
    store,
    checkArticle: parts.checkArticle ?? checkHere,
    articleLimits,
    mayAddArticles: mayAdd,
    conversations: createConversationMemory({ clock }),
    cooldown: createCooldown(config.cooldown, clock),
    defaultCooldown: config.cooldown,
    reloads: createReloads(libraries, log),
    judged: createOnce(clock),
    judgements: createJudgements(clock),
    shownAnswers: createShownAnswers(clock),
    reports: createKeptReports(clock),
    answered: createAnsweredMessages(clock),
    told: createOnce(clock),
    commandMentions: createCommandMentions(),
    download: createDownload(fetch),
    offeredPages: createOfferedPages(clock),
    log,
    now,
    ...defined({ takePage: parts.takePage, moderatorRoleId: config.moderatorRoleId }),
    homeServers: config.homeServers,
    seesAllServers: config.shards === 'auto' || config.shards.ids.length === config.shards.count,
    memoryInUse: () => process.memoryUsage.rss(),
  };
}

function makeLibraries(parts: BotParts, shared: Library, store: ResilientStore): ServerLibraries {
  const { config, log, now, clock, readings: holder, measure } = parts;
  return createServerLibraries({
    ...{ shared, holder, now, clock },
    folder: defined({ folder: config.corpusDir, baseUrl: config.baseUrl }),
    contents: contentsOf(store),
    maxPassages: Math.floor(config.articlesOfServers.readingsBytes / bytesOfPassage),
    onTrouble: (err, guild) => log.error({ err, guild }, 'could not read the articles of a server'),
    ...defined({ measure }),
  });
}

/** What a passage takes in an index, about: see bench/servers. */
const bytesOfPassage = 8 * 1024;

function reportCorpus({ library, log }: BotContext): void {
  const { articles, passages, version, problems } = library.current();
  log.info({ articles, passages, version }, 'read the corpus');
  for (const problem of problems) log.warn(problem, 'problem in the corpus');
}
