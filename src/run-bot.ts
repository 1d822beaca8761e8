import { join } from 'node:path';
import type { Client } from 'discord.js';
import { createAnswerer } from './answer/answerer.js';
import { type Library, openLibrary } from './answer/library.js';
import { prepareInThread } from './answer/threaded-preparation.js';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { createClient, type ShardIdentity } from './discord/client.js';
import { connectionsOf } from './discord/connections.js';
import type { Siblings } from './discord/reloads.js';
import type { OperatorError } from './errors.js';
import { placeOfIndex } from './kept-index.js';
import type { Logger } from './log.js';
import { measureAnswers, measureReloads } from './observe/measure.js';
import type { Metrics, Observed } from './observe/metrics.js';
import { checkInThread } from './store/check-in-thread.js';
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
  const metrics = config.http && (await openMetrics({ connections, snapshot: () => library?.current() }));
  const app = createApp({
    config,
    log,
    now,
    onLost,
    ...(siblings && { siblings }),
    ...(metrics && { onInteraction: (tookMs: number) => metrics.noteInteraction(tookMs / 1000) }),
    createAnswerer(from) {
      const answerer = createAnswerer(from);
      return metrics ? measureAnswers(answerer, metrics, () => performance.now()) : answerer;
    },
    createClient: () => {
      client = createClient(config.apiUrl, shard);
      return client;
    },
    openLibrary: async () => {
      const { baseUrl, cacheDir } = config;
      const indexFile = placeOfIndex(folder, cacheDir);
      const onFault = (fault: string) => log.warn(fault);
      const preparation = prepareInThread({
        folder,
        onFault,
        ...(baseUrl !== undefined && { baseUrl }),
        ...(indexFile !== undefined && { indexFile }),
      });
      const opened = await openLibrary({ folder, now, ...preparation });
      library = metrics ? measureReloads(opened, metrics) : opened;
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
