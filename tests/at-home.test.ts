import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../playground/server/playground.js';
import { ids } from '../playground/server/world/seed.js';
import { createAnswerer } from '../src/answer/answerer.js';
import { openLibrary } from '../src/answer/library.js';
import type { App } from '../src/app.js';
import { readCorpus } from '../src/corpus/read-corpus.js';
import { buildIndex } from '../src/search/search-index.js';
import { openSqliteStore } from '../src/store/sqlite.js';
import { labelsOf, textOf } from './helpers/layouts.js';
import { answerTo, makeConfig, messageWith, openPlayground, startBot } from './helpers/start-bot.js';

let playground: Playground;
let folder: string;
let corpus: string;
let apps: App[] = [];

beforeEach(async () => {
  playground = await openPlayground();
  folder = mkdtempSync(join(tmpdir(), 'footnote-home-'));
  corpus = join(folder, 'corpus');
  cpSync('corpus', corpus, { recursive: true });
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()));
  apps = [];
  await playground.stop();
  rmSync(folder, { recursive: true });
});

/** The whole bot: real articles, real search, a real database. */
async function start({ watchesCorpus = false, databaseFile = join(folder, 'data', 'footnote.db') } = {}) {
  const now = () => new Date();
  const started = await startBot(playground, {
    parts: {
      config: { ...makeConfig(playground), corpusDir: corpus, watchesCorpus },
      openLibrary: () =>
        openLibrary({ folder: corpus, read: () => readCorpus(corpus), build: buildIndex, now }),
      createAnswerer,
      openStore: () => openSqliteStore(databaseFile),
    },
  });
  apps.push(started.app);
  const { control } = started;
  return { ...started, other: control.as('other'), moderator: control.as('moderator') };
}

const coalition = 'How many countries are in the coalition?';

const unwanted: readonly (readonly [string, { name: string; text?: string; base64?: string }, RegExp])[] = [
  ['a path', { name: '../mill.md', text: 'A mill.\n' }, /do not take a file of that name|Wrote `mill\.md`/],
  [
    'a hidden file',
    { name: '.mill.md', text: 'A mill.\n' },
    /do not take a file of that name|Wrote `mill\.md`/,
  ],
  ['another kind of file', { name: 'mill.pdf', text: 'A mill.\n' }, /do not take a file of that name/],
  ['an existing article', { name: 'paris-declaration.md', text: 'A mill.\n' }, /There is a file/],
  [
    'an existing article in capitals',
    { name: 'Paris-Declaration.md', text: 'A mill.\n' },
    /There is a file|same short name/,
  ],
  [
    'the short name of an existing article',
    { name: 'paris-declaration.txt', text: 'Mill\n\nA mill.\n' },
    /same short name/,
  ],
  ['25 MB', { name: 'mill.txt', text: 'A mill stands here. '.repeat(1_310_720) }, /too large/],
  [
    'bytes that are no text',
    { name: 'mill.md', base64: Buffer.from([0xff, 0xfe, 0xfd, 0x41]).toString('base64') },
    /not added it/,
  ],
  [
    'a zip bomb',
    { name: 'mill.txt', base64: gzipSync(Buffer.alloc(50_000_000)).toString('base64') },
    /not added it/,
  ],
  ['nothing', { name: 'mill.md', text: '\n\n' }, /not added it/],
];

