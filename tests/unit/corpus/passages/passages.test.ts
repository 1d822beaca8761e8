import { describe, expect, it } from 'vitest';
import { paragraphLabel, textKey } from '../../../../src/corpus/article.js';
import { passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

const english = '---\nlanguage: en\n---\n';
const short = 'The gate opens at eight.';
/** About as long as a paragraph of a book or a newspaper. */
const ordinary = 'The miller lives above the mill with his wife, a dog and two cats, as his father did. '
  .repeat(4)
  .trim();

const labelsOf = async (text: string) => (await passagesIn(english + text)).map(paragraphLabel);

describe('short paragraphs', () => {
  it('are joined under one heading and cited from the first to the last', async () => {
    const [passage, ...more] = await passagesIn(
      `${english}# T\n\n${short}\n\nIt closes at six.\n\nBring a coat.\n`,
    );
    expect(more).toEqual([]);
    expect(passage).toMatchObject({ id: 'doc#p1-3', paragraph: 1, lastParagraph: 3, lines: [6, 10] });
    expect(passage?.text).toBe(`${short}\n\nIt closes at six.\n\nBring a coat.`);
  });

  it('are not joined over a heading', async () => {
    const passages = await passagesIn(
      `${english}${short}\n\n## Winter\n\nIt is shut.\n\n## Winter\n\nStill.`,
    );
    expect(passages.map(({ section, text }) => [...section, text])).toEqual([
      [short],
      ['Winter', 'It is shut.'],
      ['Winter', 'Still.'],
    ]);
  });

  it.each(['***', '---', '___'])('are not joined over a line across the page (%s)', async (line) => {
    expect(await textsOf(`${english}${short}\n\n${line}\n\nIt closes at six.`)).toEqual([
      short,
      'It closes at six.',
    ]);
  });

  it('are joined to a longer neighbour, but two of ordinary length are not', async () => {
    expect(await labelsOf(`${short}\n\n${ordinary}`)).toEqual(['¶1–2']);
    expect(await labelsOf(`${ordinary}\n\n${ordinary}`)).toEqual(['¶1', '¶2']);
  });

  it('are joined up to about 800 characters, into pieces of about one length', async () => {
    const passages = await passagesIn(english + Array.from({ length: 50 }, () => short).join('\n\n'));
    for (const { text } of passages) expect(text.length).toBeLessThanOrEqual(800);
    const lengths = passages.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(0.7 * Math.max(...lengths));
  });

  it('are shorter where a character says more', async () => {
    const sentence = '水车坊每天早上八点开门，下午六点关门。';
    expect((await textsOf(`${sentence.repeat(6)}\n\n${sentence.repeat(6)}`)).length).toBe(2);
    expect((await textsOf(`${sentence}\n\n${sentence}`)).length).toBe(1);
  });
});

describe('a question that is marked as one', () => {
  it.each([
    '**Q: Is there parking?**\nYes, behind the barn.',
    'Q: Is there parking? A: Yes, behind the barn.',
    'Frage: Gibt es Parkplätze? Antwort: Ja.',
    '问：有停车场吗？答：有。',
  ])('begins a passage, with its answer in the same paragraph, too (%s)', async (question) => {
    expect(await textsOf(`The barn is old.\n\n${question}`)).toEqual([
      'The barn is old.',
      expect.stringMatching(/^(?:Q|Frage|问)/),
    ]);
  });
});

describe('what introduces something', () => {
  it.each([
    ['a list', '- oats\n- hay'],
    ['a code block', '```sh\nfeed --all\n```'],
    ['a table', '| horse | hay |\n|---|---|\n| Star | 2 kg |'],
    ['a quotation', '> Never by night.'],
    ['a paragraph', `${ordinary}`],
  ])('a sentence with a colon stays with %s', async (_, block) => {
    const before = `${ordinary} ${ordinary} ${ordinary}`;
    const [first, second, ...more] = await passagesIn(
      `${english}${before}\n\nThis is what they get:\n\n${block}\n`,
    );
    expect(more).toEqual([]);
    expect(first?.text).toBe(before);
    expect(second?.text).toMatch(/^This is what they get:\n\n\S/);
    expect(second).toMatchObject({ paragraph: 2, lastParagraph: 3 });
  });

  it.each(['Output', 'Filename: src/main.rs', '**On Linux**', 'Listing 4-1'])(
    'a label stays with the code below it (%s)',
    async (label) => {
      const texts = await textsOf(
        `${english}${ordinary}\n\n${label}\n\n\`\`\`\n${'run\n'.repeat(60)}\`\`\`\n`,
      );
      expect(texts).toHaveLength(2);
      expect(texts[1]?.startsWith(label.replaceAll('*', ''))).toBe(true);
    },
  );

  it.each([
    'For example,',
    'To feed them all at once on the days when nobody else is there to help you, run this command',
  ])('a sentence that is not finished stays with the code below it (%s)', async (sentence) => {
    const texts = await textsOf(
      `${english}${ordinary}\n\n${sentence}\n\n\`\`\`\n${'run\n'.repeat(150)}\`\`\`\n`,
    );
    expect(texts).toEqual([ordinary, expect.stringContaining(`${sentence}\n\nrun\nrun`)]);
  });

  it('a list directly below a sentence stays with it', async () => {
    expect(await textsOf(`${ordinary}\n\nYou need\n- a saw\n- wood`)).toEqual([
      expect.stringContaining('You need\n\n- a saw\n- wood'),
    ]);
  });

  it('goes with what stands above it when the file has nothing that it introduces', async () => {
    const long = `${ordinary} ${ordinary}`;
    const lead = 'Everything that they may be fed with in the summer stands in the table of the vet:';
    expect(
      await textsOf(`${english}## Feed\n\n${long}\n\n${lead}\n\n## Hay\n\nThey get it at six.\n`),
    ).toEqual([`${long}\n\n${lead}`, 'They get it at six.']);
    const code = Array.from({ length: 80 }, (_, line) => `feed(${line}, 'oats');`).join('\n');
    const [first, ...more] = await textsOf(
      `${english}Call this:\n\n\`\`\`\n${code}\n\`\`\`\n\nThey look so:\n`,
    );
    expect(first).toBe(`Call this:\n\n${code}\n\nThey look so:`);
    expect(more).toEqual([]);
  });

  it('above more headings than can be listed is listed with the first', async () => {
    const below = Array.from({ length: 60 }, (_, n) => `## Event ${n}\n\nIt happens.\n`).join('\n');
    const [first] = await textsOf(`# Events\n\nThe following may happen:\n\n${below}`);
    expect(first).toMatch(/^The following may happen:\n\n- Event 0\n(?:- Event \d+\n){10,}- …$/);
  });

  it('is not taken over a heading', async () => {
    expect(await textsOf('You need:\n\n## Tools\n\n- a saw\n')).toEqual(['You need:\n\n- Tools', '- a saw']);
  });

  it('gives a block that would be too long its last sentence only', async () => {
    const code = Array.from({ length: 60 }, (_, line) => `feed(${line}, 'oats');`).join('\n');
    const passages = await passagesIn(`${english}${ordinary} Call this:\n\n\`\`\`js\n${code}\n\`\`\`\n`);
    expect(passages.map(({ text }) => text)).toEqual([ordinary, `Call this:\n\n${code}`]);
    expect(passages.map(paragraphLabel)).toEqual(['¶1–2a', '¶1–2b']);
    expect(passages.map(({ id }) => id)).toEqual(['doc#p1-2a', 'doc#p1-2b']);
    expect(passages.map(({ lines }) => lines)).toEqual([
      [4, 4],
      [4, 66],
    ]);
  });

  it('leaves no label alone at the end', async () => {
    const texts = await textsOf(`${english}${ordinary}${ordinary}${ordinary}\n\nTry it in the Playground`);
    expect(texts).toEqual([expect.stringMatching(/Try it in the Playground$/)]);
  });
});

describe('a question', () => {
  it.each([
    ['Q: How do I start the pump?', 'A: Press the green button.'],
    ['**How do I start the pump?**', 'Press the green button.'],
    ['How do I start the pump?', 'Press the green button.'],
    ['F: Wie starte ich die Pumpe?', 'A: Mit dem grünen Knopf.'],
    ['问：怎么启动水泵？', '答：按绿色按钮。'],
  ])('goes with its answer, apart from the next one (%s)', async (question, answer) => {
    const other = question.replace(/start|启动/, (word) => (word === 'start' ? 'stop' : '停止'));
    const passages = await passagesIn(`# Pump\n\n${question}\n\n${answer}\n\n${other}\n\n${answer}\n`);
    const bare = (text: string) => text.replaceAll('*', '');
    expect(passages.map(({ text, kind }) => [text, kind])).toEqual([
      [`${bare(question)}\n\n${answer}`, 'qa'],
      [`${bare(other)}\n\n${answer}`, 'qa'],
    ]);
  });

  it('takes along all of a short answer, when it is marked as a question', async () => {
    const texts = await textsOf(`${english}**Why?**\n\n${ordinary}\n\n${short}\n\n**When?**\n\nNow.`);
    expect(texts).toEqual([`Why?\n\n${ordinary}\n\n${short}`, 'When?\n\nNow.']);
  });

  it('inside a paragraph parts nothing', async () => {
    expect(await labelsOf('It broke. What now?\n\nAsk Ann.\n\nWhy Ann? She has the key.')).toEqual(['¶1–3']);
  });
});

describe('what stands beside the text', () => {
  it('has inline code, links and blocks with their places', async () => {
    const [passage] = await passagesIn(
      `${english}Run \`feed --all\` as [the *guide*](../guide.md#feed) says:\n\n\`\`\`sh {1}\nfeed\n\`\`\`\n\n> Never by night.\n`,
    );
    const named = passage?.spans?.map(({ start, end, ...span }) => [passage.text.slice(start, end), span]);
    expect(named).toEqual([
      ['feed --all', { kind: 'code' }],
      ['the guide', { kind: 'link', url: '../guide.md#feed' }],
      ['feed', { kind: 'block', block: 'code', language: 'sh' }],
      ['Never by night.', { kind: 'block', block: 'quote' }],
    ]);
  });

  it('is left out where there is nothing', async () => {
    expect(Object.keys((await passagesIn(short))[0] ?? {}).sort()).toEqual(
      ['article', 'id', 'lines', 'paragraph', 'section', 'text'].sort(),
    );
  });

  it('follows a text that is cut into parts', async () => {
    const sentences = Array.from({ length: 60 }, (_, n) => `Call \`number${n}\` when the mill stands still.`);
    const passages = await passagesIn(english + sentences.join(' '));
    expect(passages.length).toBeGreaterThan(1);
    for (const { text, spans = [] } of passages) {
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(/number\d+/g));
    }
  });
});

describe('paragraphLabel', () => {
  it.each([
    [{ paragraph: 3 }, '¶3'],
    [{ paragraph: 3, lastParagraph: 5 }, '¶3–5'],
    [{ paragraph: 4, part: 'a' }, '¶4a'],
  ])('%j is %s', (numbers, label) => {
    expect(paragraphLabel(numbers)).toBe(label);
  });
});

describe('textKey', () => {
  it('is the same for the same words, however they are set', () => {
    expect(textKey({ text: '“The gate — opens”\n\nat 8.' })).toBe(textKey({ text: 'the gate opens at 8' }));
    expect(textKey({ text: 'at 8' })).not.toBe(textKey({ text: 'at 9' }));
  });
});
