import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Playground } from '../../playground/server/playground.js';
import { freePort } from '../../tests/helpers/process/ports.js';
import type { Network } from './network.js';

/** A process of the bot with a part of the shards, as one machine has it. */
export interface Machine {
  readonly shard: number;
  readonly pid: number;
  /** Resident memory now, in MB. */
  residentMb(): number;
  /** Resolves when all its shards are connected. */
  ready(): Promise<void>;
  /** What `/healthz` says. */
  health(): Promise<string>;
  /** As a machine does whose plug is pulled. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface Cluster {
  readonly playground: Playground;
  /** Where everything is kept: PostgreSQL, or a folder. */
  readonly place: { readonly DATABASE_URL: string } | { readonly DATA_DIR: string };
  readonly size: number;
  /** Where each machine has an address of its own; all are processes of this one when missing. */
  readonly network?: Network | undefined;
}

export async function publishCommands({ apiUrl, token }: Playground): Promise<void> {
  const env = { ...process.env, DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token, GUILD_ID: '' };
  await once(spawn(process.execPath, ['dist/src/entries/register.js'], { env, stdio: 'ignore' }), 'exit');
}

export async function startMachine(cluster: Cluster, shard: number): Promise<Machine> {
  const port = await freePort();
  const { network } = cluster;
  const program = [process.execPath, 'dist/src/entries/main.js'];
  const [command = '', ...words] = [...(network?.commandIn(shard) ?? []), ...program];
  const child = spawn(command, words, {
    env: settingsOf(cluster, shard, port),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const health = () => healthAt(`${network?.addressOf(shard) ?? '127.0.0.1'}:${port}`);
  return {
    shard,
    pid: child.pid ?? 0,
    residentMb: () => residentMbOf(child.pid ?? 0),
    health,
    async ready() {
      while (!(await health()).startsWith('ok')) {
        if (child.exitCode !== null) throw new Error(`a machine ended with ${child.exitCode}`);
        await wait(20);
      }
    },
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

function settingsOf(
  { playground, place, size, network }: Cluster,
  shard: number,
  port: number,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DISCORD_API_URL: playground.apiUrl,
    DISCORD_TOKEN: playground.token,
    ...place,
    SHARDS: String(size),
    SHARD_IDS: String(shard),
    HTTP_PORT: String(port),
    HTTP_HOST: network?.addressOf(shard) ?? '127.0.0.1',
    GUILD_ID: '',
    COOLDOWN_QUESTIONS: '1000',
    COOLDOWN_SECONDS: '1',
    // All that are asked have to fit in: what does not is read again each time.
    READINGS_MEGABYTES: '4096',
  };
}

function residentMbOf(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}

/** One that is cut off does not say so. */
const patienceMs = 2000;

async function healthAt(address: string): Promise<string> {
  try {
    return await (
      await fetch(`http://${address}/healthz`, { signal: AbortSignal.timeout(patienceMs) })
    ).text();
  } catch {
    return 'not listening yet';
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
