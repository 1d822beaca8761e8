import { describe, expect, it } from 'vitest';
import { chooseArticle, chooseQuestion, findChosen } from '../../../../src/discord/articles/choices.js';
import { readPreview } from '../../../../src/discord/components/preview-value.js';
import { maxChoices } from '../../../../src/discord/limits.js';
import { makeArticle } from '../../../helpers/factories.js';
import { makeLibrary } from '../../../helpers/libraries/library.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

const long = 'x'.repeat(200);
const library = makeLibrary({
  snapshot: makeSnapshotOf(
    Array.from({ length: 40 }, (_, n) => makeArticle({ slug: `a${n}${long}`, title: `Title ${n} ${long}` })),
  ),
});

describe.each([
  ['articles', chooseArticle],
  ['questions', (typed: string, from: typeof library) => chooseQuestion(typed, from, 'en-US')],
])('%s to choose from ', (_, choose) => {
  it('are no more and no longer than Discord takes', async () => {
    const choices = await choose('title', library);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThanOrEqual(maxChoices);
    expect(choices.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true);
  });
});

describe('a question', () => {
  const preview = {
    passageId: `${long}#p1`,
    textHash: '0123456789abcdef',
    highlight: { start: 3, end: 40 },
    sentence: `The mill burned down. ${long}`,
  };

  it('comes first as it is typed, then what it would find', async () => {
    const choices = await chooseQuestion(
      ' mill ',
      { ...library, previewAnswers: async () => [preview] },
      'en-US',
    );
    expect(choices[0]).toEqual({ name: 'mill', value: 'mill' });
    expect(choices[1]?.name).toMatch(/^“The mill burned down\..*…”$/);
    expect(readPreview(choices[1]?.value ?? '')).toMatchObject({
      ...{ textHash: preview.textHash, highlight: preview.highlight },
    });
  });

  it('that is longer than a choice can be is left alone, so that Enter sends it', async () => {
    expect(await chooseQuestion('mill '.repeat(30), library, 'en-US')).toEqual([]);
  });

  it.each([
    'Who owns the mill?',
    '¶7',
    '¶0123456789abcdef 5 3 mill#p1',
    '¶0123456789abcdef  9 mill#p1',
    '¶0123456789ABCDEF 1 9 mill#p1',
    `¶0123456789abcdef 1 ${'z'.repeat(9)} mill#p1`,
  ])('such as "%s" names no preview', (typed) => {
    expect(readPreview(typed)).toBeUndefined();
  });
});

describe('the article that was chosen', () => {
  it('is found though Discord had no room for all of its slug', async () => {
    const [, second] = await chooseArticle('', library);
    expect((await findChosen(second?.value ?? '', library))?.slug).toBe(`a1${long}`);
  });

  it('is found by its title, too', async () => {
    expect((await findChosen(`title 7 ${long}`, library))?.slug).toBe(`a7${long}`);
  });
});
