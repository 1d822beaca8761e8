import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './ports.js';

/** A PostgreSQL of its own in a temporary folder, on loopback, without passwords. */
export interface PostgresServer {
  /** Of the database that is there at first; the same after a restart. */
  readonly url: string;
  start(): Promise<void>;
  /** As an administrator does who is in a hurry: connections are ended, all that was committed is on the disk. */
  stop(): Promise<void>;
  /** As a machine does whose plug is pulled. */
  kill(): Promise<void>;
  /** Stops it, and removes its folder. */
  remove(): Promise<void>;
}

/** Where Debian has it, a version a folder. */
const debianFolder = '/usr/lib/postgresql';

/** PostgreSQL's programs; undefined where it is not installed. */
export const postgresPrograms: string | undefined = (
  existsSync(debianFolder) ? readdirSync(debianFolder) : []
)
  .sort((a, b) => Number(b) - Number(a))
  .map((version) => join(debianFolder, version, 'bin'))
  .find((folder) => existsSync(join(folder, 'initdb')));

/** Why there is none, for the name of what is skipped. */
export const postgresMissing = `skipped: no PostgreSQL in ${debianFolder} that starts (apt-get install postgresql)`;

interface ServerOptions {
  /** For tests that kill it: what is committed is on the disk. Without, it is three times as fast. */
  readonly isDurable?: boolean;
}

export async function startPostgres({ isDurable = false }: ServerOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
  const owner = ownerOfServer();
  const cluster = join(folder, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  if (owner) for (const path of [folder, cluster]) chownSync(path, owner.uid, owner.gid);
  const initialize = [
    '-D',
    cluster,
    '-U',
    'footnote',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
  ];
  execFileSync(join(postgresPrograms ?? '', 'initdb'), initialize, { ...owner, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const url = `postgres://footnote@127.0.0.1:${port}/postgres`;
  const settings = [
    '-c',
    `port=${port}`,
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'listen_addresses=127.0.0.1',
  ];
  if (!isDurable)
    settings.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off');
  let server: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  const postgres: PostgresServer = {
    url,
    async start() {
      const program = join(postgresPrograms ?? '', 'postgres');
      for (let attempt = 0; attempt < 50; attempt += 1) {
        server = spawn(program, ['-D', cluster, ...settings], { ...owner, cwd: folder, stdio: 'ignore' });
        if (await isReady(port, server)) return;
        // Those that it had started before it was killed have to end first.
        await pause(200);
      }
      throw new Error('PostgreSQL does not start');
    },
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    async remove() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await postgres.start();
  return postgres;
}

/** PostgreSQL refuses to be run by root. Debian's package brings a user for it. */
function ownerOfServer(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Resolves when it takes connections, or has ended. */
async function isReady(port: number, server: ChildProcess): Promise<boolean> {
  const ask = ['-q', '-h', '127.0.0.1', '-p', String(port), '-d', 'postgres'];
  while (server.exitCode === null) {
    const asking = spawn(join(postgresPrograms ?? '', 'pg_isready'), ask, { stdio: 'ignore' });
    const [code] = await once(asking, 'exit');
    if (code === 0) return true;
    await pause(50);
  }
  return false;
}
