import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

/** Passages apart, whatever their length: each box stands between two lines across the page. */
const apart = (...blocks: readonly string[]) => blocks.join('\n\n***\n\n');

describe('boxes between two marks', () => {
  it.each([
    [':::tip\nWear a helmet.\n:::', 'Wear a helmet.'],
    ['::: warning\nWear a helmet.\n:::', 'Wear a helmet.'],
    [':::note\n\nWear a helmet.\n\n:::', 'Wear a helmet.'],
    [':::caution[Foals]\n\nThey bite.\n\n:::', 'Foals\n\nThey bite.'],
    ['::: details How do I mount?\nFrom the left.\n:::', 'How do I mount?\n\nFrom the left.'],
    [':::tip{title="Foals"}\nThey bite.\n:::', 'Foals\n\nThey bite.'],
    ['::: {.callout-note}\nWear a helmet.\n:::', 'Wear a helmet.'],
    [':::{admonition} Foals\n:class: tip\n:name: foals\nThey bite.\n:::', 'Foals\n\nThey bite.'],
    [':::{note}\n:bulb: They bite.\n:::', ':bulb: They bite.'],
    [':::{note} Foals\nThey bite.\n:::', 'Foals\n\nThey bite.'],
    [':::warning Warning\nWear a helmet.\n:::', 'Wear a helmet.'],
    ['/// note\nWear a helmet.\n///', 'Wear a helmet.'],
    [
      '/// details | How do I mount?\n    open: true\n\nFrom the left.\n///',
      'How do I mount?\n\nFrom the left.',
    ],
    ['> [!NOTE]\n> Wear a helmet.', 'Wear a helmet.'],
    ['> [!warning]- Foals\n> They bite.', 'Foals\n\nThey bite.'],
    ['> [!tip|wide] Foals\n> They bite.', 'Foals\n\nThey bite.'],
    ['> [!WARNING]\n>\n> Wear a *helmet*.', 'Wear a helmet.'],
    ['```{tip} Foals\n:class: wide\n\nThey **bite**.\n```', 'Foals\n\nThey bite.'],
    ['```ad-note\ntitle: Foals\n\nThey bite.\n```', 'Foals\n\nThey bite.'],
    ['````smart header="Foals"\nThey *bite*.\n````', 'Foals\n\nThey bite.'],
    [':::tabs\n\n== Linux\n\nUse apt.\n\n:::', 'Linux\n\nUse apt.'],
    ['::: moniker range=">=2.0"\nThey bite.\n::: moniker-end', 'They bite.'],
    [':::zone pivot="foals"\nThey bite.\n:::zone-end\n:::image source="a.png":::', 'They bite.'],
    ['::tip\nWear a helmet.\n::', 'Wear a helmet.'],
    ['::callout{icon="i-hat" title="Foals"}\nThey bite.\n::', 'Foals\n\nThey bite.'],
    ['::card\n---\ntitle: "Foals"\nicon: hat\n---\n#default\nThey bite.\n::', 'Foals\n\nThey bite.'],
    ['::row\n  ::card{title="Foals"}\n  They bite.\n  ::\n::', 'Foals\n\nThey bite.'],
    ['They bite.\n::read-more{to="/foals"}\n::', 'They bite.'],
    ['!> They bite.', 'They bite.'],
    ['?> They *bite*.', 'They bite.'],
    ['::: code-group\n```sh [npm]\nnpm start\n```\n:::', 'npm\n\nnpm start'],
  ])('%j is read as its text', async (markdown, text) => {
    expect(await textsOf(apart('Before.', markdown, 'After.'))).toEqual(['Before.', text, 'After.']);
  });

  it('may stand in each other, with as many marks, and need not be closed', async () => {
    const markdown =
      ':::tabs\n\n:::tab Linux\n\nUse apt.\n\n:::\n\n:::\n\nAfter it.\n\n:::danger\n\nMind the gap.\n';
    expect((await textsOf(markdown)).join('\n\n')).toBe('Linux\n\nUse apt.\n\nAfter it.\n\nMind the gap.');
  });

  it('end a paragraph, a list and a quotation', async () => {
    expect((await textsOf('One.\n:::tip\nTwo.\n:::\nThree.\n- four\n:::tip\nFive.\n:::')).join('|')).toBe(
      'One.\n\nTwo.\n\nThree.\n\n- four\n\nFive.',
    );
  });

  it('hold headings that are headings, and lists, tables and code as anywhere', async () => {
    const passages = await passagesIn(':::tip\n\n## Oats\n\n- black\n- white\n\n:::\n\n## Hay\n\nGreen.');
    expect(passages.map(({ section, text }) => [...section, text])).toEqual([
      ['Oats', '- black\n- white'],
      ['Hay', 'Green.'],
    ]);
  });

  it('in a list belong to the item', async () => {
    expect(await textsOf('1. Saddle up.\n\n   :::tip\n   Mind the girth.\n   :::\n\n2. Mount.')).toEqual([
      '1. Saddle up.\n  Mind the girth.\n2. Mount.',
    ]);
  });

  it('are cited by their own lines', async () => {
    const markdown =
      'One.\n\n***\n\n:::caution[Foals]\n\nThey bite.\n\n:::\n\n***\n\n> [!NOTE] Mares\n> They kick.\n> Often.';
    expect(
      (await passagesIn(markdown)).map(({ lines = [0, 0], paragraph }) => [paragraph, ...lines]),
    ).toEqual([
      [1, 1, 1],
      [2, 5, 7],
      [3, 13, 15],
    ]);
  });
});

