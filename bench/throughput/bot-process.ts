import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Playground } from '../../playground/server/playground.js';

export interface BotProcess {
  /** Resident memory now, in MB. */
  residentMb(): number;
  /** Processor time it has used, in ms; 0 where the system does not say (Linux does). */
  cpuMs(): number;
  stop(): Promise<void>;
}

/** Starts a bot with its usual settings, and waits until it is online and its command is there. */
export async function startBotProcess(
  playground: Playground,
  entry: string,
  command: string,
): Promise<BotProcess> {
  const env = settingsFor(playground);
  if (command === 'ask')
    await once(spawn(process.execPath, ['dist/src/register.js'], { env, stdio: 'ignore' }), 'exit');
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const isReady = () =>
    playground.gateway.isBotOnline &&
    playground.commands.list(undefined).some(({ name }) => name === command);
  while (!isReady()) {
    if (child.exitCode !== null) throw new Error(`${entry} ended with ${child.exitCode}`);
    await wait(20);
  }
  return {
    residentMb: () => readResidentMb(child),
    cpuMs: () => readCpuMs(child),
    stop: () => stop(playground, child),
  };
}

function settingsFor({ apiUrl, token }: Playground): NodeJS.ProcessEnv {
  // One person asks more in a second here than a member in a week.
  const cooldown = { COOLDOWN_QUESTIONS: '1000', COOLDOWN_SECONDS: '1' };
  return { ...process.env, DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token, GUILD_ID: '', ...cooldown };
}

function readResidentMb({ pid }: ChildProcess): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}

/** Linux counts in hundredths of a second: man proc, /proc/PID/stat, fields 14 and 15. */
const tickMs = 10;

function readCpuMs({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return 0;
  }
}

async function stop(playground: Playground, child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  while (playground.gateway.isBotOnline) await wait(20);
}
