import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../../helpers/corpus/parsing.js';

const ordinary =
  'The mare is fed at seven in the morning and at six in the evening, by whoever has the key, and never by night. ' +
  'Whoever forgets it writes so in the book beside the door, and does it twice as well on the day after that one.';
const told = async (markdown: string) =>
  (await passagesIn(`---\nlanguage: en\n---\n${markdown}`)).map(
    ({ section, text, paragraph, lastParagraph }) => [
      section.join(' / '),
      text,
      [paragraph, lastParagraph ?? paragraph],
    ],
  );

describe('a sentence with a colon that is alone below its heading', () => {
  it('goes on with what stands below the next heading', async () => {
    const next = `${ordinary}\n\n${ordinary}`;
    expect(await told(`## Open\n\nOpen it like this:\n\n{{#include a.sh}}\n\n## Feed\n\n${next}`)).toEqual([
      ['Open', `Open it like this:\n\nFeed\n\n${ordinary}`, [1, 2]],
      ['Feed', ordinary, [3, 3]],
    ]);
  });

  it('ends what stands before it when nothing comes after', async () => {
    expect(await told('## Feed\n\nAt seven.\n\n## Close\n\nClose it like this:')).toEqual([
      ['Feed', 'At seven.\n\nClose\n\nClose it like this:', [1, 2]],
    ]);
  });

  it('lists what stands below it, be it one heading', async () => {
    expect(await told('## Events\n\nIt has this event:\n\n### open\n\nIt was opened.')).toEqual([
      ['Events', 'It has this event:\n\n- open', [1, 1]],
      ['Events / open', 'It was opened.', [2, 2]],
    ]);
  });

  it('stays where it is among chapters', async () => {
    expect(await told('## A\n\n### Open\n\nLike this:\n\n## B\n\nAt seven.')).toEqual([
      ['A / Open', 'Like this:', [1, 1]],
      ['B', 'At seven.', [2, 2]],
    ]);
  });

  it('is no smiley', async () => {
    expect(await told('## A\n\nThanks for reading :)\n\n## B\n\nAt seven.')).toEqual([
      ['A', 'Thanks for reading :)', [1, 1]],
      ['B', 'At seven.', [2, 2]],
    ]);
  });
});

describe('questions with numbers', () => {
  it.each([
    ['1. Q: Is there parking?', '2. Q: Is there a mill shop?'],
    ['(1) Q. Is there parking?', '(2) Q. Is there a mill shop?'],
    ['Q1: Is there parking?', 'Q2: Is there a mill shop?'],
  ])('each begin a passage, in files of all kinds (%s)', async (first, second) => {
    const html = [first, ordinary, second, 'Yes.'].map((words) => `<p>${words}</p>`).join('');
    const passages = await passagesIn(`<article><h1>T</h1>${html}</article>`, 'faq.html');
    expect(passages.map(({ text, kind }) => [text, kind])).toEqual([
      [`${first}\n\n${ordinary}`, 'qa'],
      [`${second}\n\nYes.`, 'qa'],
    ]);
  });
});

describe('a sentence with a colon', () => {
  it('goes with the fold that it introduces', async () => {
    const fold = '<details>\n<summary>Example</summary>\n\nGive her an apple.\n\n</details>';
    expect(await told(`## Feed\n\n${ordinary} It is done like this:\n\n${fold}`)).toEqual([
      ['Feed', `${ordinary} It is done like this:\n\nExample\n\nGive her an apple.`, [1, 2]],
    ]);
  });

  it('goes with its code though the name of the file stands between them, however long it is itself', async () => {
    const lead = `${ordinary} ${ordinary} It is done like this:`;
    expect(await told(`## Feed\n\n${lead}\n\n\`\`\`sh title="feed.sh"\nfeed --all\n\`\`\``)).toEqual([
      ['Feed', `${lead}\n\nfeed.sh\n\nfeed --all`, [1, 2]],
    ]);
  });
});
