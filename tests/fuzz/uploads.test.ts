import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArticleFolder, openArticleFolder } from '../../src/library/folder/article-folder.js';
import { fuzz, timeoutMs } from './budget.js';

let root: string;
let folder: ArticleFolder;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'footnote-uploads-'));
  for (const name of ['corpus', 'outside', 'corpus/sub', 'corpus/dir.md']) mkdirSync(join(root, name));
  writeFileSync(join(root, 'outside', 'secret.md'), 'A secret.');
  writeFileSync(join(root, 'corpus', 'sub', 'a.md'), 'Below.');
  symlinkSync(join(root, 'outside', 'secret.md'), join(root, 'corpus', 'link.md'));
  symlinkSync(join(root, 'outside'), join(root, 'corpus', 'linkdir'));
  const check = async () => ({ slug: 'any', problems: [] });
  folder = openArticleFolder(join(root, 'corpus'), check);
});

afterAll(() => rmSync(root, { recursive: true }));

const part = fc.constantFrom(
  ...[
    '..',
    '/',
    '\\',
    '.',
    'a',
    'link',
    'sub/',
    'linkdir/',
    'dir',
    '.md',
    '.txt',
    '.MD',
    ' ',
    '\u0000',
    '\n',
    '%2e%2e',
  ],
  ...[
    '~',
    '$HOME',
    '`id`',
    '|',
    ';',
    '*',
    '?',
    '<',
    ':',
    'con',
    'NUL',
    'aux',
    'com1',
    '\u202e',
    'é',
    'e\u0301',
    '汉',
  ],
  ...[
    '👩',
    '\ud800',
    'x'.repeat(100),
    '-',
    '@everyone',
    '/etc/passwd',
    'C:\\',
    '.env',
    '.git/',
    'ﬁ',
    '．．／',
    'İ',
  ],
);
const names = fc.tuple(
  fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.constantFrom('', '.md', '.mdx', '.txt', '.markdown', '.html', '.HTM', '.docx', '.pdf'),
);

describe('whatever an upload is called', () => {
  it('stays in the folder, and what is outside stays as it is', { timeout: timeoutMs }, async () => {
    const inputs = fc.record({ name: names.map((parts) => parts.join('')), replace: fc.boolean() });
    const examples = [
      '../outside/secret.md',
      'linkdir/secret.md',
      'link.md',
      '/etc/passwd',
      'a\u0000.md',
      'con.md',
    ];
    await fuzz(
      inputs,
      examples.map((name) => ({ name, replace: true })),
      async ({ name, replace }) => {
        const upload = { name, bytes: new TextEncoder().encode('Text.') };
        const added = await folder.add(upload, { replace, fileOf: async () => undefined });
        if (added.kind === 'written')
          expect(added.file).toMatch(/^[\p{L}\p{N}][^/\\]*\.(mdx?|markdown|txt|html?|docx|pdf)$/iu);
        if (added.kind === 'written') rmSync(join(root, 'corpus', added.file));
        expect(readdirSync(root).sort()).toEqual(['corpus', 'outside']);
        expect(readdirSync(join(root, 'outside'))).toEqual(['secret.md']);
        expect(readFileSync(join(root, 'corpus', 'link.md'), 'utf8')).toBe('A secret.');
      },
    );
  });
});
