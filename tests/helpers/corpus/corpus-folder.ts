import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Corpus } from '../../../src/corpus/article.js';

/** A corpus folder made anew for each test of a file, in a folder of its own. */
export interface CorpusFolder {
  readonly path: string;
  readonly parent: string;
  put(file: string, content?: string | Uint8Array): Promise<string>;
}

export function useCorpusFolder(): CorpusFolder {
  let parent = '';
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
    await mkdir(join(parent, 'corpus'));
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));
  return {
    get path() {
      return join(parent, 'corpus');
    },
    get parent() {
      return parent;
    },
    async put(file, content = '# Title\n\nThe text of this file.\n') {
      const path = join(parent, 'corpus', file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
  };
}

export function filesOf({ articles }: Corpus): readonly string[] {
  return articles.map(({ file }) => file);
}

/** `file:line`, severity and reason of each problem. */
export function problemsOf({ problems }: Corpus): readonly (readonly string[])[] {
  return problems.map(({ file, line, severity, reason }) => [`${file}:${line}`, severity, reason]);
}
