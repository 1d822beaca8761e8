import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { until } from '../playground/clients/until.js';

/** The bot as `npm start` runs it. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** All that it has written so far. */
  output(): string;
  /** Resolves once it has logged in, or has written these words. */
  ready(words?: string): Promise<void>;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
  exit(): Promise<number | null>;
}

type Settings = Readonly<Record<string, string>>;

/** Starts in `folder`, so that nobody's `.env` has a say. */
export function startBot(settings: Settings, folder: string): BotProcess {
  const { child, output } = start('main', settings, folder);
  const exit = exitOf(child);
  return {
    child,
    output,
    ready: async (words = 'ready to answer') => {
      const died = exit.then((code) => {
        throw new Error(`the bot ended with ${code}: ${output()}`);
      });
      await Promise.race([until(() => output().includes(words), 20_000), died]);
    },
    stop: () => {
      child.kill('SIGTERM');
      return exit;
    },
    exit: () => exit,
  };
}

/** Runs one of the bot's entries to its end. */
export async function runEntry(name: string, settings: Settings, folder: string) {
  const { child, output } = start(name, settings, folder);
  return { code: await exitOf(child), output: output() };
}

function start(entry: string, settings: Settings, folder: string) {
  const child = spawn(process.execPath, [resolve(`dist/src/entries/${entry}.js`)], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_OPTIONS: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  }
  return { child, output: () => text };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code]: unknown[] = await once(child, 'close');
  return typeof code === 'number' ? code : null;
}
