import { describe, expect, it } from 'vitest';
import { passageKey } from '../../../src/answer/passages.js';
import type { Passage } from '../../../src/corpus/article.js';
import { createSnapshotReader } from '../../../src/library/read-snapshot.js';
import { indexSuggestions } from '../../../src/library/reading/suggestions.js';
import { makeArticle, makeArticleOf, makePassage } from '../../helpers/factories.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const mill = makeArticle({
  slug: 'mill',
  title: 'Die Mühle',
  passages: [
    makePassage({ article: 'mill', text: 'Ada built it. It burned.', section: ['History'] }),
    makePassage({ article: 'mill', paragraph: 2, section: ['History'] }),
    makePassage({ article: 'mill', paragraph: 3, section: ['Owners', 'Today'] }),
  ],
});
const weir = makeArticle({ slug: 'guides/weir', title: 'The weir' });
const snapshot = makeSnapshotOf([weir, mill]);
const { version } = snapshot;
const reader = createSnapshotReader(snapshot);

describe('a passage that was shown', () => {
  const passage = makePassage({ article: 'mill', text: 'Ada built it. It burned.', section: ['History'] });
  const find = (of: Passage, start: number, end: number, where = reader) =>
    where.findPassage({ key: passageKey(of), highlight: { start, end } });

  it('is found again, with the sentence that answers', () => {
    expect(find(passage, 0, 13)).toMatchObject({
      kind: 'found',
      finding: { passage: { id: 'mill#p1' }, highlight: { start: 0, end: 13 } },
    });
  });

  it('is found whatever else has changed, and where its words have moved to', () => {
    const moved = makePassage({ article: 'weir', paragraph: 7, text: passage.text });
    const passages = [makePassage({ article: 'weir', text: 'Something else.' }), moved];
    const later = createSnapshotReader(makeSnapshotOf([makeArticle({ slug: 'weir', hash: 'x', passages })]));
    expect(find(passage, 0, 13, later)).toMatchObject({ finding: { passage: { id: 'weir#p7' } } });
  });

  it('is told from others with the same words by its place', () => {
    const same = [1, 2, 3].map((paragraph) => makePassage({ paragraph, text: 'See above.' }));
    const reading = createSnapshotReader(makeSnapshotOf([makeArticle({ passages: same })]));
    for (const each of same)
      expect(find(each, 0, 3, reading)).toMatchObject({ finding: { passage: { id: each.id } } });
  });

  it('is stale when its words are gone', () => {
    expect(find({ ...passage, text: 'Ada built it. It burnt.' }, 0, 13)).toEqual({ kind: 'stale' });
  });

  it('is none when the sentence reaches beyond it', () => {
    expect(find(passage, 0, 999)).toEqual({ kind: 'none' });
  });
});

describe('questions to choose from', () => {
  it('are titles and headings, each once', () => {
    expect(reader.suggestQuestions('', 25)).toEqual(['The weir', 'Die Mühle', 'History', 'Today']);
  });

  it('are offered once where several versions of a page ask them', () => {
    const versions = ['v1', 'v2'].map((slug) =>
      makeArticleOf(['Press it.'], { slug, title: slug === 'v1' ? 'How do I start?' : 'How do I start' }),
    );
    const { questions } = indexSuggestions(makeSnapshotOf(versions));
    expect(questions('start', 25)).toEqual(['How do I start?']);
  });

  it('match what is typed, whatever its accents and order', () => {
    expect(reader.suggestQuestions('muhle', 25)).toEqual(['Die Mühle']);
    expect(reader.suggestQuestions('WEIR the', 25)).toEqual(['The weir']);
    expect(reader.suggestQuestions('something else', 25)).toEqual([]);
  });
});

