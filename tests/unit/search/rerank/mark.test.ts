import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/corpus/article.js';
import { bestOf, markOf } from '../../../../src/search/rerank/mark.js';
import { makeArticle, makePassage } from '../../../helpers/factories.js';
import { indexArticles } from '../../../helpers/small-index.js';

/** What is marked of a passage whose sentences have these scores. */
async function marked(
  text: string,
  scores: readonly number[],
  blocks: readonly Block[] = [],
  isAskedByHeading = false,
) {
  const spans = blocks.map(([block, words]): Span => {
    const start = text.indexOf(words);
    return { kind: 'block', block, start, end: start + words.length };
  });
  const { passages } = await indexArticles([makeArticle({ passages: [makePassage({ text, spans })] })]);
  const [passage] = passages;
  if (!passage) throw new Error('no passage');
  expect(passage.sentences).toHaveLength(scores.length);
  const { start, end } = markOf(passage, scores, isAskedByHeading);
  return text.slice(start, end);
}

type Block = readonly [block: 'code' | 'list' | 'table' | 'label', words: string];

const plain =
  'The mill is old. The miller bought stones. They came from France. Nobody counted them. It burned.';

describe('below a heading that is the question', () => {
  const text = 'Once a month. Your friend signs at the desk. If you bring a friend who joins, it is free.';

  it('the first sentence is marked, whatever repeats the words', async () => {
    expect(await marked(text, [0, 1, 6], [], true)).toBe('Once a month.');
    expect(await marked(text, [0, 1, 6])).toBe('If you bring a friend who joins, it is free.');
  });
});

describe('a sentence that points elsewhere', () => {
  it('is marked only where nothing else is there', async () => {
    const pointer = 'To move the server, see the chapter on moving.';
    expect(await marked(`${pointer} Copy the folder. Start it again there.`, [6, 3, 0])).toBe(
      'Copy the folder. Start it again there.',
    );
    expect(await marked(pointer, [6])).toBe(pointer);
  });
});

describe('the best sentence', () => {
  it('is the one with the highest score, the first of several', () => {
    expect(bestOf([0, 2, 2, 1])).toBe(1);
    expect(bestOf([])).toBe(0);
  });

  it('is marked alone where it is likely enough', async () => {
    expect(await marked(plain, [0, 9, 0, 0, 0])).toBe('The miller bought stones.');
    expect(await marked(plain, [0, 0, 9, 0, 0])).toBe('They came from France.');
  });

  it('is marked with the likelier of its neighbours where they are about as likely', async () => {
    expect(await marked(plain, [5, 6, 1, 0, 0])).toBe('The mill is old. The miller bought stones.');
    expect(await marked(plain, [1, 6, 5, 0, 0])).toBe('The miller bought stones. They came from France.');
  });

  it('is marked with the one before when it points there and is not sure to answer', async () => {
    expect(await marked(plain, [1, 1, 3, 1, 1])).toBe('The miller bought stones. They came from France.');
  });

  it('is what a term means, never the term alone', async () => {
    const glossary = 'Mill\n\nA house with stones.\n\nWheel\n\nWhat turns them.';
    const terms: readonly Block[] = [
      ['label', 'Mill'],
      ['label', 'Wheel'],
    ];
    expect(await marked(glossary, [0, 0, 9, 0], terms)).toBe('What turns them.');
    expect(await marked('Mill\n\nA house with stones.', [9, 0], terms.slice(0, 1))).toBe(
      'A house with stones.',
    );
  });

  it('is the answer below a question, never the question', async () => {
    const faq = 'Q: Is there wifi?\n\nA: Only at the desk. It is slow.\n\nQ: Is there a bar?\n\nA: No.';
    expect(await marked(faq, [9, 1, 0, 2, 0])).toBe('A: Only at the desk.');
    expect(await marked(faq, [0, 0, 0, 9, 0])).toBe('A: No.');
    expect(await marked('Only asking. Is there wifi?', [0, 9])).toBe('Is there wifi?');
  });

  it('is one row of a table, whatever the rows beside it have', async () => {
    const hours = 'Day | Open\nFriday | 9 to 5\nSaturday | 9 to 1\nSunday | closed';
    expect(await marked(hours, [1, 5, 6, 5], [['table', hours]])).toBe('Saturday | 9 to 1');
  });

  it('never grows over most of the passage, nor over more than two long sentences', async () => {
    expect(await marked('One mill is old. Two mills are older. Three are new.', [1, 1, 1])).not.toContain(
      'new',
    );
    const long = `${'The wheel of the mill turned round and round in the river '.repeat(3)}all day.`;
    const marks = await marked([long, long, long, long, long].join(' '), [1, 1, 1, 1, 1]);
    expect(marks.length).toBeLessThanOrEqual(long.length);
  });
});

