import { describe, expect, it } from 'vitest';
import { byPlace } from '../../../../src/search/index/copies.js';
import { buildIndex } from '../../../../src/search/search.js';
import { makeArticleOf } from '../../../helpers/factories.js';

const press = 'Press the green button to start the pump.';

async function foundIn(
  files: Readonly<Record<string, readonly string[]>>,
  question: string,
  article?: string,
) {
  const articles = Object.entries(files).map(([file, texts]) =>
    makeArticleOf(texts, { file, slug: file.replace('.md', ''), title: `Pump ${file.split('/')[0]}` }),
  );
  const index = await buildIndex(articles);
  return index
    .search({ question, limit: 25, ...(article !== undefined && { article }) })
    .hits.map(({ passage }) => passage.id);
}

describe('what several articles say in the same words', () => {
  const versions = { 'v1/start.md': [press], 'v2/start.md': [press, 'The pump is red.'] };

  it('is found once, in the newest version', async () => {
    const found = await foundIn(versions, 'How do I start the pump?');
    expect(found).toEqual(['v2/start#p1', 'v2/start#p2']);
  });

  it('is found in the version that is asked for', async () => {
    expect((await foundIn(versions, 'How do I start the pump in v1?'))[0]).toBe('v1/start#p1');
    expect(await foundIn(versions, 'How do I start the pump?', 'v1/start')).toEqual(['v1/start#p1']);
  });

  it('is the same with other signs and capitals, and in eighty versions leaves room for others', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`${n}.0/start.md`, [n % 2 ? press : press.toUpperCase()]]),
    );
    const found = await foundIn(
      { ...many, 'other.md': ['To start the old pump, pull its lever.'] },
      'start pump',
    );
    expect(found.sort()).toEqual(['79.0/start#p1', 'other#p1']);
  });

  it('is not the same where few words say something else under another title', async () => {
    const found = await foundIn(
      { 'port.md': ['Defaults to 5432.'], 'size.md': ['Defaults to 5432.'] },
      'defaults',
    );
    expect(found).toHaveLength(2);
  });
});

describe('the best place of several', () => {
  it.each([
    ['the newest version', ['v1/a.md', 'v10/a.md', 'v9/a.md'], 'v10/a.md'],
    ['a part of a version', ['1.20.4/a.md', '1.21/a.md', '1.9/a.md'], '1.21/a.md'],
    ['what has no version', ['versioned_docs/version-2.0/a.md', 'docs/a.md'], 'docs/a.md'],
    ['what is called the latest', ['v3/a.md', 'latest/a.md', 'next/a.md'], 'latest/a.md'],
    ['what is not old', ['archive/a.md', 'guides/start/first/a.md'], 'guides/start/first/a.md'],
    ['what is finished', ['next/a.md', '2.x/a.md'], '2.x/a.md'],
    ['the fewest folders', ['b/c/a.md', 'b/longer-name.md'], 'b/longer-name.md'],
    ['the shortest path', ['faq-more.md', 'faq.md'], 'faq.md'],
    ['a number that is no version, as far as the path goes', ['01-start/a.md', '02-go/a.md'], '02-go/a.md'],
  ])('is %s', (_, files, best) => {
    expect([...files].sort(byPlace)[0]).toBe(best);
  });
});