describe('articles', () => {
  it('are suggested by title or slug, those that begin with it first', () => {
    const slugs = (typed: string) => reader.suggestArticles(typed, 25).map(({ slug }) => slug);
    expect(slugs('w')).toEqual(['guides/weir']);
    expect(slugs('th')).toEqual(['guides/weir']);
    expect(slugs('die')).toEqual(['mill']);
  });

  it('are suggested from among some, where only those may be chosen', () => {
    const slugs = (among: readonly string[]) => reader.suggestArticles('', 1, among).map(({ slug }) => slug);
    expect(slugs(['mill'])).toEqual(['mill']);
    expect(slugs(['guides/weir', 'gone'])).toEqual(['guides/weir']);
    expect(slugs([])).toEqual([]);
  });

  it.each([
    ['a slug', 'guides/weir', 'guides/weir'],
    ['a title', 'die mühle', 'mill'],
    ['a title without its accents', 'Die Muhle', 'mill'],
    ['nothing there is', 'lock', undefined],
  ])('are found by %s', (_, named, slug) => {
    expect(reader.findArticle(named)?.slug).toBe(slug);
  });

  it('are listed page by page, with their place in this reading', () => {
    const { total, articles } = reader.listArticles(1, 5);
    expect(total).toBe(2);
    expect(articles.map(({ slug, place, passages }) => [slug, place, passages])).toEqual([['mill', 1, 3]]);
    expect(reader.articleAt({ version, place: 1 })).toEqual(articles[0]);
    expect(reader.articleAt({ version: 'ffffffff', place: 1 })).toBe('stale');
    expect(reader.articleAt({ version, place: 2 })).toBeUndefined();
  });

  it('have an outline: as many entries as are wanted, and how many there are', () => {
    const outline = reader.outline('mill', 1);
    expect(outline).toMatchObject({ title: 'Die Mühle', total: 3 });
    expect(outline?.entries).toEqual([
      { section: ['History'], paragraph: 1, beginning: 'Ada built it. It burned.' },
    ]);
    expect(reader.outline('lock', 1)).toBeUndefined();
  });
});

describe('starters', () => {
  it('are headings in reading order, then the title', () => {
    expect(reader.findArticle('mill')?.starters).toEqual([
      { question: 'History', kind: 'heading', key: expect.any(String) },
      { question: 'Today', kind: 'heading', key: expect.any(String) },
      { question: 'Die Mühle', kind: 'title', key: expect.any(String) },
    ]);
  });

  it('are answered with what stands below', () => {
    const [history] = reader.findArticle('mill')?.starters ?? [];
    const found = reader.answerStarter(history?.key ?? '');
    if (!found) throw new Error('the heading is not found');
    const { question, best, others } = found;
    expect(question).toBe('History');
    expect([best, ...others].map(({ passage }) => passage.paragraph)).toEqual([1, 2]);
    expect(best.highlight).toEqual({ start: 0, end: 'Ada built it.'.length });
  });

  it('mark the first sentence whole', () => {
    const text = 'The mill was bought by J. F. Krull. It burned.';
    const bought = makeArticle({ passages: [makePassage({ text })] });
    const read = createSnapshotReader(makeSnapshotOf([bought]));
    const [article] = read.listArticles(0, 1).articles;
    const found = read.answerStarter(article?.starters.at(-1)?.key ?? '');
    expect(found).toMatchObject({ best: { highlight: { start: 0, end: 35 } } });
  });

  it('are in the reader’s language, where articles are', () => {
    const inFrench = makeArticle({ slug: 'zz', title: 'Le moulin', language: 'fr' });
    const inEnglish = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => makeArticle({ slug, title: slug }));
    const mixed = createSnapshotReader(makeSnapshotOf([inFrench, ...inEnglish]));
    const offered = (locale: string) => mixed.firstStarters(3, locale).map(({ question }) => question);
    expect(offered('fr')).toEqual(['Le moulin']);
    expect(offered('en-GB')).toEqual(['a', 'b', 'c']);
    expect(offered('ja')).toEqual(['a', 'b', 'c']);
    expect(createSnapshotReader(makeSnapshotOf([inFrench])).firstStarters(3, 'ja')).toHaveLength(1);
  });

  it('are found in another reading, in another file even, as long as the heading is there', () => {
    const starters = reader.findArticle('mill')?.starters ?? [];
    const passages = [makePassage({ section: ['Owners', 'Today'], article: 'moved' })];
    const moved = makeArticle({ slug: 'moved', title: 'Elsewhere', hash: 'changed', passages });
    const later = createSnapshotReader(makeSnapshotOf([moved]));
    const questions = starters.map(({ key }) => later.answerStarter(key)?.question);
    expect(questions).toEqual([undefined, 'Today', undefined]);
  });
});