describe('what introduces something', () => {
  const command =
    'Start the wheel by a command. Run this:\n\nmill --run\nmill --watch\n\nThe wheel turns after a while, and stops by itself at night.';
  const code: Block = ['code', 'mill --run\nmill --watch'];

  it('is marked with the block of code, whole', async () => {
    expect(await marked(command, [0, 9, 0, 0, 0], [code])).toBe('Run this:\n\nmill --run\nmill --watch');
  });

  it('is marked without a block that is too long, or is most of the passage, never with a part of it', async () => {
    const lines = Array.from({ length: 12 }, (_, n) => `mill --wheel ${n} --stones of-the-best-quality`);
    const text = `The mill is old. Run these:\n\n${lines.join('\n')}\n\nIt turns.`;
    const scores = [0, 9, ...lines.map(() => 8.5), 0];
    expect(await marked(text, scores, [['code', lines.join('\n')]])).toMatch(/Run these:$/);
    const rows = [
      'Grade | Price',
      ...lines.map((_, n) => `Grade ${n} of the flour that we mill | ${n} pounds`),
    ];
    const prices = `The mill sells flour in twelve grades.\n\n${rows.join('\n')}`;
    const likely = [9, ...rows.map(() => 8.5)];
    expect(await marked(prices, likely, [['table', rows.join('\n')]])).toBe(
      'The mill sells flour in twelve grades.',
    );
  });

  it('is marked with the block, and with nothing that is said after it', async () => {
    const text = `Start the wheel by a command that comes along. Run this:\n\nmill --run\n\nIt turns soon. It stops by itself at night, when nobody is there to look after it.`;
    expect(await marked(text, [0, 3, 3, 2.9, 0], [['code', 'mill --run']])).toMatch(/mill --run$/);
  });

  it('is not needed by the code, which is one thing', async () => {
    expect(await marked(command, [0, 0, 0, 9, 0], [code])).toBe('mill --run\nmill --watch');
  });

  it('is marked with a short list, and with the first item of a long one', async () => {
    const items = ['- a wheel', '- two stones', '- a sluice'];
    const text = (list: readonly string[]) =>
      `The mill is old and stands by the river. You need:\n\n${list.join('\n')}\n\nAll of it is sold at the market in the town, on Mondays.`;
    const short = items.join('\n');
    expect(await marked(text(items), [0, 9, 0, 0, 0, 0], [['list', short]])).toBe(`You need:\n\n${short}`);
    const many = items.map(
      (item) =>
        `${item} of the very best oak or stone that anybody has ever seen in this valley, and in the one behind the hills`,
    );
    const scores = [0, 9, 0, 0, 0, 0];
    expect(await marked(text(many), scores, [['list', many.join('\n')]])).toBe(`You need:\n\n${many[0]}`);
  });
});

describe('a row of a table', () => {
  it('is one thing, however many sentences are in its cells', async () => {
    const rows =
      'Code | Meaning\nM-5 | The mill is full. Choose another one.\nM-6 | The mill is closed. Try again later.';
    expect(await marked(rows, [0, 9, 0], [['table', rows]])).toBe(
      'M-5 | The mill is full. Choose another one.',
    );
  });
});
