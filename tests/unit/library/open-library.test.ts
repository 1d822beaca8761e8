import { describe, expect, it } from 'vitest';
import type { Article, Corpus, Problem } from '../../../src/corpus/article.js';
import { CorpusError } from '../../../src/corpus/folder/corpus-error.js';
import { ArticlesBeingRead } from '../../../src/library/library.js';
import { type LibraryParts, type OpenedReading, openLibrary } from '../../../src/library/open-library.js';
import { makeArticle, makeArticleOf } from '../../helpers/factories.js';
import { readingOf } from '../../helpers/libraries/library.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const mills = makeArticleOf(['One.', 'Two.'], { slug: 'mills', hash: 'm1' });
const rivers = makeArticleOf(['Three.'], { slug: 'rivers', hash: 'r1' });
const broken: Problem = {
  file: 'bad.md',
  line: 3,
  reason: 'is not UTF-8; save it as UTF-8.',
  severity: 'error',
};

describe('opening', () => {
  it('reads at once, and answers from what was read', async () => {
    const library = await opened([corpusOf([mills, rivers], [broken])]);
    expect(library.current()).toMatchObject({
      articles: 2,
      passages: 3,
      languages: ['en'],
      problems: [broken],
      readAt: new Date('2026-01-06T12:00:00Z'),
    });
    expect(await slugsOf(library)).toEqual(['mills', 'rivers']);
  });

  it('says that the articles are being read to whoever asks before', async () => {
    const library = openLibrary(partsReading([corpusOf([mills])]));
    expect(() => library.current()).toThrow(ArticlesBeingRead);
    await expect(library.ask('Who?')).rejects.toThrow(ArticlesBeingRead);
    await library.opened;
    expect(library.current().articles).toBe(1);
  });

  it('fails when there is no article, naming the folder and every fault', async () => {
    const { opened: opening } = openLibrary(partsReading([corpusOf([], [broken])]));
    await expect(opening).rejects.toThrow(CorpusError);
    await expect(opening).rejects.toThrow(
      'No articles in /articles. Add some (.md, .txt, .html, .docx or .pdf).\n  bad.md:3 is not UTF-8',
    );
  });
});

describe('a library that may have no article at first', () => {
  const mayBeEmpty = 'at-first';

  it('opens without one, and takes in the first that comes', async () => {
    const library = openLibrary({ ...partsReading([corpusOf([]), corpusOf([mills])]), mayBeEmpty });
    await library.opened;
    expect(library.current().articles).toBe(0);
    expect(await library.reload()).toMatchObject({ swapped: true, added: ['mills'] });
    expect(await slugsOf(library)).toEqual(['mills']);
  });

  it('does not open where there are files, but none that can be read', async () => {
    const { opened: opening } = openLibrary({ ...partsReading([corpusOf([], [broken])]), mayBeEmpty });
    await expect(opening).rejects.toThrow('No articles in /articles');
  });

  it('keeps those it had when there are none any more', async () => {
    const library = openLibrary({ ...partsReading([corpusOf([mills]), corpusOf([])]), mayBeEmpty });
    await library.opened;
    expect(await library.reload()).toMatchObject({ swapped: false });
    expect(await slugsOf(library)).toEqual(['mills']);
  });
});

