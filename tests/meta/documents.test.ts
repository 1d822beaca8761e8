import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceSection } from '../../bench/readme/fill.js';
import { sourceFiles } from '../helpers/source-tree.js';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'tests/README.md',
  'CHANGELOG.md',
  'docs/answer-json.md',
  'docs/commands.md',
  'docs/corpus-format.md',
  'docs/design.md',
  'docs/hosting.md',
  'docs/moderators.md',
  'docs/privacy.md',
  'docs/quality.md',
  'docs/running.md',
  'docs/terminal.md',
  'playground/README.md',
];
const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe('the documents', () => {
  it.each(documents)('%s links to files that are there', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  // Its paths are examples from other people's folders.
  const ofOurs = documents.filter((document) => document !== 'docs/corpus-format.md');

  it.each(ofOurs)('%s names paths that are there', (document) => {
    const named = [
      ...read(document).matchAll(/`((?:src|commands|tests|docs|corpus|playground|bench)\/[\w./-]*)`/g),
    ];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(documents)('%s names npm scripts that are there', (document) => {
    const named = [...read(document).matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)];
    expect(named.map(([, run, bare]) => run ?? bare ?? '').filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the figures', () => {
  it.each(['README.md', 'docs/quality.md'])('have one place in %s for bench:readme to write them', (path) => {
    const written = replaceSection(read(path), 'figures', path);
    expect(written.match(/<!-- quality:(start|end) -->/g)).toHaveLength(2);
    expect(written).toContain('-->\nfigures\n<!--');
  });
});

describe('the README', () => {
  it('lists the settings of .env.example, in its order', () => {
    const table = [...readme.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name);
    const example = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(table).toEqual(example);
  });

  it('has the sections that messages point to', () => {
    const pointers = sourceFiles('src', 'commands', 'playground').flatMap(({ text }) => [
      ...text.matchAll(/README\.md, \\?"([^"\\]+)\\?"/g),
    ]);
    expect(pointers.length).toBeGreaterThan(0);
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
    expect(pointers.map(([, section]) => section).filter((section) => !headings.includes(section))).toEqual(
      [],
    );
  });

  it('begins with the commands that answer, let try, and test', () => {
    const [answer, play, test] = [...readme.matchAll(/```sh\n(.*?)\n```/gs)].map(([, command]) => command);
    expect(answer).toMatch(/^npm ci && npm run -s ask -- "[^"]+"$/);
    expect(play).toBe('npm ci && npm run play');
    expect(test).toBe('npm cit');
  });
});

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
