import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../src/answer/answer.js';
import { linkToWords } from '../../../src/answer/citation.js';
import type { Article } from '../../../src/corpus/article.js';
import { makeArticleOf } from '../../helpers/factories.js';

const page = 'https://example.org/news';

describe('a short sentence', () => {
  it('is linked whole, without the punctuation around it', () => {
    expect(linkFor("Macron said: 'It will be for good.'", 'It will be for good.')).toBe(
      `${page}#:~:text=It%20will%20be%20for%20good`,
    );
  });

  it('has the characters encoded that mean something in a directive or in Markdown', () => {
    const sentence = "Salt & water, 15-30 g (a child's dose) *daily*";
    const link = linkFor(sentence, sentence);
    expect(link).toContain('Salt%20%26%20water%2C%2015%2D30%20g%20%28a%20child%27s%20dose%29%20%2Adaily');
  });

  it('gets the words before it when it stands in the article twice', () => {
    const article = makeArticleOf(['Who goes? Nobody yet. Ask again.', 'Who stays? Nobody yet.']);
    expect(link(article, 1, 'Nobody yet.')).toBe(`${page}#:~:text=Who%20stays%3F-,Nobody%20yet`);
    expect(link(article, 0, 'Nobody yet.')).toBe(`${page}#:~:text=Who%20goes%3F-,Nobody%20yet`);
  });

  it('is told apart without regard to case, as browsers search', () => {
    const article = makeArticleOf(['NOBODY YET KNOWS.', 'We asked. Nobody yet knows.']);
    expect(link(article, 1, 'Nobody yet knows.')).toContain('text=We%20asked.-,Nobody');
  });

  it('is linked even where nothing tells it from its twin', () => {
    const article = makeArticleOf(['Yes.', 'Yes.']);
    expect(link(article, 1, 'Yes.')).toBe(`${page}#:~:text=Yes`);
  });
});

describe('a long sentence', () => {
  const sentence =
    'The coalition, established in March 2025, represents 35 countries committed to providing enhanced support.';

  it('is linked by its first and last words', () => {
    expect(linkFor(sentence, sentence)).toBe(
      `${page}#:~:text=The%20coalition%2C%20established%20in,to%20providing%20enhanced%20support`,
    );
  });

  it('gets more words where another sentence begins alike', () => {
    const texts = ['The coalition, established in secret, is small.', sentence];
    expect(link(makeArticleOf(texts), 1, sentence)).toContain('established%20in%20March%202025,');
  });

  it('gets more words where its own last words come earlier in it, too', () => {
    const text = `We must do all that we can before winter, say those who began early, and all that we can is this: ${'to keep on asking, '.repeat(3)}and all that we can.`;
    const end = new URL(linkFor(text, text)).hash.split(',').at(-1);
    expect(decodeURIComponent(end ?? '')).toBe(
      'to keep on asking, and all that we can'.split(' ').slice(-6).join(' '),
    );
  });
});

describe('a passage of several blocks', () => {
  const text = 'You need:\n- a permit from the city council\n- two witnesses';

  it('is linked from a word of its first block to one of its last', () => {
    expect(linkFor(text, text)).toBe(`${page}#:~:text=You%20need,two%20witnesses`);
  });

  it('takes no words from the block before as context', () => {
    const article = makeArticleOf(['One\nsame line\nsame line']);
    const [start, end] = [14, 23];
    expect(linkToWords(page, article, passageOf(article, 0), { start, end })).toBe(
      `${page}#:~:text=same%20line`,
    );
  });
});

describe('the address', () => {
  it('keeps its query and its own fragment', () => {
    const url = 'https://example.org/a?b=c#history';
    expect(linkFor('Short one.', 'Short one.', url)).toBe(`${url}:~:text=Short%20one`);
  });

  it('loses a directive it came with', () => {
    expect(linkFor('Short one.', 'Short one.', `${page}#:~:text=other`)).toBe(`${page}#:~:text=Short%20one`);
  });

  it('goes without a directive when the passage has no words', () => {
    expect(linkFor('—', '—')).toBe(page);
  });

  it('stays within what link buttons take, in scripts that grow ninefold when encoded', () => {
    const sentence =
      '根据维基百科的文件，该联盟特别承诺，一旦全面停火协议签署，就准备参加乌克兰领土上的维和部队。';
    const link = linkFor(sentence, sentence, page, 'zh');
    expect(link.length).toBeLessThanOrEqual(512);
    expect(link).toContain(':~:text=');
    const longPage = `https://example.org/${'a'.repeat(480)}`;
    expect(linkFor(sentence, sentence, longPage, 'zh')).toBe(longPage);
  });
});

describe('any text', () => {
  it('gives a directive whose words stand in the quoted sentence, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(300), fc.nat(300), (text, a, b) => {
        const highlight = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const article = makeArticleOf([text]);
        const link = linkToWords(page, article, passageOf(article, 0), highlight);
        const quoted = text.slice(highlight.start, highlight.end).replace(/\s+/g, ' ');
        for (const words of directiveOf(link)) expect(quoted).toContain(words);
        expect(link).toMatch(/^[\x21-\x7e]{1,512}$/);
      }),
    );
  });
});

function linkFor(text: string, sentence: string, url = page, language = 'en'): string {
  return link(makeArticleOf([text], { language }), 0, sentence, url);
}

function link(article: Article, place: number, sentence: string, url = page): string {
  const passage = passageOf(article, place);
  const start = passage.text.indexOf(sentence);
  const highlight: Highlight = { start, end: start + sentence.length };
  return linkToWords(url, article, passage, highlight);
}

function passageOf(article: Article, place: number) {
  const passage = article.passages[place];
  if (!passage) throw new Error(`no passage ${place}`);
  return passage;
}

/** Start and end of a link's directive, decoded; the prefix stands outside the sentence. */
function directiveOf(link: string): string[] {
  const directive = link.split('#:~:text=')[1];
  if (!directive) return [];
  return directive
    .replace(/^[^,]*-,/, '')
    .split(',')
    .map(decodeURIComponent);
}
