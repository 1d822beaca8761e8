import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { withOwnTexts } from '../../../src/base/own-copy.js';
import { parseArticle } from '../../../src/corpus/parse-article.js';

it('copies say the same and share what was shared', () => {
  const section = ['The mill and its weir', '水车在河边的故事水车在河边的故事', 'short'];
  const value = { section, passages: [{ section, page: 3 }, { section }], title: 'The mill and its weir' };
  const copy = withOwnTexts(value);
  expect(copy).toEqual(value);
  expect(copy).not.toBe(value);
  expect(copy.passages.every((each) => each.section === copy.section)).toBe(true);
});

it('an article keeps nothing of its file but what it says', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heapMb = () => {
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const comment = `<!-- ${'left out of the article '.repeat(40_000)} -->`;
  const text = (n: number) =>
    `---\ntitle: The mill of the year ${n}\nsource: The news of the valley\n---\n\n${comment}\n\n` +
    `## A heading that is long enough, ${n}\n\n![A picture of it, ${n}](https://example.org/picture-${n}.png)\n\n` +
    `The wheel has [twelve paddles](https://example.org/paddles-${n}) of oak.\n`;
  const parse = async (n: number) => (await parseArticle(`${n}.md`, Buffer.from(text(n)))).article;
  await parse(0);
  const before = heapMb();
  const articles = [];
  for (let n = 1; n <= 20; n += 1) articles.push(await parse(n));
  const kept = heapMb() - before;
  expect(articles.every((article) => article?.passages[0]?.section.length === 1)).toBe(true);
  // Their files together have 20 MB.
  expect(kept).toBeLessThan(5);
});
