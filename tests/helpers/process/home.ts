import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Playground } from '../../../playground/server/playground.js';
import type { RunningBot } from '../../../src/entries/bot.js';
import type { TakePage } from '../../../src/library/web/page-taker.js';
import { sqliteIn } from '../../../src/store/sqlite/sqlite.js';
import { openFolder } from '../libraries/real-engine.js';
import { makeConfig, openPlayground, startBot } from './start-bot.js';

interface HomeOptions {
  readonly watchesCorpus?: boolean;
  readonly dataDir?: string;
  readonly homeServers?: readonly string[];
  readonly takePage?: TakePage;
}

/** A Discord, a folder of articles and the whole bot, new for each test: real articles, search and database. */
export function useHome() {
  let playground: Playground;
  let folder: string;
  let bots: RunningBot[] = [];

  beforeEach(async () => {
    playground = await openPlayground();
    folder = mkdtempSync(join(tmpdir(), 'footnote-home-'));
    cpSync('corpus', join(folder, 'corpus'), { recursive: true });
  });

  afterEach(async () => {
    await Promise.all(bots.map((bot) => bot.stop()));
    bots = [];
    await playground.stop();
    rmSync(folder, { recursive: true });
  });

  const corpus = () => join(folder, 'corpus');
  return {
    /** A mention of the bot. */
    us: () => `<@${playground.world.bot.id}>`,
    path: (...parts: readonly string[]) => join(folder, ...parts),
    async start({
      watchesCorpus = false,
      dataDir = join(folder, 'data'),
      homeServers,
      takePage,
    }: HomeOptions = {}) {
      const started = await startBot(playground, {
        parts: {
          config: {
            ...makeConfig(playground),
            corpusDir: corpus(),
            watchesCorpus,
            ...(homeServers && { homeServers }),
          },
          openLibrary: (ties) => openFolder(corpus(), ties),
          store: sqliteIn(dataDir),
          ...(takePage && { takePage }),
        },
      });
      bots.push(started.bot);
      const { control } = started;
      return { ...started, other: control.as('other'), moderator: control.as('moderator') };
    },
  };
}

/** The articles that come with the project answer it: 35. */
export const coalition = 'How many countries are in the coalition?';
