import { describe, expect, it } from 'vitest';
import { answerStarter, startersOf } from '../../src/answer/starters.js';
import { findArticle, suggestArticles } from '../../src/discord/articles/choices.js';
import { questionIn } from '../../src/discord/events/question-in-message.js';
import { maxChoices, maxQuestion } from '../../src/discord/limits.js';
import { createQuestionSuggestions } from '../../src/discord/question-suggestions.js';
import { makeArticle, makePassage } from '../helpers/factories.js';
import { makeSnapshotOf } from '../helpers/snapshots.js';

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
const padding = 'I walked along the river for hours. '.repeat(20);

describe('the question in a message', () => {
  it.each([
    ['a short message', 'the mill', 'the mill'],
    ['mentions aside', '<@123456789012345678> who owns it', 'who owns it'],
    [
      'the question sentences of a long one',
      `${padding}Who owns it? It is old. And since when?`,
      'Who owns it? And since when?',
    ],
    [
      'the question sentence of a short one',
      'Nice weather today. Will Poland send troops?',
      'Will Poland send troops?',
    ],
    [
      'all of its question sentences',
      'Hm. Who owns it? I forgot. “Since when?”',
      'Who owns it? “Since when?”',
    ],
    ['questions in other scripts', `${padding}这是谁的？ Ok.`, '这是谁的？'],
    ['nothing', '', ''],
  ])('is %s', (_, content, question) => {
    expect(questionIn(content)).toBe(question);
  });

  it('is how a long message without one begins', () => {
    expect(questionIn(padding)).toBe(
      'I walked along the river for hours. I walked along the river for hours.',
    );
  });

  it('is never longer than a question may be', () => {
    expect(questionIn('why? '.repeat(1000)).length).toBeLessThanOrEqual(maxQuestion);
  });
});

describe('suggestions', () => {
  const suggest = createQuestionSuggestions();
  const names = (typed: string) => suggest(snapshot, typed).map(({ name }) => name);

  it('are titles and headings, each once', () => {
    expect(names('')).toEqual(['The weir', 'Die Mühle', 'History', 'Today']);
  });

  it('match what is typed, whatever its accents and order', () => {
    expect(names('muhle')).toEqual(['Die Mühle']);
    expect(names('WEIR the')).toEqual(['The weir']);
    expect(names('something else')).toEqual([]);
  });

  it('are no more than Discord takes', () => {
    const many = makeSnapshotOf(
      Array.from({ length: 40 }, (_, n) =>
        makeArticle({ slug: `a${n}`, title: `Title ${n} ${'x'.repeat(200)}` }),
      ),
    );
    const choices = suggest(many, 'title');
    expect(choices).toHaveLength(maxChoices);
    expect(choices.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true);
  });
});

describe('articles', () => {
  it('are suggested by title or slug, those that begin with it first', () => {
    expect(suggestArticles(snapshot, 'w').map(({ value }) => value)).toEqual(['guides/weir']);
    expect(suggestArticles(snapshot, 'th').map(({ value }) => value)).toEqual(['guides/weir']);
    expect(suggestArticles(snapshot, 'die').map(({ value }) => value)).toEqual(['mill']);
  });

  it.each([
    ['a slug', 'guides/weir', 'guides/weir'],
    ['a title', 'die mühle', 'mill'],
    ['a title without its accents', 'Die Muhle', 'mill'],
    ['nothing there is', 'lock', undefined],
  ])('are found by %s', (_, typed, slug) => {
    expect(findArticle(snapshot, typed)?.slug).toBe(slug);
  });

  it('with a slug too long for Discord are found all the same', () => {
    const long = makeArticle({ slug: 'x'.repeat(150) });
    const [choice] = suggestArticles(makeSnapshotOf([long]), '');
    expect(findArticle(makeSnapshotOf([long]), choice?.value ?? '')).toBe(long);
  });
});

describe('starters', () => {
  it('are headings in reading order, then the title', () => {
    expect(startersOf(mill, snapshot)).toEqual([
      { question: 'History', kind: 'ask-heading', ordinal: 1 },
      { question: 'Today', kind: 'ask-heading', ordinal: 3 },
      { question: 'Die Mühle', kind: 'ask-title', ordinal: 1 },
    ]);
  });

  it('are answered with what stands below', () => {
    const answer = answerStarter(snapshot, 'ask-heading', 1);
    expect(answer).toMatchObject({ question: 'History', version: snapshot.version });
    expect([answer?.best, ...(answer?.others ?? [])].map((found) => found?.passage.paragraph)).toEqual([
      1, 2,
    ]);
    expect(answer?.best.highlight).toEqual({ start: 0, end: 'Ada built it.'.length });
  });

  it('are nothing where there is no heading', () => {
    expect(answerStarter(snapshot, 'ask-heading', 0)).toBeUndefined();
    expect(answerStarter(snapshot, 'ask-title', 99)).toBeUndefined();
  });
});
