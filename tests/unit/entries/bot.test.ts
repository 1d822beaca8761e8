import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { createControlClient } from '../../../playground/control-client.js';
import type { Playground } from '../../../playground/server/playground.js';
import type { RunningBot } from '../../../src/entries/bot.js';
import { labelsOf, textOf } from '../../helpers/discord/layouts.js';
import { openToyLibrary } from '../../helpers/libraries/toy-library.js';
import {
  answerTo,
  messageWith,
  openPlayground,
  type Setting,
  startBot,
  twoTexts,
} from '../../helpers/process/start-bot.js';

let playground: Playground;
let bots: RunningBot[] = [];

beforeEach(async () => {
  playground = await openPlayground();
});

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  bots = [];
  await playground.stop();
});

async function start(setting: Setting = {}) {
  const started = await startBot(playground, setting);
  bots.push(started.bot);
  return started;
}

describe('the bot in a Discord', () => {
  it('answers a command, a mention, a direct message and a thread, and breaks no rule of Discord', async () => {
    const { member, control } = await start();
    const us = `<@${playground.world.bot.id}>`;
    const slash = await member.slash('#questions', 'ask', { question: 'Where is the mill?' });
    expect(textOf(slash.message ?? {})).toContain('> The **mill** stands by the river.');
    for (const channel of ['#general', '@bot']) {
      const { id } = await member.write(channel, `${us} Where is the mill?`);
      expect(textOf(await answerTo(member, channel, id))).toContain('The **mill** stands');
    }
    const thread = await member.thread('#help-forum', { name: 'Mill', content: `${us} the mill?` });
    expect(textOf(await answerTo(member, thread.id))).toContain('The **mill** stands');
    expect(await control.violations()).toEqual([]);
  });

  it('walks through passages and their context with buttons', async () => {
    const { member, control } = await start();
    const first = await member.slash('#questions', 'ask', { question: 'river' });
    expect(labelsOf(first.message ?? {})).toEqual(['◀️', '▶️', 'Context', '👍', '👎']);
    const next = await member.press('#questions', first.messageId ?? '', { label: '▶️' });
    expect(textOf(next.message ?? {})).toContain('2\u00a0of\u00a02');
    const context = await member.press('#questions', first.messageId ?? '', { label: 'Context' });
    expect(textOf(context.message ?? {})).toContain('this passage');
    expect(await control.violations()).toEqual([]);
  });

  it('shows what only comes near to the asker first, as no more than that, until it is shared', async () => {
    const { member, control } = await start();
    const closest = await member.slash('#questions', 'ask', { question: 'perhaps the mill' });
    expect(textOf(closest.message ?? {})).toMatch(/I didn’t find a direct answer.*> The mill stands/s);
    const other = control.as('other');
    expect(await other.messages('#questions')).toEqual([]);
    await member.press('#questions', closest.messageId ?? '', { label: 'Share in channel' });
    const shared = await answerTo(other, '#questions');
    expect(textOf(shared)).toMatch(/Shared by.*I didn’t find a direct answer.*> The mill stands/s);
    expect(await control.violations()).toEqual([]);
  });

  it('reloads for moderators, and tells what changed', async () => {
    const texts = ['The mill stands by the river.'];
    const { control } = await start({ parts: { openLibrary: () => openToyLibrary(texts) } });
    texts.push('The weir is older.');
    const { messageId } = await control.as('moderator').slash('#staff', 'corpus reload');
    await messageWith(control.as('moderator'), '#staff', messageId, /2 passages.*Changed: sample/);
    const refused = await control.as('member').slash('#questions', 'corpus reload', {}, { forge: true });
    expect(textOf(refused.message ?? {})).toContain('Only moderators can do that');
  });

  it('finishes what is under way before it leaves', async () => {
    const { bot, control } = await start({
      parts: { openLibrary: () => openToyLibrary(twoTexts, { reloadTakesMs: 600 }) },
    });
    const moderator = control.as('moderator');
    const { messageId } = await moderator.slash('#staff', 'corpus reload');
    await bot.stop();
    const answered = (await moderator.messages('#staff')).find(({ id }) => id === messageId);
    expect(textOf(answered ?? {})).toContain('Reloaded:');
    expect((await control.status()).botOnline).toBe(false);
  });

  it('answers as soon as the articles are read, and says so to whoever asks before', async () => {
    let finishReading: () => void = () => undefined;
    const read = new Promise<void>((resolve) => {
      finishReading = resolve;
    });
    const openLibrary = () => openToyLibrary(twoTexts, { firstReading: read });
    const starting = start({ parts: { openLibrary } });
    const control = createControlClient(playground.url);
    await expect.poll(async () => (await control.status()).botOnline).toBe(true);
    const member = control.as('member');
    const early = await member.slash('#questions', 'ask', { question: 'Where is the mill?' });
    expect(textOf(early.message ?? {})).toContain('still loading the articles');
    expect((await member.autocomplete('#questions', 'ask', 'question', { question: 'mi' })).choices).toEqual(
      [],
    );
    finishReading();
    const { written } = await starting;
    const answer = await member.slash('#questions', 'ask', { question: 'Where is the mill?' });
    expect(textOf(answer.message ?? {})).toContain('The **mill** stands');
    expect(written()).not.toMatch(/"level":[45]0/);
    expect(written()).toMatch(/read the corpus.*ready to answer/s);
  });

  it('does not start without an article, whether or not it has logged in by then', async () => {
    const empty = () => openToyLibrary([], { folder: '/articles' });
    await expect(start({ parts: { openLibrary: empty } })).rejects.toThrow('No articles in /articles');
    const control = createControlClient(playground.url);
    await expect.poll(async () => (await control.status()).botOnline).toBe(false);
  });

  it('warns when what is published is not what it can do', async () => {
    const { written } = await start({ published: commands.slice(1) });
    expect(written()).toContain('npm run register');
    const upToDate = await start({ published: commands });
    expect(upToDate.written()).not.toContain('npm run register');
  });

  it('logs in once Discord can be reached', async () => {
    await playground.stopListening();
    const starting = start({ published: undefined });
    await pause(300);
    await playground.listen();
    const { written } = await starting;
    expect(written()).toContain('could not reach Discord');
  });

  it('says when Discord closes the connection for good', async () => {
    const { control, lost } = await start();
    await control.fault({ kind: 'close', code: 4004 });
    await expect.poll(() => lost.map(String)).toEqual([expect.stringContaining('DISCORD_TOKEN')]);
  });
});
