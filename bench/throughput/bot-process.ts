import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Playground } from '../../playground/server/playground.js';

export interface BotProcess {
  readonly pid: number;
  /** Resident memory now, in MB. */
  residentMb(): number;
  stop(): Promise<void>;
}

export interface BotEntry {
  readonly entry: string;
  /** Its question; it is online when Discord lists it. */
  readonly command: string;
  /** Options for Node. */
  readonly nodeOptions?: readonly string[];
}

/** Starts a bot with its usual settings, and waits until it is online and its command is there. */
export async function startBotProcess(
  playground: Playground,
  { entry, command, nodeOptions = [] }: BotEntry,
): Promise<BotProcess> {
  const env = settingsFor(playground);
  if (command === 'ask')
    await once(spawn(process.execPath, ['dist/src/entries/register.js'], { env, stdio: 'ignore' }), 'exit');
  const child = spawn(process.execPath, [...nodeOptions, entry], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const isReady = () =>
    playground.gateway.isBotOnline &&
    playground.commands.list(undefined).some(({ name }) => name === command);
  while (!isReady()) {
    if (child.exitCode !== null) throw new Error(`${entry} ended with ${child.exitCode}`);
    await wait(20);
  }
  const { pid = 0 } = child;
  return { pid, residentMb: () => readResidentMb(pid), stop: () => stop(playground, child) };
}

function settingsFor({ apiUrl, token }: Playground): NodeJS.ProcessEnv {
  // One person asks more in a second here than a member in a week.
  const cooldown = { COOLDOWN_QUESTIONS: '1000', COOLDOWN_SECONDS: '1' };
  return { ...process.env, DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token, GUILD_ID: '', ...cooldown };
}

function readResidentMb(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}

async function stop(playground: Playground, child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  while (playground.gateway.isBotOnline) await wait(20);
}