describe('members', () => {
  it('share a private answer, and take it away again', async () => {
    const { member, other, control } = await start();
    const asked = await member.slash('#questions', 'ask', { question: coalition, private: true });
    expect(await other.messages('#questions')).toEqual([]);
    await member.press('#questions', asked.messageId ?? '', { label: 'Share in channel' });
    const shared = await answerTo(other, '#questions');
    expect(textOf(shared)).toMatch(/Shared by <@\d+>.*35 countries/s);
    expect(shared.mentions).toEqual([]);
    const refused = await other.press('#questions', shared.id, { label: 'Remove' });
    expect(textOf(refused.message ?? {})).toContain('Only the person I answered');
    await member.press('#questions', shared.id, { label: 'Remove' });
    await expect
      .poll(async () => (await other.messages('#questions')).filter(({ id }) => id === shared.id))
      .toEqual([]);
    expect(await control.violations()).toEqual([]);
  });

  it('ask about a message, of which the question sentences count', async () => {
    const { member, other, control } = await start();
    const long = `I have been reading all afternoon. ${'It was long. '.repeat(30)}${coalition} Thanks!`;
    const { id } = await other.write('#general', long);
    const asked = await member.menu('#general', 'Ask about this message', id);
    expect(textOf(asked.message ?? {})).toMatch(/### How many countries.*35 countries/s);
    expect(labelsOf(asked.message ?? {})).toContain('Share in channel');
    expect(await control.violations()).toEqual([]);
  });

  it('address an answer to somebody, named and not pinged unless they ask for it', async () => {
    const { member, control } = await start();
    const named = await member.slash('#questions', 'ask', { question: coalition, for: ids.other });
    expect(textOf(named.message ?? {})).toContain(`For <@${ids.other}>`);
    expect(named.message?.mentions).toEqual([]);
    const pinged = await member.slash('#questions', 'ask', {
      question: coalition,
      for: ids.other,
      ping: true,
    });
    expect(pinged.message?.mentions.map(({ id }) => id)).toEqual([ids.other]);
    expect(await control.violations()).toEqual([]);
  });

  it('begin with suggested questions, each of which is answered', async () => {
    const { member, control } = await start();
    const { id } = await member.write('#general', `<@${playground.world.bot.id}>`);
    const help = await answerTo(member, '#general', id);
    const suggested = labelsOf(help);
    expect(suggested.length).toBeGreaterThanOrEqual(3);
    for (const label of suggested) {
      const answer = await member.press('#general', help.id, { label });
      expect(textOf(answer.message ?? {})).toContain('¶');
      expect(textOf(answer.message ?? {})).not.toContain('Not in these articles');
    }
    const articles = await member.slash('#general', 'articles');
    expect(labelsOf(articles.message ?? {})).toEqual(suggested);
    expect(await control.violations()).toEqual([]);
  });

  it('see headings and titles while they type', async () => {
    const { member } = await start();
    const { choices } = await member.autocomplete('#questions', 'ask', 'question', {
      question: 'declaration',
    });
    expect(choices?.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/Declaration/)]),
    );
  });

  it('say how an answer did, and go on from a miss', async () => {
    const { member, other, moderator, control } = await start();
    const asked = await member.slash('#questions', 'ask', { question: coalition });
    await other.press('#questions', asked.messageId ?? '', { label: 'Helpful' });
    const next = await member.press('#questions', asked.messageId ?? '', { label: 'Not it' });
    expect(textOf(next.message ?? {})).toContain('2 of ');
    const status = await moderator.slash('#staff', 'corpus status');
    expect(textOf(status.message ?? {})).toContain('1 × helpful, 1 × not it');
    expect(await control.violations()).toEqual([]);
  });
});

