import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/answer/snapshot.js';
import { chooseArticle, chooseQuestion, findChosen } from '../../src/discord/articles/choices.js';
import { maxChoiceName, maxChoices, maxChoiceValue } from '../../src/discord/limits.js';
import type { Library } from '../../src/library/library.js';
import { makeArticle, makePassage } from '../helpers/factories.js';
import { makeLibrary } from '../helpers/libraries/library.js';
import { makeSnapshotOf } from '../helpers/snapshots.js';
import { fuzz, timeoutMs } from './budget.js';
import { anyText, harmful } from './texts.js';

/** CPU time that what is typed may take: others wait for it. A busy machine, and one that warms up, take more. */
const longestMs = 150;
let library: Library;

beforeAll(() => {
  library = makeLibrary({ snapshot: manyHeadings(200, 25) });
});

describe('whatever is typed', () => {
  it('gets choices that Discord takes, in no time', { timeout: timeoutMs }, async () => {
    await fuzz(anyText, harmful, async (typed) => {
      const before = process.cpuUsage();
      const choices = [await chooseArticle(typed, library), await chooseQuestion(typed, library, 'en-US')];
      await findChosen(typed, library);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(longestMs);
      for (const offered of choices) {
        expect(offered.length).toBeLessThanOrEqual(maxChoices);
        for (const { name, value } of offered) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(maxChoiceName);
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(maxChoiceValue);
        }
      }
    });
  });
});

function manyHeadings(articles: number, passages: number): Snapshot {
  const word = (n: number) => (n * 7919 + 17).toString(36).replaceAll(/\d/g, 'e');
  return makeSnapshotOf(
    Array.from({ length: articles }, (_, a) =>
      makeArticle({
        slug: `article-${a}`,
        title: `Guide ${a} to ${word(a)}`,
        passages: Array.from({ length: passages }, (_, p) =>
          makePassage({
            article: `article-${a}`,
            paragraph: p + 1,
            section: [`How ${word(a * passages + p)} ${word(p)} the heading ${p}`],
          }),
        ),
      }),
    ),
  );
}
