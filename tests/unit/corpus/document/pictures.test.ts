import { describe, expect, it } from 'vitest';
import { withLink, withLinks } from '../../../../src/corpus/folder/base-url.js';
import { articleOf, passagesIn } from '../../../helpers/corpus/parsing.js';

/** Text and pictures of each passage, the places of the pictures as the words before them. */
async function picturesIn(text: string, file?: string) {
  return (await passagesIn(text, file)).map(({ text: words, pictures = [] }) => [
    words,
    ...pictures.map(({ at, url, alt }) => [words.slice(0, at).slice(-5), url, alt]),
  ]);
}

describe('a picture', () => {
  it.each([
    [
      'alone belongs to the words above',
      'One.\n\n![A horse](a.png)\n\n## S\n\nTwo.',
      [['One.', ['One.', 'a.png', 'A horse']], ['Two.']],
    ],
    [
      'that comes first belongs to the words below',
      '![A horse](a.png)\n\nOne.',
      [['One.', ['', 'a.png', 'A horse']]],
    ],
    [
      'of a heading belongs to what is below',
      '## S ![A horse](a.png)\n\nOne.',
      [['One.', ['', 'a.png', 'A horse']]],
    ],
    ['with no words under its heading belongs to nothing', '![A](a.png)\n\n## S\n\nOne.', [['One.']]],
    [
      'behind a sentence is not among its words',
      'Press it. ![The button](a.png)',
      [['Press it.', ['s it.', 'a.png', 'The button']]],
    ],
    ['in front of a sentence neither', '![](a.png) Press it.', [['Press it.', ['', 'a.png', '']]]],
    ['within a sentence is a word of it', 'Press ![the button](a.png) twice.', [['Press the button twice.']]],
    [
      'of a list stands at its item',
      '- One\n  ![](a.png)\n- Two',
      [['- One\n- Two', ['- One', 'a.png', '']]],
    ],
    [
      'that is a link is kept',
      'One.\n\n[![A horse](a.png)](b.html)',
      [['One.', ['One.', 'a.png', 'A horse']]],
    ],
    ['of HTML is kept', 'One.\n\n<img src="a.png" alt="A &amp; B">', [['One.', ['One.', 'a.png', 'A & B']]]],
  ])('%s', async (_, markdown, expected) => {
    expect(await picturesIn(markdown)).toEqual(expected);
  });

  it('of a web page is kept with the words above it', async () => {
    const page = `<article><h1>T</h1><p>One.</p><figure><img data-src="a.png" src="data:x" alt="A
      horse"><figcaption>Brave</figcaption></figure><p><img src="b.png" width="16">Two <img src="c.png"> three.</p></article>`;
    expect(await picturesIn(page, 'page.html')).toEqual([
      ['One.\n\nBrave\n\nTwo three.', ['One.', 'a.png', 'A horse'], ['\n\nTwo', 'c.png', '']],
    ]);
  });

  it('goes with its part of a long paragraph, ten to a passage', async () => {
    const items = Array.from({ length: 60 }, (_, n) => `- ${'word '.repeat(12)}${n}\n  ![](${n}.png)`);
    const passages = await passagesIn(items.join('\n'));
    for (const { text, pictures = [] } of passages) {
      expect(pictures).toHaveLength(10);
      for (const { at, url } of pictures)
        expect(text.slice(0, at).endsWith(` ${url.replace('.png', '')}`)).toBe(true);
    }
  });
});

describe('the address of a picture', () => {
  const urls = async (markdown: string, baseUrl?: string, file = 'guides/mills.md') => {
    const { passages } = withLink(await articleOf(markdown, file), baseUrl);
    return passages.flatMap(({ pictures }) => pictures?.map(({ url }) => url) ?? 'none');
  };
  const site = 'https://docs.example.org/guide';

  it.each([
    ['https://x.org/a.png', 'https://x.org/a.png'],
    ['img/a%20b.png', 'https://docs.example.org/guide/guides/img/a%20b.png'],
    ['../a.png', 'https://docs.example.org/guide/a.png'],
    ['/a.png', 'https://docs.example.org/guide/a.png'],
    ['/guide/a.png', 'https://docs.example.org/guide/a.png'],
    ['//x.org/a.png', 'https://x.org/a.png'],
  ])('is whole: %s', async (written, whole) => {
    expect(await urls(`One. ![](${written})`, site)).toEqual([whole]);
  });

  it('is relative to that of the page which the article was taken from', async () => {
    expect(await urls('---\nurl: https://x.org/p/mills\n---\nOne. ![](a.png)', site)).toEqual([
      'https://x.org/p/a.png',
    ]);
  });

  it.each([
    'a.png',
    'http://x.org/a.png',
    'data:image/png;base64,AAAA',
    'https://img.shields.io/npm/v/x',
    'https://x.org/badge/a.png',
    'https://x.org/a.svg',
  ])('that a card cannot show drops it: %s', async (written) => {
    expect(await urls(`One. ![A](${written})`)).toEqual(['none']);
  });

  it('that a bundler gives another name drops it, one of the site itself does not', async () => {
    expect(await urls('One. ![](./a.png)', site, 'guides/mills.mdx')).toEqual(['none']);
    expect(await urls('One. ![](@/assets/a.png)', site)).toEqual(['none']);
    expect(await urls('One. ![](/img/a.png)', site, 'guides/mills.mdx')).toEqual([`${site}/img/a.png`]);
    expect(await urls('One. ![](@site/static/img/a.png)', site)).toEqual([`${site}/img/a.png`]);
  });

  it.each([
    ['MDX', { 'other.mdx': 'Two.' }],
    ['Docusaurus', { 'other.md': '---\nsidebar_position: 2\n---\nTwo.' }],
    ['VitePress', { 'other.md': '---\noutline: deep\n---\nTwo.' }],
  ])('beside a page is dropped in all of a folder that is one of %s', async (_, others) => {
    const files = { 'a.md': 'One. ![](./a.png) ![](/b.png) ![](../static/c.png)', ...others };
    const articles = await Promise.all(Object.entries(files).map(([file, text]) => articleOf(text, file)));
    const [first] = withLinks({ articles, problems: [] }, site).articles;
    expect(first?.passages[0]?.pictures?.map(({ url }) => url)).toEqual([`${site}/b.png`, `${site}/c.png`]);
  });

  it('that GitBook keeps elsewhere is dropped', async () => {
    expect(await urls('One. ![](../.gitbook/assets/a.png)', site)).toEqual(['none']);
  });
});
