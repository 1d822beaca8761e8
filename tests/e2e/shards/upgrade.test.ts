import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createControlClient, type PersonClient } from '../../../playground/control-client.js';
import { type Playground, startPlayground } from '../../../playground/server/playground.js';
import { createDatabase, dropDatabase, postgresUrl } from '../../helpers/engines.js';
import { postgresMissing } from '../../helpers/process/postgres.js';
import { until } from '../../playground/clients/until.js';
import { type BotProcess, runEntry, startBot } from '../bot-process.js';
import { botSettings } from '../stage.js';

const reason = postgresUrl === undefined ? ` (${postgresMissing})` : '';
const question = 'How many countries are in the coalition?';

describe.skipIf(postgresUrl === undefined)(
  `an old and a new process side by side${reason}`,
  {
    timeout: 60_000,
  },
  () => {
    let folder: string;
    let url: string;
    let playground: Playground;
    let member: PersonClient;
    let settings: Readonly<Record<string, string>>;
    let bots: BotProcess[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'footnote-upgrade-'));
      url = await createDatabase(postgresUrl ?? '');
      playground = await startPlayground({ rateLimits: 'off' });
      member = createControlClient(playground.url).as('member');
      settings = { ...botSettings(playground), DATABASE_URL: url };
      await runEntry('register', settings, folder);
      bots = [startBot(settings, folder)];
      await bots[0]?.ready();
    });

    afterAll(async () => {
      if (postgresUrl === undefined) return;
      await Promise.all(bots.map((bot) => bot.stop()));
      await playground.stop();
      await dropDatabase(url);
      rmSync(folder, { recursive: true });
    });

    it('answer each question once, commands and mentions, while one starts and the other leaves', async () => {
      let isOver = false;
      const commands: string[] = [];
      const mentions: string[] = [];
      const asking = (async () => {
        while (!isOver) {
          const { status } = await member.slash('#questions', 'ask', { question });
          commands.push(status);
          const { id } = await member.write('#general', `<@${playground.world.bot.id}> ${question}`);
          mentions.push(id);
          await pause(150);
        }
      })();
      const [old] = bots;
      const next = startBot(settings, folder);
      bots.push(next);
      await next.ready();
      await pause(1500);
      await old?.stop();
      await pause(1500);
      isOver = true;
      await asking;
      expect(commands.length).toBeGreaterThan(10);
      expect(commands.filter((status) => status !== 'answered')).toEqual([]);
      const answers = async () => {
        const messages = await member.messages('#general');
        return mentions.map(
          (id) => messages.filter(({ message_reference }) => message_reference?.message_id === id).length,
        );
      };
      await until(async () => (await answers()).every((count) => count > 0));
      expect(await answers()).toEqual(mentions.map(() => 1));
    });
  },
);
