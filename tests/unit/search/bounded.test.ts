import { beforeAll, describe, expect, it } from 'vitest';
import { answerFrom } from '../../../src/answer/answerer.js';
import { makeSnapshot, type Snapshot } from '../../../src/answer/snapshot.js';
import { parseArticle } from '../../../src/corpus/parse-article.js';
import { withoutMarkup } from '../../../src/discord/components/markup.js';
import { questionIn } from '../../../src/discord/events/question-in-message.js';
import { indexSuggestions, type Suggestions } from '../../../src/library/reading/suggestions.js';
import { buildIndex } from '../../../src/search/search.js';
import { shapes } from '../../helpers/corpus/shapes.js';
import { growthOf, mostForDouble } from '../../helpers/growth.js';

/** Characters of an article; `npm run fuzz` takes more. */
const length = Number(process.env.SHAPE_LENGTH ?? 64 * 1024) / 4;
/** Where a short one seems to take too long: few milliseconds are as much the collector's as ours. */
const longest = 16 * length;
const cases = Object.entries(shapes);

describe('indexing an article of twice the length', { timeout: 120_000 }, () => {
  it.each(cases)('takes twice the time: %s', async (_, shape) => {
    const read = async (characters: number) =>
      (await parseArticle('shape.md', new TextEncoder().encode(shape(characters)))).article;
    if (!(await read(length))) return;
    const growth = await growthOf(read, length, (article) => buildIndex(article ? [article] : []), longest);
    expect(growth).toBeLessThanOrEqual(mostForDouble);
  });
});

describe('asking what is a thousand times too long', { timeout: 120_000 }, () => {
  let snapshot: Snapshot;
  let suggestions: Suggestions;

  beforeAll(async () => {
    const text = `# Opening hours\n\n${'The mill is open on Monday. Der Fluss ist lang. 磨坊今天开门。 '.repeat(2000)}`;
    const { article } = await parseArticle('mill.md', new TextEncoder().encode(text));
    const articles = article ? [article] : [];
    snapshot = makeSnapshot({ articles, problems: [] }, await buildIndex(articles), new Date(0));
    suggestions = indexSuggestions(snapshot);
  });

  it.each(cases)('takes no longer than what is as long as is looked at: %s', async (_, shape) => {
    const growth = await growthOf(
      (characters) => shape(characters === 1 ? 4000 : 4_000_000),
      1,
      (question) => {
        for (let time = 0; time < 5; time += 1) {
          answerFrom(snapshot, question);
          answerFrom(snapshot, questionIn(question));
          withoutMarkup(question);
          suggestions.articles(question, 25);
          suggestions.questions(question, 25);
        }
      },
    );
    expect(growth).toBeLessThanOrEqual(mostForDouble);
  });
});
