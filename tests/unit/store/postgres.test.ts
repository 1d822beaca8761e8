import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.js';
import type { Change } from '../../../src/store/place.js';
import { postgresAt } from '../../../src/store/postgres/postgres.js';
import type { ResilientStore } from '../../../src/store/resilient.js';
import { defaultSettings, unreadableSettings } from '../../../src/store/store.js';
import { postgresUrl } from '../../helpers/engines.js';
import { type PostgresServer, postgresMissing, startPostgres } from '../../helpers/process/postgres.js';

const isMissing = postgresUrl === undefined;
const strict = { ...defaultSettings, isPrivate: true, channels: ['1'] };
const tie = {
  serverId: 'a',
  question: 'Can I get my money back?',
  passageId: 'shop#p3',
  textHash: '0123456789abcdef',
  by: '200000000000000002',
  at: new Date('2026-11-27T10:00:00Z'),
};
const wait = { timeout: 20_000, interval: 20 };

describe.skipIf(isMissing)(
  `PostgreSQL that goes away${isMissing ? `, ${postgresMissing}` : ''}`,
  {
    timeout: 60_000,
  },
  () => {
    let server: PostgresServer;
    let store: ResilientStore;
    let troubles: unknown[] = [];
    let changes: Change[] = [];

    beforeAll(async () => {
      server = await startPostgres({ isDurable: true });
    });
    afterAll(() => server?.remove());

    beforeEach(async () => {
      troubles = [];
      changes = [];
      store = await open();
      return () => store.close();
    });

    function open() {
      return openStore(postgresAt(server.url), {
        onTrouble: (error) => void troubles.push(error),
        onChange: (change) => void changes.push(change),
        clock: () => performance.now(),
      });
    }

    it('is stopped: what was read last holds, changes are refused, and all is as before when it is back', async () => {
      await store.settings.write('a', strict);
      await store.settings.write('b', strict);
      expect(await store.settings.read('a')).toEqual(strict);
      await store.ties.add(tie);
      const ties = await store.ties.list('a');
      await server.stop();
      await expect.poll(() => store.trouble(), wait).toBeDefined();
      expect(await store.settings.read('a')).toEqual(strict);
      expect(await store.settings.read('never read')).toEqual(unreadableSettings);
      expect(await store.ties.list('a')).toEqual(ties);
      await expect(store.settings.write('a', defaultSettings)).rejects.toThrow(/cannot be written/);
      expect(await store.settings.read('a')).toEqual(strict);
      await server.start();
      await expect.poll(() => store.trouble(), wait).toBeUndefined();
      await store.settings.write('a', defaultSettings);
      expect(await store.settings.read('a')).toEqual(defaultSettings);
      expect(await store.settings.read('never read')).toEqual(defaultSettings);
    });

    it('is killed while it is written to: nothing is lost that was acknowledged', async () => {
      const acknowledged: number[] = [];
      const writeUntilItFails = async (): Promise<void> => {
        const n = acknowledged.length;
        await store.settings.write(`server ${n}`, { ...strict, channels: [String(n)] });
        acknowledged.push(n);
        return writeUntilItFails();
      };
      const refused = expect(writeUntilItFails()).rejects.toThrow(/cannot be written/);
      await expect.poll(() => acknowledged.length, wait).toBeGreaterThan(50);
      await server.kill();
      await refused;
      await server.start();
      await expect.poll(() => store.trouble(), wait).toBeUndefined();
      const fresh = await open();
      for (const n of acknowledged)
        expect(await fresh.settings.read(`server ${n}`)).toMatchObject({ channels: [String(n)] });
      await fresh.close();
    });

    it('was away when the bot started, and is used as soon as it is there', async () => {
      await server.stop();
      const late = await open();
      expect(await late.settings.read('a')).toEqual(unreadableSettings);
      expect(late.trouble()).toBeDefined();
      await server.start();
      await expect.poll(() => late.trouble(), wait).toBeUndefined();
      await late.settings.write('late', strict);
      expect(await late.settings.read('late')).toEqual(strict);
      await late.close();
    });

    it('tells what other processes change, also what they changed while this one could not listen', async () => {
      const other = await open();
      await expect.poll(() => changes, wait).toContain('anything');
      await store.settings.read('c');
      await other.settings.write('c', strict);
      await expect.poll(() => store.settings.read('c'), { timeout: 1000, interval: 10 }).toEqual(strict);
      await other.ties.add({ ...tie, serverId: 'd', question: 'And by post?' });
      await expect.poll(() => changes, { timeout: 1000 }).toContainEqual({ what: 'articles', serverId: 'd' });
      await other.close();
    });
  },
);
