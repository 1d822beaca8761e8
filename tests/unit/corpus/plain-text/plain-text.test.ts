import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf, passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

const paris = new URL('../../../../corpus/paris-declaration.md', import.meta.url);

/** The text the Markdown was made from: a title line, then one paragraph or heading a line. */
async function parisAsPlainText(): Promise<string> {
  const markdown = await readFile(paris, 'utf8');
  const title = /title: "(.*)"/.exec(markdown)?.[1] ?? '';
  const body = markdown.split('---\n')[2] ?? '';
  return [title, ...body.split('\n').filter((line) => line !== '')].join('\n').replaceAll('## ', '');
}

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}}) `, 'gm'), '$1\n');
}

describe('the Paris article as plain text', () => {
  const shapeOf = async (text: string, file: string) => {
    const { title, passages } = await articleOf(text, file);
    return {
      title,
      passages: passages.map(({ paragraph, section, text }) => ({ paragraph, section, text })),
    };
  };

  it('gives the ten paragraphs and four sections of the Markdown, one paragraph a line', async () => {
    const markdown = await shapeOf(await readFile(paris, 'utf8'), 'paris.md');
    expect(markdown.passages).toHaveLength(10);
    expect(new Set(markdown.passages.flatMap(({ section }) => section)).size).toBe(4);
    expect(await shapeOf(await parisAsPlainText(), 'paris.txt')).toEqual(markdown);
  });

  it.each([60, 72, 80, 100])('gives them wrapped at %i columns too', async (width) => {
    const markdown = await shapeOf(await readFile(paris, 'utf8'), 'paris.md');
    const blankBetween = wrapped((await parisAsPlainText()).replaceAll('\n', '\n\n'), width);
    expect(Math.max(...blankBetween.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(await shapeOf(blankBetween, 'paris.txt')).toEqual(markdown);
  });
});

describe('plain text', () => {
  it('takes a first line that is a sentence for text, and the file name for the title', async () => {
    const article = await articleOf('It rained all day.\nThen it stopped.\n', 'wet-day.txt');
    expect(article.title).toBe('Wet day');
    expect(article.passages.map(({ text }) => text)).toEqual(['It rained all day.\n\nThen it stopped.']);
  });

  it('does not cut the first line off a wrapped paragraph', async () => {
    const text =
      'The quick brown fox jumps over the lazy dog and runs on and on for\na while until it stops. Then it begins again, because foxes do so\nall day.\n\nThe dog sleeps.';
    const article = await articleOf(text, 'fox.txt');
    expect(article.title).toBe('Fox');
    expect(article.passages).toMatchObject([{ paragraph: 1, lastParagraph: 2, lines: [1, 5] }]);
  });

  it('takes a title that stands directly above a wrapped paragraph', async () => {
    const text =
      'The fox\nThe quick brown fox jumps over the lazy dog and runs on and on for\na while until it stops. Then it begins again, because foxes do so\nall day.\n';
    expect((await articleOf(text, 'x.txt')).title).toBe('The fox');
  });

  it('takes a short line between paragraphs for a heading, and no other', async () => {
    const text =
      'Title\nFirst paragraph.\nOpening hours\nWe are open daily.\nIs it far?\nNot at all.\nThe end';
    expect((await passagesIn(text, 'a.txt')).map(({ section, text }) => [...section, text])).toEqual([
      ['First paragraph.'],
      ['Opening hours', 'We are open daily.'],
      ['Opening hours', 'Is it far?\n\nNot at all.\n\nThe end'],
    ]);
  });

  it('keeps lists together with the line that introduces them', async () => {
    const text = 'Title\nWe need:\n- milk\n- bread\n\nMembers are:\nFrance\nItaly\n\nAll came.\n';
    expect(await textsOf(text, 'a.txt')).toEqual([
      'We need:\n\n- milk\n- bread\n\nMembers are:\n\nFrance\nItaly\n\nAll came.',
    ]);
  });

  it('takes a list with its prices in a column for a list', async () => {
    const [passage] = await passagesIn('Title\n\n* Ropes         2 pounds\n* Helmets      free\n', 'a.txt');
    expect(passage).toMatchObject({ kind: 'list', text: '* Ropes         2 pounds\n* Helmets      free' });
  });

  it('quotes Markdown as it stands', async () => {
    expect(await textsOf('Title\nUse *stars* and <b>.\n', 'a.txt')).toEqual(['Use *stars* and <b>.']);
  });

  it('reads front matter as Markdown files have it', async () => {
    const article = await articleOf('---\ntitle: T\nauthor: A\n---\nText here.\n', 'a.txt');
    expect(article).toMatchObject({ title: 'T', author: 'A', passages: [{ lines: [5, 5] }] });
  });

  it('loses no line and doubles none', async () => {
    let count = 0;
    const next = () => {
      count += 1;
      return `w${count}x`;
    };
    const line = fc
      .tuple(
        fc.constantFrom('', '- ', '1. '),
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom('', '.', ':', '?'),
      )
      .map(([marker, words, end]) => {
        const text = Array.from({ length: words }, next).join(' ');
        return marker + text + end;
      });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, line, fc.constant('')), { minLength: 2 }), async (lines) => {
        fc.pre(lines.some((each) => each !== ''));
        const source = lines.join('\n');
        const { title, passages } = await articleOf(
          `---\nlanguage: en\n---\n${source}\nThe last one.`,
          'doc.txt',
        );
        const headings = new Set([title, ...passages.flatMap(({ section }) => section)]);
        // A sentence with a colon may list the headings below it, or bring the next one along.
        const isHeading = (each: string) => headings.has(each.replace(/^- /, '').trim());
        const body = (text: string) => text.split('\n').filter((each) => !isHeading(each));
        const seen =
          [...headings, ...passages.flatMap(({ text }) => body(text))].join(' ').match(/w\d+x/g) ?? [];
        expect([...seen].sort()).toEqual([...(source.match(/w\d+x/g) ?? [])].sort());
        for (const { text, lines: [from, to] = [0, 0] } of passages) {
          const cited = `${source}\nThe last one.`.split('\n').slice(from - 4, to - 3);
          const words = (of: readonly string[]) => of.join(' ').replace(/\s+/g, ' ').trim();
          expect(words(cited.filter((each) => !isHeading(each)))).toBe(words(body(text)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an option of a man page on the line of what it does', () => {
  it('goes on below that, with no full stop at its end either', async () => {
    const text =
      'NAME\n       feed - feed the horses\n\nOPTIONS\n       -w     wait until the water boils, and do not be-\n              gin before\n\n       -n     do nothing at all\n';
    expect((await textsOf(text, 'feed.txt')).join('\n')).toContain(
      '-w wait until the water boils, and do not begin before',
    );
  });
});

describe('words broken at the end of short lines', () => {
  it('are joined, and no title', async () => {
    const text = 'The farmer went to the mar-\nket and sold a cow.\n\nHe came home late.\n';
    expect(await articleOf(text, 'tale.txt')).toMatchObject({
      title: 'Tale',
      passages: [{ text: 'The farmer went to the market and sold a cow.\n\nHe came home late.' }],
    });
  });
});
