import type { Client } from 'discord.js';
import { commands } from '../../commands/index.js';
import { createConversationMemory } from '../answer/conversation/conversation.js';
import { defined } from '../base/defined.js';
import { createJudgements } from '../discord/answers/judging/judgements.js';
import { createOnce } from '../discord/answers/once.js';
import { createShownAnswers } from '../discord/answers/shown-answers.js';
import { createDownload } from '../discord/articles/adding/download.js';
import { createOfferedPages } from '../discord/articles/adding/offered-pages.js';
import { createReloads } from '../discord/articles/reloads.js';
import { createCommandMentions } from '../discord/commands/command-mentions.js';
import { connect } from '../discord/connection/connect.js';
import { connectionsOf } from '../discord/connection/connections.js';
import type { BotContext } from '../discord/context.js';
import { createCooldown } from '../discord/events/cooldown.js';
import { listen } from '../discord/events/gateway.js';
import { createInFlight, type InFlight } from '../discord/events/in-flight.js';
import { createAnsweredMessages } from '../discord/events/messages/answered-messages.js';
import { createKeptReports } from '../discord/moderation/reports/kept-reports.js';
import { followPresence, notePresence } from '../discord/servers/presence.js';
import type { CheckArticle } from '../library/folder/check-article.js';
import { checkHere } from '../library/folder/check-upload.js';
import type { Library } from '../library/library.js';
import { fairTurns } from '../library/one-at-a-time.js';
import type { CorpusSummary } from '../library/snapshot-reader.js';
import type { TakePage } from '../library/web/take-page.js';
import { corpusOf } from '../observe/measure.js';
import type { Connection } from '../observe/metrics.js';
import type { Config } from '../process/config.js';
import { openStore } from '../store/open-store.js';
import type { Change, StorePlace } from '../store/place.js';
import type { ResilientStore } from '../store/resilient.js';
import { sharedArticles } from '../store/servers/server-store.js';
import { reload, startBackgroundJobs } from './background-jobs.js';
import { greet } from './greet.js';
import { type LibrariesParts, makeLibraries } from './libraries.js';

export interface BotParts extends LibrariesParts {
  readonly config: Config;
  readonly createClient: () => Client;
  /** Begins to read at once. */
  readonly openLibrary: () => Library;
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

const noSharedArticles =
  "no shared articles yet: put some into the folder and restart, or add a server's own with /corpus add";

/** Leaves one of the five seconds that a service manager is promised. */
const patienceMs = 4000;

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
    const store = openDatabase(this.#parts, (change) => this.#heed(change));
    const { openLibrary, measure = (library: Library) => library } = this.#parts;
    const library = measure(openLibrary());
    const bot = makeContext(this.#parts, library, await store);
    this.#bot = bot;
    if (signal.aborted) return;
    this.#stopJobs = startBackgroundJobs(bot, this.#parts.config, () => this.#client);
    const reading = bot.library.opened.then(() => reportCorpus(bot, this.#parts.config));
    void reading.then(() => warmUp(bot)).catch(() => undefined);
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

  /** Why nothing can be stored at the moment; undefined when all is well. */
  storeTrouble(): string | undefined {
    return this.#bot?.store.trouble();
  }

  /** Of another process, or this one. The store has heeded it; what is in no memory here is read when it is asked for. */
  #heed(change: Change): void {
    if (change === 'anything') this.#bot?.libraries.changed();
    else if (change.serverId === sharedArticles) void (this.#bot && reload(this.#bot, 'elsewhere'));
    else this.#bot?.libraries.changed(change.serverId);
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

function openDatabase(parts: BotParts, onChange: (change: Change) => void): Promise<ResilientStore> {
  const { store, log, clock } = parts;
  return openStore(store, {
    onTrouble: (err) =>
      log.error({ err }, "the database can't be used: memory must do, and nothing is saved"),
    onRecovery: () => log.info('the database can be used again'),
    onChange,
    clock,
  });
}

/** Articles that moderators add, anywhere. */
const addsAtOnce = 2;

function makeContext(parts: BotParts, library: Library, store: ResilientStore): BotContext {
  const { config, log, now, clock } = parts;
  const libraries = makeLibraries(parts, library, store);
  const { mayAdd, ...articleLimits } = config.articlesOfServers;
  return {
    library,
    libraries,
    store,
    checkArticle: parts.checkArticle ?? checkHere,
    articleLimits,
    mayAddArticles: mayAdd,
    addsInTurn: fairTurns(addsAtOnce),
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

/** The first who asks in a server with articles of its own does not wait for this, then. */
async function warmUp({ libraries, log }: BotContext): Promise<void> {
  await libraries
    .warmUp()
    .catch((err: unknown) => log.warn({ err }, 'not ready for the articles of servers'));
}

function reportCorpus({ library, log }: BotContext, { corpusDir: folder }: Config): void {
  const { articles, passages, version, problems } = library.current();
  log.info({ articles, passages, version }, 'read the corpus');
  if (articles === 0) log.warn({ folder }, noSharedArticles);
  for (const problem of problems) log.warn(problem, 'problem in the corpus');
}
