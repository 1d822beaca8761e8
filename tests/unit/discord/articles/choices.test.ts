import { describe, expect, it } from 'vitest';
import { chooseArticle, chooseQuestion, findChosen } from '../../../../src/discord/articles/choices.js';
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
  ['questions', chooseQuestion],
])('%s to choose from', (_, choose) => {
  it('are no more and no longer than Discord takes', async () => {
    const choices = await choose('title', library);
    expect(choices).toHaveLength(maxChoices);
    expect(choices.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true);
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
