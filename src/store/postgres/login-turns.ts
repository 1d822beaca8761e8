import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { connectionTo } from './connection.js';

interface Turns {
  /** Discord's spacing, and something for the network. */
  readonly holdMs: number;
  /** The database cannot be asked: who waits goes ahead. */
  readonly onTrouble: (error: unknown) => void;
}

/** Nobody else in the database takes locks of this class. */
const lockClass = 4_684_002;
const lookMs = 200;
/** A lock that is not had at once is asked for again; a database that does not answer must not keep a shard away. */
const patienceMs = 2000;

/**
 * Whose turn it is to log in to Discord, among all processes of the bot: who has the row's lock logs in, and keeps it
 * until the next may. Each lock has a connection of its own, so that it ends with its process.
 */
export function createLoginTurns(url: string, { holdMs, onTrouble }: Turns) {
  return {
    async take(row: number, signal: AbortSignal): Promise<void> {
      const client = new Client(connectionTo(url, { patienceMs }));
      client.on('error', () => undefined);
      try {
        await client.connect();
        while (!(await isLocked(client, row))) await pause(lookMs, undefined, { signal });
        setTimeout(() => release(client), holdMs).unref();
        // It must not keep a process that leaves.
        if (client.connection.stream instanceof Socket) client.connection.stream.unref();
      } catch (error) {
        release(client);
        signal.throwIfAborted();
        onTrouble(error);
      }
    },
  };
}

async function isLocked(client: Client, row: number): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', [
    lockClass,
    row,
  ]);
  return rows[0]?.mine ?? false;
}

function release(client: Client): void {
  client.end().catch(() => undefined);
}
