import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Passage } from '../../../../src/corpus/article.js';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { markdownDocument, seenWord } from './markdown-documents.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const wordsOf = (text: string): readonly string[] => text.match(seenWord) ?? [];

async function articleOf(source: string): Promise<Article> {
  const { article, problems } = await parseArticle('doc.md', bytesOf(`---\nlanguage: en\n---\n${source}`));
  expect(problems).toEqual([]);
  if (!article) throw new Error('no article');
  return article;
}

/** Words of headings, which stand in the sections and the title and not in the passages. */
function headingWords(article: Article): ReadonlySet<string> {
  return new Set(wordsOf([article.title, ...article.passages.flatMap(({ section }) => section)].join(' ')));
}

function lineOfWord(source: string): ReadonlyMap<string, number> {
  const lines = source.split('\n');
  return new Map(lines.flatMap((line, index) => wordsOf(line).map((word) => [word, index + 4] as const)));
}

describe('any Markdown document', () => {
  it('loses no word and doubles none', async () => {
    await fc.assert(
      fc.asyncProperty(markdownDocument, async (source) => {
        const article = await articleOf(source);
        const inPassages = article.passages.flatMap(({ text }) => wordsOf(text));
        expect(inPassages.length).toBe(new Set(inPassages).size);
        const inHeadings = headingWords(article);
        const missing = wordsOf(source).filter((word) => !inPassages.includes(word) && !inHeadings.has(word));
        expect(missing.filter((word) => !isInHeadingWithoutText(source, word))).toEqual([]);
        expect(article.passages.map(({ text }) => text).join(' ')).not.toContain('hidden');
      }),
      { numRuns: 300 },
    );
  });

  it('cites for every passage the lines its words stand in, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(markdownDocument, async (source) => {
        for (const passage of (await articleOf(source)).passages) expectLines(passage, source);
      }),
      { numRuns: 300 },
    );
  });

  it('numbers its paragraphs 1…n without a gap and the parts of a long one a, b, …', async () => {
    await fc.assert(
      fc.asyncProperty(markdownDocument, async (source) => {
        const { passages } = await articleOf(source);
        const starts = [...new Set(passages.map(({ paragraph }) => paragraph))];
        const ends = starts.map((start) => passages.find(({ paragraph }) => paragraph === start));
        const next = ends.map((passage) => (passage?.lastParagraph ?? passage?.paragraph ?? 0) + 1);
        expect([1, ...next].slice(0, starts.length)).toEqual(starts);
        for (const start of starts) {
          const parts = passages.filter(({ paragraph }) => paragraph === start).map(({ part }) => part);
          expect(parts).toEqual(
            parts.length === 1 ? [undefined] : [...'abcdefghijklmnopqrstuvwxyz'].slice(0, parts.length),
          );
        }
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
    );
  });

  it('keeps beside the text what it cannot show, in its place', async () => {
    await fc.assert(
      fc.asyncProperty(markdownDocument, async (source) => {
        for (const { text, spans = [] } of (await articleOf(source)).passages) {
          for (const { start, end } of spans) {
            expect(0 <= start && start < end && end <= text.length).toBe(true);
            expect(text.slice(start, end).trim()).not.toBe('');
          }
        }
      }),
    );
  });

  it('gives the same passages whatever its line endings and byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(
        markdownDocument,
        fc.constantFrom('\r\n', '\r'),
        fc.constantFrom('', '\uFEFF'),
        async (source, ending, mark) => {
          const other = await parseArticle('doc.md', bytesOf(mark + source.replaceAll('\n', ending)));
          const plain = await parseArticle('doc.md', bytesOf(source));
          expect(other.article?.passages).toEqual(plain.article?.passages);
        },
      ),
    );
  });
});

/** A heading with nothing under it stands in no passage: there is nothing to quote. */
function isInHeadingWithoutText(source: string, word: string): boolean {
  const lines = source.split('\n');
  const at = lines.findIndex((line) => line.includes(word));
  return /^#{1,6} /.test(lines[at] ?? '') || /^(?:====|---)$/.test(lines[at + 1] ?? '');
}

function expectLines({ text, lines: cited }: Passage, source: string): void {
  const lines = lineOfWord(source);
  const found = wordsOf(text).map((word) => lines.get(word) ?? Number.NaN);
  if (found.length === 0) return;
  expect(cited).toEqual([Math.min(...found), Math.max(...found)]);
}