describe('boxes with indented content', () => {
  it.each([
    ['!!! note\n    Wear a helmet.', 'Wear a helmet.'],
    ['!!! warning "Foals"\n\n    They bite.\n\n    And kick.', 'Foals\n\nThey bite.\n\nAnd kick.'],
    ['??? tip "Where is the key?"\n\n    Behind the clock.', 'Where is the key?\n\nBehind the clock.'],
    ['???+ example\n\n    - oats\n    - hay', '- oats\n- hay'],
    ['!!! danger ""\n    Wear a helmet.', 'Wear a helmet.'],
    ['!!! bug "The "old" mare\n    She bites.', 'The "old" mare\n\nShe bites.'],
    ['=== "Summer"\n\n    Rides start at six.', 'Summer\n\nRides start at six.'],
    ['!!! tip inline end "Foals"\n\n    They bite.', 'Foals\n\nThey bite.'],
  ])('%j is read as its text, not as code', async (markdown, text) => {
    const passages = await passagesIn(apart('Before.', markdown, 'After.'));
    expect(passages.map((passage) => passage.text)).toEqual(['Before.', text, 'After.']);
    expect(passages[1]?.kind).not.toBe('code');
  });

  it('may hold code and boxes of their own', async () => {
    const markdown =
      '!!! note\n\n    Run:\n\n        feed --all\n\n    ??? tip\n\n        Or none.\n\nAfter it all.';
    expect(await textsOf(markdown)).toEqual(['Run:\n\nfeed --all\n\nOr none.\n\nAfter it all.']);
  });

  it('do not take exclamations and underlines for their marks', async () => {
    expect(await textsOf('!!! Stop, I said, and "wait"!')).toEqual(['!!! Stop, I said, and "wait"!']);
    expect((await passagesIn('Mares\n===\n\nThey kick.')).map(({ text }) => text)).toEqual(['They kick.']);
  });
});

describe('a title', () => {
  it.each(['Warning', 'Note:', 'TIP', 'Hinweis', '提示', 'Remarque'])(
    'that says only "%s" is left out',
    async (title) => {
      expect(await textsOf(`:::tip ${title}\nWear a helmet.\n:::`)).toEqual(['Wear a helmet.']);
    },
  );

  it('with nothing below it is a paragraph like any other', async () => {
    expect(await textsOf('Mind the gate.\n\n:::tip Foals are about\n:::\n\n## Mares\n\nThey kick.')).toEqual([
      'Mind the gate.\n\nFoals are about',
      'They kick.',
    ]);
  });
});

describe('a heading in a quotation', () => {
  it('is the beginning of what is quoted below it, and no section', async () => {
    const passages = await passagesIn(
      '# T\n\n> ##### Overflow\n>\n> The number starts anew.\n\n## Next\n\nMore.',
    );
    expect(passages.map(({ section, text }) => [...section, text])).toEqual([
      ['Overflow\n\nThe number starts anew.'],
      ['Next', 'More.'],
    ]);
  });
});