describe('everywhere', () => {
  it('speaks the language of each person', async () => {
    const { member, other, control } = await start();
    await member.change({ locale: 'de' });
    const refused = await member.slash('#questions', 'ask', {
      question: 'Who is the president of Brazil?',
      private: true,
    });
    expect(textOf(refused.message ?? {})).toContain('Nicht in diesen Artikeln');
    await other.change({ locale: 'ja' });
    const asked = await other.slash('#questions', 'ask', { question: coalition, private: true });
    expect(labelsOf(asked.message ?? {})).toContain('次の箇所');
    const [ask] = (await member.commands('#questions')).filter(({ name }) => name === 'ask');
    expect(ask?.name_localizations).toMatchObject({ de: 'fragen', ru: 'спросить' });
    expect(await control.violations()).toEqual([]);
  });

  it('speaks the language of the server to all, when one is set', async () => {
    const { member, moderator } = await start();
    await moderator.slash('#staff', 'settings', { language: 'ar' });
    const asked = await member.slash('#questions', 'ask', { question: coalition });
    expect(labelsOf(asked.message ?? {})).toContain('المقطع التالي');
    const alone = await member.slash('#questions', 'ask', { question: coalition, private: true });
    expect(labelsOf(alone.message ?? {})).toContain('Next passage');
  });

  it('answers privately where a person brought it along', async () => {
    const { member, control } = await start();
    await member.change({ installed: true });
    for (const channel of [ids.elsewhereGeneral, ids.friends]) {
      const asked = await member.slash(channel, 'ask', { question: coalition, private: false });
      expect(textOf(asked.message ?? {})).toContain('35 countries');
      expect((asked.message?.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
      expect(labelsOf(asked.message ?? {})).not.toContain('Share in channel');
      const next = await member.press(channel, asked.messageId ?? '', { label: 'Next passage' });
      expect(textOf(next.message ?? {})).toContain('2 of ');
    }
    expect(await control.violations()).toEqual([]);
  });

  it('answers in a thread whose parent is allowed, and follows up there', async () => {
    const { member, other, moderator } = await start();
    await moderator.slash('#staff', 'settings', { 'add-channel': ids.forum });
    const us = `<@${playground.world.bot.id}>`;
    const post = await member.thread('#help-forum', { name: 'Coalition', content: `${us} ${coalition}` });
    expect(textOf(await answerTo(member, post.id))).toContain('35 countries');
    const { id } = await other.write(post.id, `${us} Who signed the declaration?`);
    expect(textOf(await answerTo(other, post.id, id))).toContain('¶');
    await member.write('#general', `${us} ${coalition}`);
    const asked = await member.slash('@bot', 'ask', { question: coalition });
    expect(textOf(asked.message ?? {})).toContain('35 countries');
    expect((await member.messages('#general')).filter(({ author }) => author.bot)).toEqual([]);
  });

  it('goes on after a restart, and says so after a reload', async () => {
    const first = await start();
    const asked = await first.member.slash('#questions', 'ask', { question: coalition });
    await first.app.stop();
    const second = await start();
    const next = await second.member.press('#questions', asked.messageId ?? '', { label: 'Next passage' });
    expect(textOf(next.message ?? {})).toContain('2 of ');
    writeFileSync(join(corpus, 'mill.md'), '# The mill\n\nThe mill was built in 1841.\n');
    const reloaded = await second.moderator.slash('#staff', 'corpus reload');
    await messageWith(second.moderator, '#staff', reloaded.messageId, /Added: mill/);
    const stale = await second.member.press('#questions', asked.messageId ?? '', { label: 'Context' });
    expect(textOf(stale.message ?? {})).toContain('The articles have changed');
    const again = await second.member.press('#questions', stale.messageId ?? '', { label: 'Ask again' });
    expect(textOf(again.message ?? {})).toContain('35 countries');
  });
});

describe('moderators', () => {
  it('add, show, remove and put back an article', async () => {
    const { moderator, member, control } = await start();
    const file = {
      name: 'mill.md',
      text: '# The mill\n\n## History\n\nThe mill was built in 1841 by the miller Ada Krull.\n',
    };
    const added = await moderator.slash('#staff', 'corpus add', { file });
    await messageWith(moderator, '#staff', added.messageId, /Wrote `mill\.md`.*Added: mill/);
    const answer = await member.slash('#questions', 'ask', { question: 'Who built the mill?' });
    expect(textOf(answer.message ?? {})).toContain('Ada Krull');

    const shown = await moderator.slash('#staff', 'corpus show', { article: 'mill' });
    expect(textOf(shown.message ?? {})).toMatch(
      /The mill · 1 passage\n\*\*History\*\*\n¶1 The mill was built/,
    );

    const again = await moderator.slash('#staff', 'corpus add', { file });
    await messageWith(moderator, '#staff', again.messageId, /There is a file `mill\.md` already/);

    const asked = await moderator.slash('#staff', 'corpus remove', { article: 'mill' });
    await moderator.press('#staff', asked.messageId ?? '', { label: 'Remove the article' });
    await messageWith(moderator, '#staff', asked.messageId, /Removed `mill\.md`/);
    expect(existsSync(join(corpus, 'mill.md'))).toBe(false);
    await moderator.press('#staff', asked.messageId ?? '', { label: 'Put it back' });
    await messageWith(moderator, '#staff', asked.messageId, /Added: mill/);
    expect(readFileSync(join(corpus, 'mill.md'), 'utf8')).toBe(file.text);
    expect(await control.violations()).toEqual([]);
  });

  it('are told why a file is not taken', async () => {
    const { moderator } = await start();
    const before = readFileSync(join(corpus, 'paris-declaration.md'), 'utf8');
    for (const [what, file, pattern] of unwanted) {
      const { messageId } = await moderator.slash('#staff', 'corpus add', { file });
      const told = await messageWith(moderator, '#staff', messageId, pattern);
      expect(told, what).toBeDefined();
    }
    expect(readFileSync(join(corpus, 'paris-declaration.md'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'mill.md'))).toBe(false);
  }, 60_000);

  it('can add an article of 50,000 paragraphs while members are answered', async () => {
    const { moderator, member } = await start();
    const text = Array.from({ length: 50_000 }, (_, n) => `Row ${n} of the mill's long book.`).join('\n\n');
    const adding = moderator.slash('#staff', 'corpus add', {
      file: { name: 'book.txt', text: `The book\n\n${text}` },
    });
    for (let n = 0; n < 5; n += 1) {
      const answer = await member.slash('#questions', 'ask', { question: coalition });
      expect(answer.status).toBe('answered');
    }
    expect((await adding).status).toBe('answered');
  }, 60_000);

  it('see what was asked in vain once they have switched it on', async () => {
    const { moderator, member, control } = await start();
    const refused = await member.slash('#questions', 'ask', { question: 'Who is the president of Brazil?' });
    expect(labelsOf(refused.message ?? {})).toContain('Tell the moderators');
    await member.press('#questions', refused.messageId ?? '', { label: 'Tell the moderators' });
    await moderator.slash('#staff', 'settings', { gaps: true });
    for (const question of ['Who is the presidnet of Brazil?', 'How do I bake bread?']) {
      const again = await member.slash('#questions', 'ask', { question });
      expect(labelsOf(again.message ?? {})).not.toContain('Tell the moderators');
    }
    const gaps = await moderator.slash('#staff', 'corpus gaps');
    expect(textOf(gaps.message ?? {})).toMatch(/Brazil.*2 times.*bread/s);
    const csv = await moderator.press('#staff', gaps.messageId ?? '', { label: 'As a table (CSV)' });
    const [attachment] = csv.message?.attachments ?? [];
    expect(await (await fetch(attachment?.url ?? '')).text()).toMatch(
      /question,count,first,last\n.*Brazil\?,2,/,
    );
    const left = await moderator.press('#staff', gaps.messageId ?? '', { label: 'Dismiss' });
    expect(textOf(left.message ?? {})).not.toContain('Brazil');
    expect(textOf(left.message ?? {})).toContain('bread');
    expect(await control.violations()).toEqual([]);
  });

  it('close channels to answers, and make them private', async () => {
    const { moderator, member, other } = await start();
    const set = await moderator.slash('#staff', 'settings', {
      'add-channel': ids.questions,
      private: true,
    });
    expect(textOf(set.message ?? {})).toMatch(
      new RegExp(`Channels: <#${ids.questions}>.*for the asker only`, 's'),
    );
    const elsewhere = await member.slash('#general', 'ask', { question: coalition, private: false });
    expect(textOf(elsewhere.message ?? {})).toContain(`I answer in <#${ids.questions}>`);
    await member.write('#general', `<@${playground.world.bot.id}> ${coalition}`);
    const here = await member.slash('#questions', 'ask', { question: coalition });
    expect(textOf(here.message ?? {})).toContain('35 countries');
    expect(await other.messages('#questions')).toEqual([]);
    expect(
      (await member.messages('#general')).filter(({ author, flags }) => author.bot && !((flags ?? 0) & 64)),
    ).toEqual([]);
  });

  it('keep their settings over a restart', async () => {
    const first = await start();
    await first.moderator.slash('#staff', 'settings', { language: 'en-US', questions: 3, seconds: 60 });
    await first.app.stop();
    const second = await start();
    const shown = await second.moderator.slash('#staff', 'settings');
    expect(textOf(shown.message ?? {})).toMatch(/3 questions in 60 seconds/);
  });

  it('are told when the database is broken, and members are answered all the same', async () => {
    const databaseFile = join(folder, 'broken.db');
    writeFileSync(databaseFile, 'This is not a database. '.repeat(500));
    const { moderator, member, written } = await start({ databaseFile });
    const answer = await member.slash('#questions', 'ask', { question: coalition });
    expect(textOf(answer.message ?? {})).toContain('35 countries');
    const status = await moderator.slash('#staff', 'corpus status');
    expect(textOf(status.message ?? {})).toContain('The database cannot be used');
    const set = await moderator.slash('#staff', 'settings', { private: true });
    expect(textOf(set.message ?? {})).toContain('Not saved');
    expect(written()).toContain('the database cannot be used');
  });

  it('leave a trace of what they did', async () => {
    const { moderator, written } = await start();
    await moderator.slash('#staff', 'corpus check');
    await moderator.slash('#staff', 'settings', { gaps: true });
    const actions = () =>
      written()
        .split('\n')
        .filter((line) => line.includes('privileged action'))
        .map((line) => JSON.parse(line));
    await expect.poll(actions).toHaveLength(2);
    expect(actions()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          who: expect.stringMatching(/^\d+$/),
          what: 'check',
          result: '0 problems',
          time: expect.any(Number),
        }),
        expect.objectContaining({ what: 'settings {"keepsGaps":true}', result: 'saved' }),
      ]),
    );
  });

  it('never write through a link', async () => {
    writeFileSync(join(folder, 'outside.md'), 'Outside.\n');
    symlinkSync(join(folder, 'outside.md'), join(corpus, 'link.md'));
    const { moderator } = await start();
    const { messageId } = await moderator.slash('#staff', 'corpus add', {
      file: { name: 'link.md', text: 'Inside.\n' },
      replace: true,
    });
    await messageWith(moderator, '#staff', messageId, /Something else than a file/);
    expect(readFileSync(join(folder, 'outside.md'), 'utf8')).toBe('Outside.\n');
  });
});

describe('watching', () => {
  it('reads the articles again when a file changes', async () => {
    const { member, written } = await start({ watchesCorpus: true });
    writeFileSync(
      join(corpus, 'mill.md'),
      '# The mill\n\nThe mill was built in 1841 by the miller Ada Krull.\n',
    );
    await expect.poll(written, { timeout: 5000 }).toContain('"cause":"watch"');
    const answer = await member.slash('#questions', 'ask', { question: 'Who built the mill?' });
    expect(textOf(answer.message ?? {})).toContain('Ada Krull');
  });
});
