import { join } from 'node:path';
import type { Client } from 'discord.js';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { readCorpus } from './corpus/read-corpus.js';
import type { Siblings } from './discord/articles/reloads.js';
import { createClient, type ShardIdentity } from './discord/client.js';
import { connectionsOf } from './discord/connections.js';
import type { OperatorError } from './errors.js';
import { checkInThread } from './library/check-in-thread.js';
import type { Library } from './library/library.js';
import { openHere } from './library/open-here.js';
import { openLibrary } from './library/open-library.js';
import type { Logger } from './log.js';
import { corpusOf, measureLibrary } from './observe/measure.js';
import type { Metrics, Observed } from './observe/metrics.js';
import { openSqliteStore } from './store/sqlite.js';

/** The bot with everything it needs of the outside: disk, clock, Discord. */
export interface RunningBot {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether Discord can reach it. */
  isUp(): boolean;
  /** Counted only where they are served: missing without HTTP_PORT. */
  readonly metrics?: Metrics;
}

export interface BotSettings {
  readonly config: Config;
  readonly log: Logger;
  /** Which part of the servers it is for; all when missing. */
  readonly shard?: ShardIdentity;
  readonly siblings?: Siblings;
  readonly onLost: (reason: OperatorError) => void;
}

export async function makeBot(settings: BotSettings): Promise<RunningBot> {
  const { config, log, shard, siblings, onLost } = settings;
  const folder = config.corpusDir;
  const now = () => new Date();
  let client: Client | undefined;
  let library: Library | undefined;
  const connections = () => {
    const found = client ? connectionsOf(client) : [];
    return found.length > 0 ? found : [{ shard: shard?.id ?? 0, isUp: false }];
  };
  const metrics =
    config.http && (await openMetrics({ connections, corpus: () => library && corpusOf(library) }));
  const app = createApp({
    config,
    log,
    now,
    onLost,
    ...(siblings && { siblings }),
    ...(metrics && { onInteraction: (tookMs: number) => metrics.noteInteraction(tookMs / 1000) }),
    createClient: () => {
      client = createClient(config.apiUrl, shard);
      return client;
    },
    openLibrary: () => {
      const openReading = () => openHere({ read: () => readCorpus(folder), now });
      const onDeath = (err: Error) => log.error({ err }, 'the search has died; reading the articles again');
      const opened = openLibrary({ folder, openReading, now, onDeath });
      library = metrics ? measureLibrary(opened, metrics, () => performance.now()) : opened;
      return library;
    },
    checkArticle: checkInThread,
    openStore: () => openSqliteStore(join(config.dataDir, 'footnote.db')),
  });
  return {
    start: () => app.start(),
    stop: () => app.stop(),
    isUp: () => connections().every(({ isUp }) => isUp),
    ...(metrics && { metrics }),
  };
}

/** Loaded only when needed: with what it watches of Node it takes memory, and time at each question. */
async function openMetrics(observed: Observed): Promise<Metrics> {
  const { createMetrics } = await import('./observe/metrics.js');
  return createMetrics(observed);
}
