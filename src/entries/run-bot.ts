import { lookup } from 'node:dns/promises';
import { defined } from '../base/defined.js';
import { createClient } from '../discord/connection/client.js';
import { type LoginTurns, loginSpacingMs } from '../discord/shards/throttler.js';
import { checkInThread } from '../library/folder/check-upload.js';
import type { Library } from '../library/library.js';
import { openInThread } from '../library/open-in-thread.js';
import { type LibraryParts, openLibrary } from '../library/open-library.js';
import { holdInThread } from '../library/servers/hold-in-thread.js';
import { createPageTaker } from '../library/web/take-page.js';
import { measureLibrary } from '../observe/measure.js';
import type { Metrics, Observed } from '../observe/metrics.js';
import type { HealthServer } from '../observe/server.js';
import type { Config } from '../process/config.js';
import type { Logger } from '../process/log.js';
import { createShutdown } from '../process/shutdown.js';
import { storePlace } from '../store/store-place.js';
import { type BotParts, RunningBot } from './bot.js';

/** Runs until it is asked to leave, or cannot go on. */
export async function runBot(config: Config, log: Logger): Promise<void> {
  const observed = {
    connections: () => bot.connections(),
    corpus: () => bot.corpus(),
    storeTrouble: () => bot.storeTrouble(),
  };
  const metrics = config.http && (await openMetrics(observed));
  const bot = new RunningBot({
    ...(await outside(config, log, metrics)),
    onLost: (reason) => shutdown.fail(reason),
  });
  const server = metrics && (await serve(bot, metrics, config));
  const stop = async () => {
    await bot.stop();
    await server?.close();
  };
  const shutdown = createShutdown(stop, log);
  await bot.start().catch(shutdown.fail);
}

/** What reaches outside: disk, clock, threads, Discord. */
async function outside(config: Config, log: Logger, metrics?: Metrics): Promise<Omit<BotParts, 'onLost'>> {
  const { apiUrl, shards } = config;
  const loginTurns = await turnsAmongAll(config, log);
  const now = () => new Date();
  const clock = () => performance.now();
  return {
    config,
    log,
    now,
    clock,
    createClient: () => createClient(defined({ log, shards, apiUrl, loginTurns })),
    openLibrary() {
      const folder = config.corpusDir;
      const openReading: LibraryParts['openReading'] = (...given) =>
        openInThread(defined({ folder, baseUrl: config.baseUrl }), ...given);
      const onDeath = (err: Error) =>
        log.error({ err }, 'the search thread has died: reading the articles again');
      return openLibrary({ folder, openReading, mayBeEmpty: 'at-first', now, onDeath });
    },
    readings: holdInThread(),
    ...(metrics && { measure: (library: Library) => measureLibrary(library, metrics, clock) }),
    checkArticle: checkInThread,
    ...(config.takesPages && {
      takePage: createPageTaker({ lookup: (hostname) => lookup(hostname, { all: true }) }),
    }),
    store: await storePlace(config),
    ...(metrics && { onInteraction: (tookMs: number) => metrics.noteInteraction(tookMs / 1000) }),
  };
}

/** Where other processes have shards, too. */
async function turnsAmongAll({ databaseUrl }: Config, log: Logger): Promise<LoginTurns | undefined> {
  if (databaseUrl === undefined) return undefined;
  const { createLoginTurns } = await import('../store/postgres/login-turns.js');
  const onTrouble = (err: unknown) =>
    log.warn({ err }, 'cannot ask the database whose turn it is to log in: going ahead');
  return createLoginTurns(databaseUrl, { holdMs: loginSpacingMs, onTrouble });
}

/** Loaded only when needed: with what it watches of Node it takes memory, and time at each question. */
async function openMetrics(observed: Observed): Promise<Metrics> {
  const { createMetrics } = await import('../observe/metrics.js');
  return createMetrics(observed);
}

async function serve(bot: RunningBot, metrics: Metrics, { http }: Config): Promise<HealthServer | undefined> {
  const { serveHealth } = await import('../observe/server.js');
  const isHealthy = () => bot.connections().every(({ isUp }) => isUp);
  const storeTrouble = () => bot.storeTrouble();
  return http && serveHealth({ isHealthy, storeTrouble, metrics: () => metrics.expose() }, http);
}
