import { describe, expect, it } from 'vitest';
import { articleOf, passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

async function linksIn(markdown: string) {
  return (await passagesIn(markdown)).flatMap(({ text, spans = [] }) =>
    spans.flatMap((span) => (span.kind === 'link' ? [[text.slice(span.start, span.end), span.url]] : [])),
  );
}

describe('marks that CommonMark takes for text', () => {
  it.each([
    ['**Q:**What is hay?', 'Q:What is hay?'],
    ['**Mind the mare **, she bites.', 'Mind the mare , she bites.'],
    ['The **„Alte Stute“**frisst `**` Hafer.', 'The „Alte Stute“frisst ** Hafer.'],
    ['Call f(**args, **kwargs) twice.', 'Call f(**args, **kwargs) twice.'],
    ['It is x ** 2 or y ** 3.', 'It is x ** 2 or y ** 3.'],
    ['[Hay](just words) is [a\\](b).', '[Hay](just words) is [a](b).'],
    ['Roll {@dice 2d6|twice}, see {@link Stable.open}.', 'Roll 2d6, see Stable.open.'],
  ])('%j shows %j', async (markdown, text) => {
    expect(await textsOf(markdown)).toEqual([text]);
  });

  it.each([
    ['[C](https://x.org/C_(language) is old.', 'C', 'https://x.org/C_(language'],
    ['See [the **old** page](Old page.md#top), too.', 'the old page', 'Old%20page.md#top'],
    [
      'Bump [@a from 1\nto 2](https://x.org/<!---->a from 1 to 2) now.',
      '@a from 1 to 2',
      'https://x.org/a%20from%201%20to%202',
    ],
  ])('a link is one with a wrong address: %j', async (markdown, words, url) => {
    expect(await linksIn(markdown)).toEqual([[words, url]]);
  });

  it('a picture is one with spaces in its address', async () => {
    const [passage] = await passagesIn('One.\n\n![A mare](Screen shot 1.png)');
    expect(passage).toMatchObject({
      text: 'One.',
      pictures: [{ url: 'Screen%20shot%201.png', alt: 'A mare' }],
    });
  });

  it('a heading is one without a space', async () => {
    const { title, passages } = await articleOf(
      '# T\n\nOne.\n##Hay\nTwo.\n\n#**Oats** ##\n\nThree.\n\n#tag #tag\n\n#1 is best.',
    );
    expect([title, ...passages.map(({ section, text }) => [...section, text])]).toEqual([
      'T',
      ['One.'],
      ['Hay', 'Two.'],
      ['Oats', 'Three.\n\n#tag #tag\n\n#1 is best.'],
    ]);
  });
});
