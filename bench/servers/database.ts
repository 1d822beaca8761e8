import { setTimeout as wait } from 'node:timers/promises';
import { postgresAt } from '../../src/store/postgres/postgres.js';
import { defaultSettings, type Store } from '../../src/store/store.js';
import type { PostgresServer } from '../../tests/helpers/process/postgres.js';

export interface Killed {
  readonly acknowledged: number;
  /** Of those, what was not there afterwards. */
  readonly lost: number;
}

const writersAtATime = 8;

/** Writes as fast as it goes while the database is killed, and looks afterwards for what had been acknowledged. */
export async function killWhileWriting(server: PostgresServer): Promise<Killed> {
  const store = await postgresAt(server.url).open();
  const acknowledged: number[] = [];
  const writing = Promise.all(
    Array.from({ length: writersAtATime }, (_, writer) => writeUntilItFails(store, writer, acknowledged)),
  );
  await wait(1000);
  await server.kill();
  await writing;
  await store.close();
  await server.start();
  return { acknowledged: acknowledged.length, lost: await countLost(server, acknowledged) };
}

async function writeUntilItFails(store: Store, writer: number, acknowledged: number[]): Promise<void> {
  for (let n = writer; ; n += writersAtATime) {
    try {
      await store.settings.write(`written ${n}`, { ...defaultSettings, channels: [String(n)] });
    } catch {
      return;
    }
    acknowledged.push(n);
  }
}

async function countLost(server: PostgresServer, acknowledged: readonly number[]): Promise<number> {
  const store = await postgresAt(server.url).open();
  let lost = 0;
  for (const n of acknowledged) {
    const { channels } = await store.settings.read(`written ${n}`);
    if (channels[0] !== String(n)) lost += 1;
  }
  await store.close();
  return lost;
}
