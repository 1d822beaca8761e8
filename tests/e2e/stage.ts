import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ControlClient, createControlClient } from '../../playground/control-client.js';
import {
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { type BotProcess, runEntry, startBot } from './bot-process.js';

/** The real bot in its own process, logged in to a playground in this one, over a corpus of its own. */
export interface Stage {
  readonly playground: Playground;
  readonly control: ControlClient;
  /** A copy of the article of this repository; tests may change it. */
  readonly corpusDir: string;
  readonly bot: BotProcess;
  restartBot(): Promise<void>;
  /** Ends all of it; fails when the bot sent anything that Discord would have refused. */
  strike(): Promise<void>;
}

export interface StageOptions extends PlaygroundOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Words in the bot's log that it is waited for at first; when missing, until it is ready. */
  readonly until?: string;
}

const shared = process.env.FOOTNOTE_SHARED ?? resolve('../shared');
export const openApiFile = process.env.DISCORD_OPENAPI ?? join(shared, 'discord/openapi.json');
/** Where Discord's document is missing, only the playground's built-in limits are checked. */
export const hasOpenApi = existsSync(openApiFile);

export async function setStage({ env = {}, until, ...options }: StageOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-e2e-'));
  const corpusDir = join(folder, 'corpus');
  cpSync('corpus', corpusDir, { recursive: true });
  const playground = await startPlayground({
    rateLimits: 'off',
    ...(hasOpenApi && { openApiFile }),
    ...options,
  });
  const settings = botSettings(playground, { CORPUS_DIR: corpusDir, ...env });
  const registered = await runEntry('register', settings, folder);
  if (registered.code !== 0) throw new Error(`register failed: ${registered.output}`);
  const stage = {
    playground,
    control: createControlClient(playground.url),
    corpusDir,
    bot: startBot(settings, folder),
    async restartBot() {
      await stage.bot.stop();
      stage.bot = startBot(settings, folder);
      await stage.bot.ready();
    },
    async strike() {
      await stage.bot.stop();
      await playground.stop();
      rmSync(folder, { recursive: true, force: true });
      const { violations } = playground.checks;
      if (violations.length > 0)
        throw new Error(`Discord would have refused: ${JSON.stringify(violations, null, 1)}`);
    },
  };
  await stage.bot.ready(until);
  return stage;
}

/** What the bot is told: where Discord is, how to log in, and no cooldown worth the name. */
export function botSettings(
  playground: Pick<Playground, 'apiUrl' | 'token'>,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    DISCORD_API_URL: playground.apiUrl,
    DISCORD_TOKEN: playground.token,
    HOME_SERVERS: ids.guild,
    COOLDOWN_QUESTIONS: '1000',
    COOLDOWN_SECONDS: '1',
    CORPUS_DIR: resolve('corpus'),
    ...more,
  };
}
