import { join } from 'node:path';
import { createAnswerer } from './answer/answerer.js';
import { openLibrary } from './answer/library.js';
import { createApp } from './app.js';
import { type Config, readConfig, readEnvironment } from './config.js';
import { readCorpus } from './corpus/read-corpus.js';
import { createClient } from './discord/client.js';
import { describeFailure } from './errors.js';
import { createLogger } from './log.js';
import { buildIndex } from './search/search-index.js';
import { openSqliteStore } from './store/sqlite.js';

/** Some service managers kill after ten seconds; we promise to be gone after five. */
const longestLeaveMs = 5000;

try {
  await run(readConfig(readEnvironment()));
} catch (thrown) {
  fail(thrown);
}

async function run(config: Config): Promise<void> {
  const log = createLogger({ level: config.logLevel, pretty: process.stdout.isTTY, secrets: [config.token] });
  const folder = config.corpusDir;
  const now = () => new Date();
  const app = createApp({
    config,
    log,
    now,
    createAnswerer,
    createClient: () => createClient(config.apiUrl),
    openLibrary: () => openLibrary({ folder, read: () => readCorpus(folder), build: buildIndex, now }),
    openStore: () => openSqliteStore(join(config.dataDir, 'footnote.db')),
    onLost: (reason) => {
      fail(reason);
      void app.stop();
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'leaving');
      setTimeout(() => process.exit(), longestLeaveMs).unref();
      void app.stop();
    });
  }
  await app.start();
}

function fail(thrown: unknown): void {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(thrown)}\n`);
}
