import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../../../src/corpus/folder/disk.js';
import { maxDepth, maxFiles, walkFolder } from '../../../../src/corpus/folder/walk-folder.js';
import { readCorpus } from '../../../../src/corpus/read-corpus.js';
import { filesOf, problemsOf, useCorpusFolder } from '../../../helpers/corpus/corpus-folder.js';
import { growthOf, mostForDouble } from '../../../helpers/growth.js';

const folder = useCorpusFolder();

describe('links and nesting', () => {
  it('follows links that stay inside the folder', async () => {
    await folder.put('real/a.md');
    await symlink(join(folder.path, 'real'), join(folder.path, 'linked'));
    await symlink('real/a.md', join(folder.path, 'b.md'));
    const corpus = await readCorpus(folder.path);
    expect(filesOf(corpus)).toEqual(['b.md', 'linked/a.md', 'real/a.md']);
    expect(corpus.problems).toEqual([]);
  });

  it('reads a corpus folder that is itself a link', async () => {
    await folder.put('a.md');
    await symlink(folder.path, join(folder.parent, 'link'));
    expect(filesOf(await readCorpus(join(folder.parent, 'link')))).toEqual(['a.md']);
  });

  it('reports links that lead out, nowhere or back, and goes on', async () => {
    await writeFile(join(folder.parent, 'secret.md'), 'secret text');
    await mkdir(join(folder.parent, 'corpus-other'));
    await writeFile(join(folder.parent, 'corpus-other', 'x.md'), 'secret text');
    await symlink(join(folder.parent, 'secret.md'), join(folder.path, 'out.md'));
    await symlink(join(folder.parent, 'corpus-other'), join(folder.path, 'out'));
    await symlink('/nowhere/at/all.md', join(folder.path, 'dangling.md'));
    await symlink(folder.path, join(folder.path, 'cycle'));
    await folder.put('sub/a.md');
    await symlink('..', join(folder.path, 'sub', 'up'));
    const corpus = await readCorpus(folder.path);
    expect(filesOf(corpus)).toEqual(['sub/a.md']);
    expect(problemsOf(corpus)).toEqual([
      ['cycle:1', 'error', expect.stringMatching(/loops back.*remove/)],
      ['dangling.md:1', 'error', expect.stringMatching(/cannot be followed.*mend or remove/)],
      ['out:1', 'error', expect.stringMatching(/leads out/)],
      ['out.md:1', 'error', expect.stringMatching(/leads out/)],
      ['sub/up:1', 'error', expect.stringMatching(/loops back/)],
    ]);
  });

  it('follows one link to each folder, however the folders are linked with each other', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const name of names) await folder.put(`${name}/x.md`);
    for (const from of names)
      for (const to of names)
        if (from !== to) await symlink(join('..', to), join(folder.path, from, `to-${to}`));
    const { files, problems } = await walkFolder(folder.path, nodeDisk);
    expect(files.length).toBeLessThanOrEqual(2 * names.length);
    expect(files).toEqual(expect.arrayContaining(names.map((name) => `${name}/x.md`)));
    expect(problems.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/a second link.*remove/),
    );
  });

  it('does not wait for a pipe, nor for one that a link leads to', async () => {
    await folder.put('good.md');
    execFileSync('mkfifo', [join(folder.path, 'pipe'), join(folder.path, 'pipe.md')]);
    await symlink('pipe', join(folder.path, 'linked.md'));
    const corpus = await readCorpus(folder.path);
    expect(filesOf(corpus)).toEqual(['good.md']);
    expect(problemsOf(corpus)).toEqual([
      ['linked.md:1', 'error', expect.stringMatching(/not a regular file/)],
      ['pipe.md:1', 'error', expect.stringMatching(/not a regular file/)],
    ]);
  });

  it('does not go deeper than its bound', async () => {
    const deep = Array.from({ length: maxDepth + 1 }, () => 'd').join('/');
    await folder.put(`${deep}/a.md`);
    await folder.put('good.md');
    const corpus = await readCorpus(folder.path);
    expect(filesOf(corpus)).toEqual(['good.md']);
    expect(problemsOf(corpus)).toEqual([[`${deep}:1`, 'error', expect.stringMatching(/16 folders deep/)]]);
  });

  it('does not read more files than its bound', async () => {
    const names = Array.from({ length: maxFiles + 5 }, (_, index) => `f${String(index).padStart(6, '0')}.md`);
    const disk: Disk = { ...nodeDisk, list: async () => names.map((name) => ({ name, kind: 'file' })) };
    const { files, problems } = await walkFolder(folder.path, disk);
    expect(files).toEqual(names.slice(0, maxFiles));
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/20000.*fewer/)]);
  });
});

describe('a folder of twice as many files that are not read', () => {
  it('takes twice the time', { timeout: 60_000 }, async () => {
    const diskOf = (count: number): Disk => ({
      ...nodeDisk,
      list: async () => Array.from({ length: count }, (_, n) => ({ name: `f${n}.rst`, kind: 'file' })),
    });
    const walk = (disk: Disk) => walkFolder(folder.path, disk);
    expect(await growthOf(diskOf, 10_000, walk, 40_000)).toBeLessThanOrEqual(mostForDouble);
  });
});
