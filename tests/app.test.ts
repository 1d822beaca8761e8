import { setTimeout as pause } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { createControlClient } from '../playground/control-client.js';
import { type Playground, startPlayground } from '../playground/server/playground.js';
import { openLibrary } from '../src/answer/library.js';
import { type App, type AppParts, createApp } from '../src/app.js';
import { createClient } from '../src/discord/client.js';
import { publishCommands } from '../src/discord/publish.js';
import { createLogger } from '../src/log.js';
import { makeArticleOf } from './helpers/factories.js';
import { labelsOf, textOf } from './helpers/layouts.js';
import { memoryStore } from './helpers/memory-store.js';
import { unusedIndex } from './helpers/snapshots.js';
import { makeOutput } from './helpers/streams.js';
import { createToyAnswerer } from './helpers/toy-answerer.js';

const openApiFile = process.env.DISCORD_OPENAPI;
let playground: Playground;
let apps: App[] = [];

beforeEach(async () => {
  playground = await startPlayground({ rateLimits: 'off', ...(openApiFile && { openApiFile }) });
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()));
  apps = [];
  await playground.stop();
});

describe('the bot in a Discord', () => {
  it('answers a command, a mention, a direct message and a thread, and breaks no rule of Discord', async () => {
    const { member, control } = await startBot();
    const slash = await member.slash('#questions', 'ask', { question: 'Where is the mill?' });
    expect(textOf(slash.message ?? {})).toContain('> The **mill** stands by the river.');
    for (const channel of ['#general', '@bot']) {
      const { id } = await member.write(channel, `<@${playground.world.bot.id}> Where is the mill?`);
      expect(textOf(await answerTo(member, channel, id))).toContain('The **mill** stands');
    }
    const thread = await member.thread('#help-forum', {
      name: 'Mill',
      content: `<@${playground.world.bot.id}> the mill?`,
    });
    expect(textOf(await answerTo(member, thread.id))).toContain('The **mill** stands');
    expect(await control.violations()).toEqual([]);
  });

  it('walks through passages and their context with buttons', async () => {
    const { member, control } = await startBot();
    const first = await member.slash('#questions', 'ask', { question: 'river' });
    expect(labelsOf(first.message ?? {})).toEqual(['Next passage', 'Context']);
    const next = await member.press('#questions', first.messageId ?? '', { label: 'Next passage' });
    expect(textOf(next.message ?? {})).toContain('2 of 2');
    const context = await member.press('#questions', first.messageId ?? '', { label: 'Context' });
    expect(textOf(context.message ?? {})).toContain('the passage found');
    expect(await control.violations()).toEqual([]);
  });

  it('refuses, and shows the nearest passages only when asked to', async () => {
    const { member } = await startBot();
    const refused = await member.slash('#questions', 'ask', { question: 'perhaps the mill' });
    expect(textOf(refused.message ?? {})).not.toContain('stands by');
    const nearest = await member.press('#questions', refused.messageId ?? '', {
      label: 'Show nearest passages',
    });
    expect(textOf(nearest.message ?? {})).toMatch(/None of these.*The \*\*mill\*\* stands/s);
  });

  it('reloads for moderators, and tells what changed', async () => {
    const texts = ['The mill stands by the river.'];
    const { control } = await startBot({ texts });
    texts.push('The weir is older.');
    const reloaded = await control.as('moderator').slash('#staff', 'corpus reload');
    await pause(200);
    const seen = await control.as('moderator').messages('#staff');
    expect(textOf(seen.find(({ id }) => id === reloaded.messageId) ?? {})).toContain('2 passages');
    const refused = await control.as('member').slash('#questions', 'corpus reload', {}, { forge: true });
    expect(textOf(refused.message ?? {})).toContain('This is for moderators');
  });

  it('finishes what is under way before it leaves', async () => {
    const { app, control } = await startBot({ reloadTakesMs: 600 });
    const moderator = control.as('moderator');
    const { messageId } = await moderator.slash('#staff', 'corpus reload');
    await app.stop();
    const answered = (await moderator.messages('#staff')).find(({ id }) => id === messageId);
    expect(textOf(answered ?? {})).toContain('Read the articles again');
    expect((await control.status()).botOnline).toBe(false);
  });

  it('warns when what is published is not what it can do', async () => {
    const { written } = await startBot({ published: commands.slice(1) });
    expect(written()).toContain('npm run register');
    const upToDate = await startBot({ published: commands });
    expect(upToDate.written()).not.toContain('npm run register');
  });

  it('logs in once Discord can be reached', async () => {
    await playground.stopListening();
    const starting = startBot({ published: undefined });
    await pause(300);
    await playground.listen();
    const { written } = await starting;
    expect(written()).toContain('could not reach Discord');
  });

  it('says when Discord closes the connection for good', async () => {
    const { control, lost } = await startBot();
    await control.fault({ kind: 'close', code: 4004 });
    await pause(200);
    expect(lost.map(({ message }) => message)).toEqual([expect.stringContaining('DISCORD_TOKEN')]);
  });
});

const twoTexts = ['The mill stands by the river.', 'The river is long.'];

interface Setting {
  readonly texts?: readonly string[];
  readonly published?: typeof commands | undefined;
  readonly reloadTakesMs?: number;
}

async function startBot({ reloadTakesMs = 0, texts = twoTexts, ...rest }: Setting = {}) {
  let readings = 0;
  const published = 'published' in rest ? rest.published : commands;
  if (published) await register(published);
  const output = makeOutput();
  const lost: Error[] = [];
  const now = () => new Date();
  const parts: AppParts = {
    config: {
      token: playground.token,
      corpusDir: '',
      dataDir: '',
      watchesCorpus: false,
      cooldown: { questions: 100, seconds: 1 },
      logLevel: 'info',
    },
    log: createLogger({ level: 'info', pretty: false, secrets: [playground.token], destination: output }),
    now,
    createClient: () => createClient(playground.apiUrl),
    createAnswerer: createToyAnswerer,
    openStore: async () => memoryStore(),
    openLibrary: () =>
      openLibrary({
        folder: '',
        read: async () => {
          if (readings++ > 0) await pause(reloadTakesMs);
          return { articles: [makeArticleOf(texts, { hash: texts.join() })], problems: [] };
        },
        build: async () => unusedIndex,
        now,
      }),
    onLost: (reason) => void lost.push(reason),
  };
  const app = createApp(parts);
  apps.push(app);
  await app.start();
  const control = createControlClient(playground.url);
  return { app, control, member: control.as('member'), written: () => output.text(), lost };
}

async function register(published: typeof commands): Promise<void> {
  const rest = new REST({ api: playground.apiUrl }).setToken(playground.token);
  await publishCommands(rest, { applicationId: playground.world.application.id }, published);
}

/** The bot's message that answers, once it is there. */
async function answerTo(
  person: ReturnType<ReturnType<typeof createControlClient>['as']>,
  channel: string,
  asked?: string,
): Promise<APIMessage> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const messages = await person.messages(channel);
    const answer = messages.find(
      (message) => message.author.bot && (!asked || message.message_reference?.message_id === asked),
    );
    if (answer) return answer;
    await pause(20);
  }
  throw new Error(`no answer in ${channel}`);
}
