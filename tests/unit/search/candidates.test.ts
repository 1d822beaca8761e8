import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/corpus/article.js';
import { findCandidates } from '../../../src/search/candidates.js';
import type { LanguageIndex } from '../../../src/search/index/language-index.js';
import { parseQuery } from '../../../src/search/query.js';
import { makeArticleOf } from '../../helpers/factories.js';
import { indexArticles, indexTexts } from '../../helpers/small-index.js';

const all = () => true;

function find(index: LanguageIndex, question: string, isWanted: (passage: Passage) => boolean = all) {
  return findCandidates(parseQuery(question, [], index.lexicon), index, isWanted);
}

const textsOf = (...given: Parameters<typeof find>) =>
  find(...given).map(({ passage }) => passage.passage.text);

describe('the candidates for a question', () => {
  it('have something of it, even misspelled; the first scores 1, the others less', async () => {
    const index = await indexTexts(['The weir.', 'The government on the hill.', 'A hill.']);
    const found = find(index, 'Which goverment is on the hill?');
    expect(found.map(({ passage }) => passage.passage.text)).toEqual([
      'The government on the hill.',
      'A hill.',
    ]);
    expect(found[0]?.retrievalScore).toBe(1);
    expect(found[1]?.retrievalScore).toBeLessThan(1);
  });

  it('may be found by their headings alone', async () => {
    const index = await indexArticles([makeArticleOf(['It is shut.'], { title: 'The library' })]);
    expect(textsOf(index, 'library')).toEqual(['It is shut.']);
  });

  it('are of the article that is wanted', async () => {
    const index = await indexArticles([
      makeArticleOf(['A mill.'], { slug: 'one' }),
      makeArticleOf(['Another mill.'], { slug: 'two' }),
    ]);
    expect(textsOf(index, 'mill', ({ article }) => article === 'two')).toEqual(['Another mill.']);
  });

  it('are found by n-grams of running text where words are not spaced', async () => {
    const index = await indexTexts(['老水车在河边。', '学校在山上。'], { language: 'zh' });
    expect(textsOf(index, '旧水车')).toEqual(['老水车在河边。']);
  });

  it('are sixty at the most', async () => {
    const index = await indexTexts(Array.from({ length: 70 }, (_, n) => `Mill ${n}.`));
    expect(find(index, 'mill').length).toBe(60);
  });

  it('are looked for by the rarest words first; the commonest are left out when that is too much', async () => {
    const texts = Array.from({ length: 3100 }, (_, n) => `A ${n < 1500 ? 'stone' : 'river'} ${n}.`);
    const index = await indexTexts(['A heron.', ...texts]);
    const below = ({ text }: Passage) => text.startsWith('A river');
    expect(textsOf(index, 'heron stone river', below)).toEqual([]);
    expect(textsOf(index, 'heron river', below).length).toBe(60);
  });
});
