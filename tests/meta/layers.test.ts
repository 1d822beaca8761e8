import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, sourceFiles } from '../helpers/source-tree.js';

/** From the bottom up; folders in one row stand beside each other and do not know each other. */
const layers: readonly (readonly string[])[] = [
  ['src/base'],
  ['src/languages'],
  ['src/corpus'],
  ['src/search'],
  ['src/answer'],
  ['src/library', 'src/store'],
  ['src/locales', 'src/process'],
  ['src/discord', 'src/terminal', 'src/observe'],
  ['commands', 'src/doctor'],
  ['src/entries'],
];

const mostEntries = 14;
const generated = ['node_modules', 'dist', 'work', 'screenshots'];

const imports = sourceFiles('src', 'commands').flatMap(importsOf);
const playgroundImports = sourceFiles('playground').flatMap(importsOf);

describe('the layers', () => {
  it('import downwards only', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.filter((found) => found.isOwn && !pointsDown(found)).map(describeImport)).toEqual([]);
  });

  it('have no circle of imports, types included', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, isOwn } of [...imports, ...playgroundImports]) {
      if (isOwn) next.set(from, [...(next.get(from) ?? []), to]);
    }
    expect([...next.keys()].map((file) => circleThrough(file, next)).filter(Boolean)).toEqual([]);
  });
});

describe('every folder', () => {
  // A file for each language, and nothing beside those can be put elsewhere.
  const lists = ['src/languages', 'src/locales'];

  it('has few enough entries to be taken in at a glance', () => {
    const folders = ['src', 'commands', 'playground', 'tests'].flatMap(foldersFrom);
    expect(folders.length).toBeGreaterThan(50);
    const crowded = folders.filter(({ path, entries }) => entries > mostEntries && !lists.includes(path));
    expect(crowded).toEqual([]);
  });
});

describe('packages with one place', () => {
  it.each([
    ['@orama/stemmers', /^src\/languages\//],
    ['eld', /^src\/languages\//],
    ['discord.js', /^(src\/discord\/|src\/doctor\/|commands\/|src\/entries\/)/],
    ['picocolors', /^src\/terminal\//],
    ['commander', /^(src\/terminal\/|src\/entries\/)/],
    ['dotenv', /^src\/process\//],
    ['prom-client', /^src\/observe\//],
    ['hono', /^src\/observe\//],
    ['undici', /^src\/library\//],
    ['ipaddr.js', /^src\/library\//],
    ['unpdf', /^src\/corpus\/pdf\//],
    ['mammoth', /^src\/corpus\/word\//],
    ['pg', /^src\/store\/postgres\//],
    ['libsql', /^src\/store\/sqlite\//],
  ])('%s is imported there and nowhere else', (name, place) => {
    const elsewhere = imports.filter(({ to, from }) => to === name && !place.test(from));
    expect(elsewhere.map(describeImport)).toEqual([]);
  });

  it('pg is not loaded by a bot that keeps everything in a file', () => {
    const loaded = imports.filter(({ isTypeOnly, isLater }) => !isTypeOnly && !isLater);
    const reached = new Set(['src/entries/main.ts']);
    for (const file of reached) for (const { from, to } of loaded) if (from === file) reached.add(to);
    expect(reached.size).toBeGreaterThan(100);
    expect(reached).toContain('zod');
    expect(reached).not.toContain('pg');
  });

  it('minisearch is imported twice: it indexes the passages, and the headings that are suggested', () => {
    const importers = imports.filter(({ to }) => to === 'minisearch').map(({ from }) => from);
    expect(importers.sort()).toEqual([
      'src/search/index/heading-index.ts',
      'src/search/index/passage-index.ts',
    ]);
  });
});

describe('the playground', () => {
  it('stands for Discord: it shares no code with the bot, nor the bot with it', () => {
    const shared = [
      ...playgroundImports.filter(({ to }) => /^(src|commands)\//.test(to)),
      ...imports.filter(({ to }) => to.startsWith('playground/')),
    ];
    expect(shared.map(describeImport)).toEqual([]);
  });

  it('names in its own package.json every package that it imports', () => {
    const { dependencies } = JSON.parse(readFileSync('playground/package.json', 'utf8'));
    const packages = playgroundImports.filter(({ to, isOwn }) => !isOwn && !to.startsWith('node:'));
    expect(packages.length).toBeGreaterThan(30);
    expect(packages.filter(({ to }) => !(to in dependencies)).map(describeImport)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['src/corpus/a.ts', 'src/search/b.ts', false],
    ['src/languages/a.ts', 'src/corpus/b.ts', false],
    ['src/search/a.ts', 'src/corpus/b.ts', true],
    ['src/terminal/a.ts', 'src/discord/b.ts', false],
    ['src/observe/a.ts', 'src/discord/b.ts', false],
    ['src/answer/a.ts', 'src/process/log.ts', false],
    ['src/discord/a.ts', 'commands/b.ts', false],
    ['commands/a.ts', 'src/entries/main.ts', false],
    ['src/entries/main.ts', 'commands/index.ts', true],
    ['src/languages/a.ts', 'src/base/errors.ts', true],
    ['src/corpus/a.ts', 'src/corpus/words/b.ts', true],
    ['src/doctor/a.ts', 'commands/b.ts', false],
    ['src/library/a.ts', 'src/store/b.ts', false],
    ['src/discord/a.ts', 'tests/helpers/b.ts', false],
    ['src/process/log.ts', 'src/discord/b.ts', false],
  ])('%s → %s: %s', (from, to, isAllowed) => {
    expect(pointsDown({ from, to, isOwn: true, isTypeOnly: false, isLater: false })).toBe(isAllowed);
  });
});

function pointsDown({ from, to }: Import): boolean {
  const [above, below] = [heightOf(from), heightOf(to)];
  return below >= 0 && (above > below || folderOf(from) === folderOf(to));
}

function heightOf(path: string): number {
  return layers.findIndex((folders) => folders.includes(folderOf(path)));
}

/** The layer a file is in, or the folder itself for what is in none. */
function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, folders[0] === 'src' ? 2 : 1).join('/');
}

interface Folder {
  readonly path: string;
  readonly entries: number;
}

/** The folder and all below it, without what is built, and empty ones, which git does not know. */
function foldersFrom(path: string): readonly Folder[] {
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !generated.includes(name));
  const files = entries.filter((entry) => !entry.isDirectory());
  const below = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => foldersFrom(`${path}/${name}`))
    .filter(([folder]) => folder && folder.entries > 0);
  return [{ path, entries: files.length + below.length }, ...below.flat()];
}

function circleThrough(start: string, next: ReadonlyMap<string, readonly string[]>): string | undefined {
  const seen = new Set<string>();
  const walk = (file: string, path: readonly string[]): string | undefined => {
    for (const to of next.get(file) ?? []) {
      if (to === start) return [...path, to].join(' → ');
      if (seen.has(to)) continue;
      seen.add(to);
      const circle = walk(to, [...path, to]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, [start]);
}

function describeImport({ from, to }: Import): string {
  return `${from} → ${to}`;
}
