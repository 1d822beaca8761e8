import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Playground } from '../../../playground/server/playground.js';
import { defined } from '../../../src/base/defined.js';
import type { BotParts, RunningBot } from '../../../src/entries/bot.js';
import type { ReadingsHolder } from '../../../src/library/servers/hold-in-thread.js';
import type { TakePage } from '../../../src/library/web/take-page.js';
import { sqliteIn } from '../../../src/store/sqlite/sqlite.js';
import { openFolder } from '../libraries/real-engine.js';
import { makeConfig, openPlayground, startBot } from './start-bot.js';

interface HomeOptions {
  readonly watchesCorpus?: boolean;
  readonly dataDir?: string;
  readonly homeServers?: readonly string[];
  readonly takePage?: TakePage;
  /** In this thread when missing. */
  readonly readings?: ReadingsHolder;
  readonly now?: () => Date;
  readonly articles?: Partial<BotParts['config']['articlesOfServers']>;
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
      readings,
      articles,
      now,
    }: HomeOptions = {}) {
      const config = makeConfig(playground);
      const started = await startBot(playground, {
        parts: {
          config: {
            ...config,
            articlesOfServers: { ...config.articlesOfServers, ...articles },
            corpusDir: corpus(),
            watchesCorpus,
            ...(homeServers && { homeServers }),
          },
          openLibrary: () => openFolder(corpus()),
          store: sqliteIn(dataDir),
          ...(takePage && { takePage }),
          ...defined({ readings, now }),
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
