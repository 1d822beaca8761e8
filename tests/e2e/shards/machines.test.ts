import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ControlClient, createControlClient } from '../../../playground/control-client.js';
import { type Playground, startPlayground } from '../../../playground/server/playground.js';
import { ids } from '../../../playground/server/world/seed.js';
import { postgresAt } from '../../../src/store/postgres/postgres.js';
import { defaultSettings, type Store } from '../../../src/store/store.js';
import { createDatabase, dropDatabase, postgresUrl } from '../../helpers/engines.js';
import { postgresMissing } from '../../helpers/process/postgres.js';
import { until } from '../../playground/clients/until.js';
import { type BotProcess, runEntry, startBot } from '../bot-process.js';
import { plainTextOf } from '../reading.js';
import { botSettings } from '../stage.js';

const reason = postgresUrl === undefined ? ` (${postgresMissing})` : '';
const coalition = 'How many countries are in the coalition?';
/** The first server is in the one shard, the second in the other. */
const channels = [ids.questions, ids.secondGeneral];

describe.skipIf(postgresUrl === undefined)(
  `two processes with a shard each, and one database${reason}`,
  {
    timeout: 60_000,
  },
  () => {
    let folder: string;
    let url: string;
    let playground: Playground;
    let control: ControlClient;
    let bots: readonly BotProcess[];
    let settings: Readonly<Record<string, string>>;
    /** As one more machine would use it. */
    let store: Store;

    const start = (shard: number) => startBot({ ...settings, SHARD_IDS: String(shard) }, folder);

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'footnote-machines-'));
      url = await createDatabase(postgresUrl ?? '');
      playground = await startPlayground({ rateLimits: 'off' });
      control = createControlClient(playground.url);
      cpSync('corpus', join(folder, 'corpus'), { recursive: true });
      const CORPUS_DIR = join(folder, 'corpus');
      settings = { ...botSettings(playground), DATABASE_URL: url, SHARDS: '2', CORPUS_DIR };
      await runEntry('register', settings, folder);
      playground.rateLimits.mode = 'tight';
      bots = [start(0), start(1)];
      await Promise.all(bots.map((bot) => bot.ready()));
      playground.rateLimits.mode = 'off';
      store = await postgresAt(url).open();
    });

    afterAll(async () => {
      if (postgresUrl === undefined) return;
      await Promise.all(bots.map((bot) => bot.stop()));
      await store.close();
      await playground.stop();
      await dropDatabase(url);
      rmSync(folder, { recursive: true });
    });

    it('have logged in one after the other, though they started together', async () => {
      expect(playground.gateway.refusedIdentifies).toBe(0);
      const { sessions } = await control.status();
      expect(sessions.map(({ shard }) => shard).sort()).toEqual([
        [0, 2],
        [1, 2],
      ]);
    });

    it('answer each in its own servers', async () => {
      for (const channel of channels)
        expect(await ask(channel)).toMatchObject({ text: expect.stringContaining('35 countries') });
    });

    it('know within a second what is changed on another machine', async () => {
      for (const [at, serverId] of [ids.guild, ids.secondGuild].entries()) {
        expect((await ask(channels[at])).isPrivate).toBe(false);
        await store.settings.write(serverId, { ...defaultSettings, isPrivate: true });
        await expect.poll(async () => (await ask(channels[at])).isPrivate, { timeout: 1000 }).toBe(true);
        await store.settings.write(serverId, defaultSettings);
      }
    });

    it('read the shared articles again when either is told to', async () => {
      const text =
        '# The lighthouse\n\nThe lighthouse of Skerry Point was finished in 1911 after four winters.\n';
      writeFileSync(join(folder, 'corpus', 'lighthouse.md'), text);
      await control.as('moderator').slash('#staff', 'corpus reload');
      const finished = 'When was the lighthouse of Skerry Point finished?';
      for (const channel of channels)
        await expect
          .poll(async () => (await ask(channel, finished)).text, { timeout: 10_000 })
          .toContain('1911');
    });

    it('do not miss each other: one is killed, the other answers, and it comes back', async () => {
      const killed = bots.find(({ child }) => child.kill('SIGKILL'));
      await killed?.exit();
      await until(async () => (await connectedShards()).length === 1);
      const [left] = await connectedShards();
      expect(await ask(channels.find((_, at) => shardOf(at) === left))).toMatchObject({
        text: expect.stringContaining('35 countries'),
      });
      bots = bots.map((bot) => (bot === killed ? start(1 - Number(left)) : bot));
      await Promise.all(bots.map((bot) => bot.ready()));
      for (const channel of channels)
        expect(await ask(channel)).toMatchObject({ text: expect.stringContaining('35 countries') });
    });

    it('lose nothing when one is killed while it reads what was added, and answer from that alone', async () => {
      const moderator = control.as('moderator');
      const who = 'Who built the mill of Skerry?';
      const add = (content: string) =>
        moderator.slash('#staff', 'corpus add', { file: { name: 'mill.md', text: content }, replace: true });
      await add(millBuiltBy('Ada Krull'));
      await until(async () => (await ask(ids.questions, who)).text.includes('Ada Krull'));
      const [acknowledged] = await store.articles.list(ids.guild);
      const adding = add(`${millBuiltBy('Eva Berg')}\n\n${fillers(2000)}\n`);
      await until(async () => (await store.articles.list(ids.guild))[0]?.hash !== acknowledged?.hash);
      const shard = shardOf(0);
      bots[shard]?.child.kill('SIGKILL');
      await bots[shard]?.exit();
      await adding.catch(() => undefined);
      // It had not come so far as to say that it was done.
      expect(JSON.stringify(await moderator.messages('#staff'))).not.toContain('Changed: mill');
      bots = bots.map((bot, at) => (at === shard ? start(shard) : bot));
      await bots[shard]?.ready();
      const answers: string[] = [];
      const asksAgain = async () => {
        answers.push((await ask(ids.questions, who)).text);
        return answers.at(-1)?.includes('Eva Berg') === true;
      };
      await until(asksAgain, 30_000);
      expect(await asksAgain()).toBe(true);
      expect(answers.join()).not.toContain('Ada Krull');
      expect((await ask(ids.secondGeneral, who)).text).not.toMatch(/Eva Berg|Ada Krull/);
    });

    async function connectedShards(): Promise<readonly number[]> {
      const { sessions } = await control.status();
      return sessions.filter(({ isConnected }) => isConnected).map(({ shard: [id] }) => id);
    }

    function shardOf(server: number): number {
      const id = [ids.guild, ids.secondGuild][server] ?? '';
      return Number((BigInt(id) >> 22n) % 2n);
    }

    async function ask(channel = '', question = coalition) {
      const { message } = await control.as('member').slash(channel, 'ask', { question });
      return { text: plainTextOf(message), isPrivate: ((message?.flags ?? 0) & 64) !== 0 };
    }
  },
);

function millBuiltBy(name: string): string {
  return `# The mill of Skerry\n\nThe mill of Skerry was built in 1841 by the miller ${name}.`;
}

/** Passages to be read: some seconds of work. */
function fillers(count: number): string {
  const words = (n: number) =>
    `On day ${n} the keeper of lamp ${n * 7} wrote that ${n * 3} ships had passed the rock`;
  return Array.from({ length: count }, (_, n) => `## Day ${n}\n\n${words(n)}.`).join('\n\n');
}
