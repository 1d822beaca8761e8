import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { escapeMarkdown, toCorpusFiles, writeCorpus } from '../../bench/sets/corpus-folder.js';
import { createPassageMap, ink } from '../../bench/sets/passage-map.js';
import {
  type QuestionSet,
  readQuestionSet,
  sharedSets,
  sharedSetsFolder,
} from '../../bench/sets/question-set.js';
import { parseArticle, readCorpus } from '../../src/corpus/read-corpus.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const awkward = [
  'Plain words.',
  '1. Not a list, but a year that ends a sentence: 1918. So there.',
  '# no heading, # not here either',
  '- no bullet',
  '+ none here',
  '*no emphasis* and _none_ here, snake_case_name, 2 * 3 * 4',
  'a [link](https://example.org) that is none, ![no image](x.png), [^1] no footnote',
  '<b>no markup</b> and <https://example.org/?a=b&c=d> &amp; &copy;',
  'C:\\temp\\new and a backslash at the end \\',
  '`no code` and ``none``',
  '~~not struck~~ | no | table |',
  '> no quotation',
  'Two\nlines in one\n\nparagraph',
  '\ufeffstarts with a byte order mark',
  '=== not an underline',
  '--- no rule',
  'http://example.org/a_b_c ends here',
  'Does it end? Yes!',
  'A short line',
];

describe('toCorpusFiles', () => {
  it('gives one paragraph for each doc, whatever stands in it', async () => {
    expect(await textOf(makeSet(awkward))).toBe(awkward.map(ink).join(''));
    const { articles } = await readCorpus(folder);
    const [last] = articles.flatMap(({ passages }) => passages).slice(-1);
    expect(last?.lastParagraph).toBe(awkward.length);
  });

  it('groups docs of one title in the order of the set', () => {
    const docs = [doc('a', 'One'), doc('b', 'Two'), doc('c', 'One')];
    const files = toCorpusFiles({ lang: 'en', docs });
    expect(files.map(({ docIds }) => docIds)).toEqual([['a', 'c'], ['b']]);
  });

  it('keeps titles apart that slug alike, and takes any character in them', async () => {
    const titles = ['Größe: "neu"', 'Größe? neu', '超级碗', '# no heading'];
    const docs = titles.map((title, i) => ({ id: String(i), title, text: `Text ${i}.` }));
    writeCorpus(folder, toCorpusFiles({ lang: 'de', docs }));
    const { articles, problems } = await readCorpus(folder);
    expect(problems).toEqual([]);
    expect(articles.map(({ title }) => title)).toEqual(titles);
    expect(articles.map(({ language }) => language)).toEqual(['de', 'de', 'de', 'de']);
  });
});

describe('escapeMarkdown', () => {
  it('writes any line of text so that Markdown shows it unchanged', async () => {
    const line = fc.string({ unit: fc.constantFrom(...' abc1.)(*_`#+-=>|[]!<&;:\\~/"\''), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        fc.pre(ink(text) !== '');
        const file = new TextEncoder().encode(
          `---\ntitle: t\nlanguage: en\n---\n\n${escapeMarkdown(text)}\n`,
        );
        const { article } = await parseArticle('t.md', file);
        expect(article?.passages.map((passage) => ink(passage.text)).join('')).toBe(ink(text));
      }),
    );
  });
});

describe('createPassageMap', () => {
  const docs = [doc('a', 'One'), doc('b', 'One')];
  const map = createPassageMap(toCorpusFiles({ lang: 'en', docs }), docs);

  it('finds the doc of a paragraph and of a part of it', () => {
    expect(map.docsOf({ file: '0001-one.md', paragraph: 2, text: 'Text of b.' })).toEqual(['b']);
    expect(map.docsOf({ file: '0001-one.md', paragraph: 2, text: 'of b.' })).toEqual(['b']);
  });

  it('finds all docs of a passage that was joined of several', () => {
    const place = { file: '0001-one.md', paragraph: 1, lastParagraph: 2, text: 'Text of a.\n\nText of b.' };
    expect(map.docsOf(place)).toEqual(['a', 'b']);
  });

  it('refuses a passage with other words than the doc it is said to be', () => {
    const place = { file: '0001-one.md', paragraph: 1, text: 'Text of b.' };
    expect(() => map.docsOf(place)).toThrow('does not hold the words of doc a');
  });
});

const shared = existsSync(sharedSetsFolder());
describe.skipIf(!shared)('the shared sets (skipped where ../shared is missing)', () => {
  const files = shared ? sharedSets() : [];

  it.each(files)('%s keeps every paragraph', async (file) => {
    const set = readQuestionSet(file);
    if (set.docs.length === 0) return;
    expect(await textOf(set)).toBe(
      docsInFileOrder(set)
        .map(({ text }) => ink(text))
        .join(''),
    );
    expect(await numbersOf(set)).toEqual(docsInFileOrder(set).map(({ text }) => ink(text)));
  });
});

/** Ink of all paragraphs as the product reads them back. */
async function textOf(set: QuestionSet): Promise<string> {
  writeCorpus(folder, toCorpusFiles(set));
  const { articles } = await readCorpus(folder);
  return articles.flatMap(({ passages }) => passages.map(({ text }) => ink(text))).join('');
}

/** The words of each doc, found in the passages that say they hold them. */
async function numbersOf(set: QuestionSet): Promise<readonly string[]> {
  const files = toCorpusFiles(set);
  const { articles } = await readCorpus(folder);
  const map = createPassageMap(files, set.docs);
  const inkById = new Map(set.docs.map(({ id, text }) => [id, ink(text)]));
  const ids = articles.flatMap(({ file, passages }) =>
    passages.flatMap((passage) => map.docsOf({ ...passage, file })),
  );
  return [...new Set(ids)].map((id) => inkById.get(id) ?? '');
}

function docsInFileOrder(set: QuestionSet) {
  const byId = new Map(set.docs.map((entry) => [entry.id, entry]));
  return toCorpusFiles(set).flatMap(({ docIds }) => docIds.flatMap((id) => byId.get(id) ?? []));
}

function makeSet(texts: readonly string[]): QuestionSet {
  const docs = texts.map((text, i) => ({ id: String(i), title: 'Awkward', text }));
  return { name: 'made', lang: 'en', docs, qs: [] };
}

function doc(id: string, title: string) {
  return { id, title, text: `Text of ${id}.` };
}
