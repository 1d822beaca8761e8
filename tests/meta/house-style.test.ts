import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from '../helpers/source-tree.js';

const bot = sourceFiles('src', 'commands');
const product = [...bot, ...sourceFiles('playground')];
const tests = sourceFiles('tests');
const maxLines = 250;
/** Names that say nothing of what is inside. */
const emptyNames = /^(utils?|helpers?|managers?|data|misc|common)$/;

describe('every file', () => {
  it(`has at most ${maxLines} lines`, () => {
    const long = [...product, ...tests].filter(({ text }) => text.split('\n').length - 1 > maxLines);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('is named for what it holds, and so is its folder', () => {
    const isEmpty = ({ path }: SourceFile) =>
      [...dirname(path).split('/'), basename(path).split('.')[0] ?? ''].some((name) => emptyNames.test(name));
    expect(product.filter(isEmpty).map(({ path }) => path)).toEqual([]);
    expect(tests.filter(isEmpty).filter(({ path }) => !path.startsWith('tests/helpers/'))).toEqual([]);
  });

  it('imports our own files by the name they have when built', () => {
    const bare = [...product, ...tests].filter(({ text }) =>
      /from '\.{1,2}\/(?![^']*\.(js|jsx|json|css)')/.test(text),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('leaves no type error unsaid and no question to the compiler open', () => {
    expect(containing(/@ts-(ignore|nocheck)/, [...product, ...tests])).toEqual([]);
  });
});

describe('no call', () => {
  it('has a list of any length as its arguments: the stack holds some 120,000, and a file may have more lines', () => {
    expect(containing(/\.(push|unshift)\(\.\.\.|Math\.(max|min)\([^()]*\.\.\./, bot)).toEqual([]);
  });
});

describe('every module', () => {
  it('exports by name, and passes on nothing but commands/index.ts', () => {
    expect(containing(/^export default/m, product)).toEqual([]);
    expect(containing(/^export \* from/m, product).filter((path) => path !== 'commands/index.ts')).toEqual(
      [],
    );
  });
});

describe('every test', () => {
  it('runs against the real modules, and alone in no file', () => {
    // Written in two pieces, or this file would find itself.
    expect(containing(new RegExp(`vi\\.${'mock'}\\(`), tests)).toEqual([]);
    expect(containing(new RegExp(`\\.${'only'}\\(`), tests)).toEqual([]);
  });
});

function containing(pattern: RegExp, files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ text, path }) => pattern.test(text) && !path.endsWith('house-style.test.ts'))
    .map(({ path }) => path);
}
