import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../../helpers/corpus/parsing.js';

const id = '123456789012345678';

describe('rules that were written for Discord', () => {
  it.each([
    ['**1.** Be kind.\n**2.** No ads.', '1. Be kind.\n2. No ads.'],
    ['• Hay\n• Oats,\n  too', '• Hay\n• Oats, too'],
    ['🔹 **Hay**\nOnly at seven.\nNo oats.', '🔹 Hay\nOnly at seven. No oats.'],
    ['__Hay__:\nat seven', 'Hay:\nat seven'],
    ['They eat **hay**\nat seven.', 'They eat hay at seven.'],
    ['They eat:\n🌾 hay\n🥕 carrots', 'They eat:\n🌾 hay\n🥕 carrots'],
    [
      'Hay, oats and\n1.5 l of water.\nThey get it at\nseven.',
      'Hay, oats and 1.5 l of water. They get it at seven.',
    ],
    ['Source:: The old book\n**Cost**:: two shillings', 'Source: The old book\nCost: two shillings'],
    ['It costs `dice: 2d6` shillings, never `dice: none`.', 'It costs 2d6 shillings, never dice: none.'],
    ['-# It is ||Bella|| who bites', 'It is Bella who bites'],
    ['Write `a||b||c` here, or x || y || z.', 'Write a||b||c here, or x || y || z.'],
    [`Ask her <:owl:${id}> first <a:wave:${id}>`, 'Ask her first'],
    ['- [ ] Hay\n- [x] Oats', '- ☐ Hay\n- ☑ Oats'],
  ])('%j is read as %j', async (markdown, text) => {
    expect((await textsOf(markdown)).map((each) => each.trim())).toEqual([text]);
  });

  it('cite the lines they stand in', async () => {
    const [, second] = await passagesIn('Hay.\n\n***\n\n**1.** Be kind.\n**2.** No\nads.');
    expect(second).toMatchObject({ text: '1. Be kind.\n2. No ads.', lines: [5, 7] });
  });
});

describe('what stands below', () => {
  it('a fold is no part of it', async () => {
    const folds = '<details><summary>Do they bite?</summary>\n\nYes.\n\n</details>\n\nThe stable is old.';
    expect(await textsOf(folds)).toEqual(['Do they bite?\n\nYes.', 'The stable is old.']);
    const told = '<details><summary>Feeding</summary>\n\nAt seven.\n\n</details>';
    expect(await textsOf(`The stable is old.\n\n${told}`)).toEqual([
      'The stable is old.',
      'Feeding\n\nAt seven.',
    ]);
  });

  it('a short fold with headings is no part of them', async () => {
    const fold = (name: string) =>
      `<details>\n<summary>${name}</summary>\n\n#### Optional\n\nNo\n\n</details>\n\n`;
    const passages = await passagesIn(
      `# Feed\n\n## Options\n\n${fold('hay')}${fold('oats')}So much for that.`,
    );
    expect(passages.map(({ section, text }) => [section.join(), text])).toEqual([
      ['Options', 'hay\n\nOptional\n\nNo'],
      ['Options', 'oats\n\nOptional\n\nNo'],
      ['Options', 'So much for that.'],
    ]);
  });

  it('the headings of a long fold is in their sections', async () => {
    const chapter = `## Hay\n\n${'It is dry.\n\n'.repeat(30)}`;
    const passages = await passagesIn(`# Feed\n\n<details>\n<summary>All</summary>\n\n${chapter}</details>`);
    expect(passages.at(-1)?.section).toEqual(['Hay']);
  });

  it('a table is no row when it only says how it looks', async () => {
    expect(await textsOf('| a | b |\n|---|---|\n| 1 | 2 |\n{.dense}')).toEqual(['a | b\n1 | 2']);
  });
});

describe('the name of a tab', () => {
  it('stands above what is below its first heading', async () => {
    const tab = '{% tab title="Windows" %}\n### Needed\n\nGit.\n{% endtab %}';
    const passages = await passagesIn(
      `# Feed\n\n## Clone\n\n${tab}\n\n## Use\n\n<details><summary>All</summary></details>`,
    );
    expect(passages.map(({ section, text, lines }) => [section.join(), text, lines])).toEqual([
      ['Clone,Needed', 'Windows\n\nGit.', [5, 8]],
      ['Use', 'All', [13, 13]],
    ]);
  });
});

describe('what is named in an attribute', () => {
  it('is a label of what describes it', async () => {
    expect(
      await textsOf('<ParamField path="speed" type="number">\nIn knots.\n</ParamField>', 'a.mdx'),
    ).toEqual(['speed\n\ntype: number\n\nIn knots.']);
    expect(
      await textsOf('<LinkCard title="Hay" description="When it is cut." href="/hay" />', 'a.mdx'),
    ).toEqual(['Hay\n\nWhen it is cut.']);
    expect(await textsOf('Read on.\n\n<LinkCard title="Hay" href="/hay" />', 'a.mdx')).toEqual(['Read on.']);
    expect(
      await textsOf('<!-- tabs:start -->\n\n<!-- tab:Linux -->\n\nUse apt.\n\n<!-- tabs:end -->'),
    ).toEqual(['Linux\n\nUse apt.']);
    expect(await textsOf('```js boat.js\nsail()\n```')).toEqual(['boat.js\n\nsail()']);
  });
});
