import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { bytesOf } from '../../../helpers/corpus/parsing.js';

async function read(text: string, file = 'doc.md') {
  const { article, problems, unknownKeys } = await parseArticle(file, bytesOf(text));
  const passages = article?.passages ?? [];
  return {
    title: article?.title,
    problems,
    unknownKeys,
    passages: passages.map(({ text: words, lines }) => [words, lines]),
    sections: passages.map(({ section }) => section),
  };
}

const body = '# Camping\n\n## Place\n\nThe camp is by the lake.\n';
const place = (line: number) => ['The camp is by the lake.', [line, line]];

describe('questions and answers in the front matter', () => {
  it('are read below the text, each with its lines', async () => {
    const front = [
      'faq:',
      '  - question: May I bring my dog?',
      '    answer: Yes, on a lead.',
      '  - question: "Where do I \\"park\\"?"',
      '    answer: >-',
      '      Behind the **barn**, on the',
      '      left side.',
      '',
      '      Never on the grass.',
      "  - q: 'When''s quiet time?'",
      '    a: |',
      '      From ten:',
      '',
      '      - no music',
      '      - no fires',
      'tags: [a]',
    ].join('\n');
    const { title, passages, sections, problems, unknownKeys } = await read(`---\n${front}\n---\n${body}`);
    expect(title).toBe('Camping');
    expect(passages).toEqual([
      place(23),
      ['May I bring my dog?\n\nYes, on a lead.', [3, 4]],
      ['Where do I "park"?\n\nBehind the barn, on the left side.\n\nNever on the grass.', [5, 10]],
      ["When's quiet time?\n\nFrom ten:\n\n- no music\n- no fires", [11, 16]],
    ]);
    expect(sections).toEqual([['Place'], [], [], []]);
    expect([problems, unknownKeys]).toEqual([[], undefined]);
  });

  it.each([
    ['faqs:\n  - title: Is it free?\n    content: "Yes, it is."'],
    ['faq:\n  "Is it free?": Yes, it is.'],
    ['questions:\n  - {q: Is it free?, a: "Yes, it is."}'],
    ['tldr:\n  q: Is it free?\n  a: Yes, it is.'],
    ['meta:\n  faq:\n  - question: Is it free?\n    answer:\n      - Yes, it is.'],
    ['faq_schema:\n  - question: >\n      Is it\n      free?\n    answer: "Yes,\n      it is."'],
  ])('may be written so: %j', async (front) => {
    const { passages } = await read(`---\n${front}\n---\n${body}`);
    expect(passages.map(([text]) => text)).toEqual([
      'The camp is by the lake.',
      'Is it free?\n\nYes, it is.',
    ]);
  });

  it('are read from TOML and JSON', async () => {
    const toml = '+++\n[[faq]]\nquestion = "Is it free?"\nanswer = """\nYes,\nit is \\"free\\"."""\n+++\n';
    expect((await read(`${toml}${body}`)).passages).toEqual([
      place(12),
      ['Is it free?\n\nYes, it is "free".', [3, 6]],
    ]);
    const json = '{\n  "faq": [\n    {"question": "Is it free?",\n     "answer": "Yes.\\n\\nIt is."}]\n}\n';
    expect((await read(`${json}${body}`)).passages).toEqual([
      place(10),
      ['Is it free?\n\nYes.\n\nIt is.', [3, 4]],
    ]);
  });

  it('stand below the titles of their groups', async () => {
    const front =
      'frequently-asked-questions:\n  - topic: Money\n    items:\n      - question: Is it free?\n        answer: Yes, it is.';
    expect(await read(`---\ntitle: Camp\n${front}\n---\n`)).toMatchObject({
      title: 'Camp',
      passages: [['Is it free?\n\nYes, it is.', [6, 7]]],
      sections: [['Money']],
    });
  });

  it('are read though a colon without quotes breaks the front matter', async () => {
    const front = 'title: Camp\nfaq:\n  - question: Is it free?\n    answer: Yes: always.';
    const { title, passages, problems } = await read(`---\n${front}\n---\n${body}`);
    expect(title).toBe('Camp');
    expect(passages).toEqual([place(11), ['Is it free?\n\nYes: always.', [4, 5]]]);
    expect(problems).toMatchObject([{ line: 5, severity: 'warning' }]);
  });

  it('are left out where the text asks the same', async () => {
    const front =
      'faq:\n  - question: Is it free?\n    answer: Yes.\n  - question: Are dogs free?\n    answer: No.';
    const { passages } = await read(`---\n${front}\n---\n## Is it free?\n\nYes, it is.\n`);
    expect(passages.map(([text]) => text)).toEqual(['Yes, it is.', 'Are dogs free?\n\nNo.']);
  });

  it.each([
    'questions:\n  - people-ops',
    'quiz:\n  - question: How many?\n    options: [one, two]\n    answer: two of them',
    'editor:\n  answer: "pragma solidity"',
    'hero:\n  title: Camp\n  text: By the lake',
    'features:\n  - title: Fast\n    details: Very fast.',
  ])('are not seen in %j', async (front) => {
    const { passages } = await read(`---\n${front}\n---\n${body}`);
    expect(passages.map(([text]) => text)).toEqual(['The camp is by the lake.']);
  });
});
