import { describe, expect, it } from 'vitest';
import { type LibraryParts, openLibrary } from '../../src/answer/library.js';
import { versionOf } from '../../src/answer/snapshot.js';
import type { Article, Corpus, Problem } from '../../src/corpus/article.js';
import { CorpusError } from '../../src/corpus/corpus-error.js';
import { makeArticle, makeArticleOf } from '../helpers/factories.js';
import { unusedIndex } from '../helpers/snapshots.js';

const mills = makeArticleOf(['One.', 'Two.'], { slug: 'mills', hash: 'm1' });
const rivers = makeArticleOf(['Three.'], { slug: 'rivers', hash: 'r1' });
const broken: Problem = {
  file: 'bad.md',
  line: 3,
  reason: 'is not UTF-8; save it as UTF-8.',
  severity: 'error',
};

describe('opening', () => {
  it('reads, builds and answers from what was read', async () => {
    const library = await openLibrary(partsReading([corpusOf([mills, rivers], [broken])]));
    const snapshot = library.current();
    expect(snapshot.passages.map(({ id }) => id)).toEqual(['mills#p1', 'mills#p2', 'rivers#p1']);
    expect(snapshot.bySlug.get('rivers')).toBe(rivers);
    expect(snapshot.problems).toEqual([broken]);
    expect(snapshot.readAt).toEqual(new Date('2026-01-06T12:00:00Z'));
  });

  it('fails when there is no article, naming the folder and every fault', async () => {
    const opening = openLibrary(partsReading([corpusOf([], [broken])]));
    await expect(opening).rejects.toThrow(CorpusError);
    await expect(opening).rejects.toThrow(
      'There is no article to answer from in /articles. Put articles there (.md, .txt, .html, .docx or .pdf).\n  bad.md:3 is not UTF-8',
    );
  });
});

describe('the version', () => {
  it('is the same for the same files, and another when a file or its name changes', () => {
    expect(versionOf([mills, rivers])).toMatch(/^[0-9a-f]{8}$/);
    expect(versionOf([mills, rivers])).toBe(versionOf([{ ...mills }, { ...rivers }]));
    expect(versionOf([mills])).not.toBe(versionOf([mills, rivers]));
    expect(versionOf([mills])).not.toBe(versionOf([{ ...mills, hash: 'm2' }]));
    expect(versionOf([mills])).not.toBe(versionOf([{ ...mills, file: 'mills.txt' }]));
  });
});

describe('reloading', () => {
  it('swaps and reports what was added, removed and changed', async () => {
    const changed = { ...mills, hash: 'm2' };
    const added = makeArticle({ slug: 'boats' });
    const library = await openLibrary(
      partsReading([corpusOf([mills, rivers]), corpusOf([added, changed], [broken])]),
    );
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
    expect(library.current().articles).toEqual([added, changed]);
    expect(library.current().version).not.toBe(before.version);
    expect(before.articles).toEqual([mills, rivers]);
  });

  it('is exclusive: whoever asks meanwhile gets the same report', async () => {
    const { parts, calls } = counting(partsReading([corpusOf([mills]), corpusOf([rivers])]));
    const library = await openLibrary(parts);
    const [first, second] = [library.reload(), library.reload()];
    expect(second).toBe(first);
    await first;
    expect(calls()).toEqual({ read: 2, build: 2 });
    await library.reload();
    expect(calls().read).toBe(3);
  });

  it('answers from the old snapshot until the new one is whole', async () => {
    let finish: () => void = () => undefined;
    const parts = partsReading([corpusOf([mills]), corpusOf([rivers])]);
    const library = await openLibrary({
      ...parts,
      build: (articles) =>
        articles[0] === mills
          ? parts.build(articles)
          : new Promise((resolve) => {
              finish = () => resolve(unusedIndex);
            }),
    });
    const inFlight = library.current();
    const reload = library.reload();
    await new Promise(setImmediate);
    expect(library.current()).toBe(inFlight);
    finish();
    await reload;
    expect(library.current().articles).toEqual([rivers]);
    // A question that began before the swap holds articles, passages and index of one and the same corpus.
    expect(inFlight.articles).toEqual([mills]);
    expect(inFlight.passages).toEqual(mills.passages);
  });

  it('keeps the old articles when nothing usable was read', async () => {
    const library = await openLibrary(partsReading([corpusOf([mills]), corpusOf([], [broken])]));
    const report = await library.reload();
    expect(report).toMatchObject({ swapped: false, removed: [], articles: 0, problems: [broken] });
    expect(library.current().articles).toEqual([mills]);
  });

  it('keeps the old articles when the folder has gone, and says so like any other problem', async () => {
    const library = await openLibrary(
      partsReading([corpusOf([mills]), new CorpusError('The folder is gone.')]),
    );
    expect(await library.reload()).toMatchObject({
      swapped: false,
      problems: [{ file: '/articles', line: 1, reason: 'The folder is gone.', severity: 'error' }],
    });
    expect(library.current().articles).toEqual([mills]);
  });

  it('keeps the old articles when building fails, and can try again', async () => {
    const { build, ...parts } = partsReading([corpusOf([mills]), corpusOf([rivers]), corpusOf([rivers])]);
    let mayFail = true;
    const library = await openLibrary({
      ...parts,
      build: async (articles) => {
        if (articles[0] === rivers && mayFail) throw new Error('out of memory');
        return build(articles);
      },
    });
    await expect(library.reload()).rejects.toThrow('out of memory');
    expect(library.current().articles).toEqual([mills]);
    mayFail = false;
    await library.reload();
    expect(library.current().articles).toEqual([rivers]);
  });

  it('does not build again when no article has changed, but takes over the new problems', async () => {
    const { parts, calls } = counting(partsReading([corpusOf([mills]), corpusOf([mills], [broken])]));
    const library = await openLibrary(parts);
    const { version } = library.current();
    expect(await library.reload()).toMatchObject({ swapped: true, added: [], removed: [], changed: [] });
    expect(calls().build).toBe(1);
    expect(library.current()).toMatchObject({ version, problems: [broken] });
  });
});

describe('checking', () => {
  it('reports the difference and swaps nothing', async () => {
    const library = await openLibrary(partsReading([corpusOf([mills]), corpusOf([rivers], [broken])]));
    const before = library.current();
    expect(await library.check()).toMatchObject({
      added: ['rivers'],
      removed: ['mills'],
      problems: [broken],
      swapped: false,
    });
    expect(library.current()).toBe(before);
  });
});

function corpusOf(articles: readonly Article[], problems: readonly Problem[] = []): Corpus {
  return { articles, problems };
}

/** Reads these one after the other, the last one for good; an error is thrown. */
function partsReading(readings: readonly (Corpus | Error)[]): LibraryParts {
  let reading = 0;
  return {
    folder: '/articles',
    read: async () => {
      const given = readings[Math.min(reading++, readings.length - 1)];
      if (!given || given instanceof Error) throw given;
      return given;
    },
    build: async () => unusedIndex,
    now: () => new Date('2026-01-06T12:00:00Z'),
  };
}

function counting(parts: LibraryParts) {
  const calls = { read: 0, build: 0 };
  const counted: LibraryParts = {
    ...parts,
    read: () => {
      calls.read++;
      return parts.read();
    },
    build: (articles) => {
      calls.build++;
      return parts.build(articles);
    },
  };
  return { parts: counted, calls: () => calls };
}