describe('reloading', () => {
  it('swaps and reports what was added, removed and changed', async () => {
    const changed = { ...mills, hash: 'm2' };
    const added = makeArticle({ slug: 'boats' });
    const library = await opened([corpusOf([mills, rivers]), corpusOf([added, changed], [broken])]);
    const before = library.current();
    expect(await library.reload()).toEqual({
      added: ['boats'],
      removed: ['rivers'],
      changed: ['mills'],
      articles: 2,
      passages: 3,
      problems: [broken],
      tookMs: 0,
      swapped: true,
    });
    expect(await slugsOf(library)).toEqual(['boats', 'mills']);
    expect(library.current().version).not.toBe(before.version);
  });

  it('keeps the old articles when nothing usable was read', async () => {
    const library = await opened([corpusOf([mills]), corpusOf([], [broken])]);
    const report = await library.reload();
    expect(report).toMatchObject({ swapped: false, removed: [], articles: 0, problems: [broken] });
    expect(await slugsOf(library)).toEqual(['mills']);
  });

  it('keeps the old articles when the folder has gone, and says so like any other problem', async () => {
    const library = await opened([corpusOf([mills]), new CorpusError('The folder is gone.')]);
    expect(await library.reload()).toMatchObject({
      swapped: false,
      problems: [{ file: '/articles', line: 1, reason: 'The folder is gone.', severity: 'error' }],
    });
    expect(await slugsOf(library)).toEqual(['mills']);
  });

  it('keeps the old articles when reading breaks down, and can try again', async () => {
    const library = await opened([corpusOf([mills]), new Error('out of memory'), corpusOf([rivers])]);
    await expect(library.reload()).rejects.toThrow('out of memory');
    expect(await slugsOf(library)).toEqual(['mills']);
    await library.reload();
    expect(await slugsOf(library)).toEqual(['rivers']);
  });

  it('takes over new problems though no article has changed', async () => {
    const library = await opened([corpusOf([mills]), corpusOf([mills], [broken])]);
    const { version } = library.current();
    expect(await library.reload()).toMatchObject({ added: [], removed: [], changed: [], problems: [broken] });
    expect(library.current()).toMatchObject({ version, problems: [broken] });
  });
});

describe('checking', () => {
  it('reports the difference and swaps nothing', async () => {
    const library = await opened([corpusOf([mills]), corpusOf([rivers], [broken])]);
    expect(await library.check()).toMatchObject({
      added: ['rivers'],
      removed: ['mills'],
      problems: [broken],
      swapped: false,
    });
    expect(await slugsOf(library)).toEqual(['mills']);
  });
});

describe('a reading that dies', () => {
  it('is replaced; until then the articles are being read', async () => {
    const parts = partsReading([corpusOf([mills]), corpusOf([rivers])]);
    const deaths: string[] = [];
    const library = openLibrary({ ...parts, onDeath: ({ message }) => deaths.push(message) });
    await library.opened;
    parts.kill(new Error('ran out of memory'));
    expect(deaths).toEqual(['ran out of memory']);
    await expect(library.ask('Who?')).rejects.toThrow(ArticlesBeingRead);
    await expect.poll(() => slugsOf(library).catch(() => [])).toEqual(['rivers']);
  });
});

function corpusOf(articles: readonly Article[], problems: readonly Problem[] = []): Corpus {
  return { articles, problems };
}

async function opened(readings: readonly (Corpus | Error)[]) {
  const library = openLibrary(partsReading(readings));
  await library.opened;
  return library;
}

async function slugsOf(library: ReturnType<typeof openLibrary>): Promise<readonly string[]> {
  const { articles } = await library.listArticles(0, 10);
  return articles.map(({ slug }) => slug);
}

/** Reads these one after the other, the last one for good; an error is thrown. `kill` ends the one opened last. */
function partsReading(readings: readonly (Corpus | Error)[]) {
  let count = 0;
  let kill: (reason: Error) => void = () => undefined;
  const openReading = async (): Promise<OpenedReading> => {
    const given = readings[Math.min(count++, readings.length - 1)];
    if (!given || given instanceof Error) throw given;
    const reading = readingOf(makeSnapshotOf(given.articles, given.problems));
    const onDeath = (listener: typeof kill) => {
      kill = listener;
    };
    return { ...reading, onDeath };
  };
  const parts: LibraryParts = {
    folder: '/articles',
    openReading,
    now: () => new Date('2026-01-06T12:00:00Z'),
  };
  return { ...parts, kill: (reason: Error) => kill(reason) };
}
