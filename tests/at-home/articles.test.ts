import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOf } from '../helpers/discord/layouts.js';
import { builtHolder } from '../helpers/libraries/built-library.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { messageWith } from '../helpers/process/start-bot.js';

const home = useHome();

const unwanted: readonly (readonly [string, { name: string; text?: string; base64?: string }, RegExp])[] = [
  ['a path', { name: '../mill.md', text: 'A mill.\n' }, /file name won’t work/],
  ['a hidden file', { name: '.mill.md', text: 'A mill.\n' }, /file name won’t work/],
  ['another kind of file', { name: 'mill.exe', text: 'A mill.\n' }, /files of that type.*\.pdf/],
  [
    'an existing article',
    { name: 'paris-declaration.md', text: 'A mill.\n' },
    /shared articles already have/,
  ],
  [
    'an existing article in capitals',
    { name: 'Paris-Declaration.md', text: 'A mill.\n' },
    /shared articles already have/,
  ],
  [
    'the short name of an existing article',
    { name: 'paris-declaration.txt', text: 'Mill\n\nA mill.\n' },
    /shared articles already have/,
  ],
  ['25 MB', { name: 'mill.txt', text: 'A mill stands here. '.repeat(1_310_720) }, /too large/],
  [
    'bytes that are no text',
    { name: 'mill.md', base64: Buffer.from([0xff, 0xfe, 0xfd, 0x41]).toString('base64') },
    /Not added:/,
  ],
  [
    'a zip bomb',
    { name: 'mill.txt', base64: gzipSync(Buffer.alloc(50_000_000)).toString('base64') },
    /Not added:/,
  ],
  ['nothing', { name: 'mill.md', text: '\n\n' }, /Not added:/],
];

describe('moderators', () => {
  it('add, show, remove and put back an article', async () => {
    const { moderator, member, control } = await home.start();
    const file = {
      name: 'mill.md',
      text: '# The mill\n\n## History\n\nThe mill was built in 1841 by the miller Ada Krull.\n',
    };
    const added = await moderator.slash('#staff', 'corpus add', { file });
    await messageWith(
      moderator,
      '#staff',
      added.messageId,
      /Added `mill\.md` to this server’s articles.*Added: mill.*1 of 40 articles, 0\.1 of 10 MB/,
    );
    const answer = await member.slash('#questions', 'ask', { question: 'Who built the mill?' });
    expect(textOf(answer.message ?? {})).toContain('Ada Krull');

    const shown = await moderator.slash('#staff', 'corpus show', { article: 'mill' });
    expect(textOf(shown.message ?? {})).toMatch(
      /The mill · 1 passage\n\*\*History\*\*\n¶1 The mill was built/,
    );

    const again = await moderator.slash('#staff', 'corpus add', { file });
    await messageWith(moderator, '#staff', again.messageId, /already has `mill\.md`/);

    const asked = await moderator.slash('#staff', 'corpus remove', { article: 'mill' });
    await moderator.press('#staff', asked.messageId ?? '', { label: 'Remove the article' });
    await messageWith(moderator, '#staff', asked.messageId, /Removed `mill\.md`/);
    const gone = await member.slash('#questions', 'ask', { question: 'Who built the mill?' });
    expect(textOf(gone.message ?? {})).not.toContain('Ada Krull');
    await moderator.press('#staff', asked.messageId ?? '', { label: 'Undo' });
    await messageWith(moderator, '#staff', asked.messageId, /Restored `mill\.md`.*Added: mill/s);
    const back = await member.slash('#questions', 'ask', { question: 'Who built the mill?' });
    expect(textOf(back.message ?? {})).toContain('Ada Krull');
    expect(readdirSync(home.path('corpus'))).toEqual(['paris-declaration.md']);
    expect(await control.violations()).toEqual([]);
  });

  it('are told why a file is not taken', async () => {
    const { moderator } = await home.start();
    const before = readFileSync(home.path('corpus', 'paris-declaration.md'), 'utf8');
    for (const [what, file, pattern] of unwanted) {
      const { messageId } = await moderator.slash('#staff', 'corpus add', { file });
      const told = await messageWith(moderator, '#staff', messageId, pattern);
      expect(told, what).toBeDefined();
    }
    expect(readFileSync(home.path('corpus', 'paris-declaration.md'), 'utf8')).toBe(before);
    expect(existsSync(home.path('mill.md'))).toBe(false);
  }, 60_000);

  it('can add an article of 50,000 paragraphs while members are answered', async () => {
    const { moderator, member } = await home.start({ readings: await builtHolder() });
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

  it('need do nothing when a file changes and the folder is watched', async () => {
    const { member, written } = await home.start({ watchesCorpus: true });
    writeFileSync(
      home.path('corpus', 'mill.md'),
      '# The mill\n\nThe mill was built in 1841 by the miller Ada Krull.\n',
    );
    await expect.poll(written, { timeout: 5000 }).toContain('"cause":"watch"');
    const answer = await member.slash('#questions', 'ask', { question: 'Who built the mill?' });
    expect(textOf(answer.message ?? {})).toContain('Ada Krull');
  });
});
