import { describe, expect, it } from 'vitest';
import { articleOf, textsOf } from '../../../helpers/corpus/parsing.js';

describe('the anchor of a heading', () => {
  it.each([
    ['Feeding :id=feeding', 'Feeding'],
    ['Feeding \\{#feeding}', 'Feeding'],
    ['Feeding[[feeding-times]]', 'Feeding'],
    ['Feeding [¶](#feeding)', 'Feeding'],
    ['Feeding [#](#feeding)', 'Feeding'],
    ['Feeding[edit | edit source]', 'Feeding'],
    ['Feeding [[edit](index.php?action=edit)]', 'Feeding'],
    ['See [[Feeding]]', 'See Feeding'],
    ['Issue [#12](https://x.org/12)', 'Issue #12'],
  ])('is not shown: %s', async (heading, shown) => {
    const { passages } = await articleOf(`# T\n\n## ${heading}\n\nOats.`);
    expect(passages[0]?.section).toEqual([shown]);
  });
});

describe('what only a generator reads', () => {
  it.each([
    ['a comment of Liquid in a line', 'Open {% comment %}since May{% endcomment %}daily.', 'Open daily.'],
    ['a video', 'Open daily.\n\n@[youtube](abc)', 'Open daily.'],
    ['an import of Markdown Preview', 'Open daily.\n\n@import "part.md"', 'Open daily.'],
    ['an include', 'Open daily.\n\n@@include("part.md")', 'Open daily.'],
    ['an include of MyST', ':::{include} part.md\n:::\n\nOpen daily.', 'Open daily.'],
    ['a line of a template', '<% include part %>\n\nOpen daily.\n\n\\newpage', 'Open daily.'],
    [
      'a setting of a directive',
      ':::{admonition} Hours\n:class: tip\nOpen daily.\n:::',
      'Hours\n\nOpen daily.',
    ],
    [
      'a card of GitBook',
      'Open daily.\n\n{% content-ref url="b.md" %}\n[b.md](b.md)\n{% endcontent-ref %}',
      'Open daily.',
    ],
    ['the mark of a box of mdBook', '~~~admonish info "Hours"\nOpen **daily**.\n~~~', 'Hours\n\nOpen daily.'],
    ['and without a title', '```admonish warning\nOpen **daily**.\n```', 'Open daily.'],
    ['the target of a role', 'See {ref}`the dock <dock>` and {doc}`cranes`.', 'See the dock and cranes.'],
  ])('is left out: %s', async (_, text, shown) => {
    expect(await textsOf(text)).toEqual([shown]);
  });

  it('is a mark of an include, or of a line to set off, in code', async () => {
    const code = '// tag::x[]\nint a; // highlight-line\n// end::x[]';
    expect(await textsOf(`\`\`\`java\n${code}\n\`\`\``)).toEqual(['int a;']);
  });

  it('is the code outside the cuts of Twoslash, and what it asks', async () => {
    const code =
      "// @errors: 2322\nimport { a } from 'b';\n// ---cut---\nconst c = a();\n//    ^?\n// A remark.\n// ---cut-after---\nend();";
    expect(await textsOf(`\`\`\`ts twoslash\n${code}\n\`\`\``)).toEqual(['const c = a();\n// A remark.']);
    expect(await textsOf(`\`\`\`ts\n${code}\n\`\`\``)).toEqual([code]);
  });
});

describe('a formula in parentheses of TeX', () => {
  it.each([
    ['The sum \\(a_1*b_1*c\\) counts.', 'The sum \\(a_1*b_1*c\\) counts.'],
    ['Press \\(or *click*\\) it.', 'Press (or click) it.'],
  ])('stays as it is written: %s', async (text, shown) => {
    expect(await textsOf(text)).toEqual([shown]);
  });
});

describe('a box whose text stands in its title', () => {
  it('is read, however long it is', async () => {
    const long = 'The mare must not be fed by hand, for she bites. '.repeat(15).trim();
    expect(await textsOf(`# Mare\n\n!!! bug "${long}"\n\n## Box\n\nHay.`)).toEqual([long, 'Hay.']);
  });
});

describe('a shortcode in a sentence', () => {
  it('shows the channel that it names', async () => {
    expect(await textsOf('Ask in {% slack_channel "stable" %} first.')).toEqual(['Ask in stable first.']);
  });
});

describe('a condition in a sentence', () => {
  it('shows both of its branches, apart', async () => {
    expect(await textsOf('It is {% if x %}open{% else %}closed{% endif %}.')).toEqual(['It is open closed.']);
  });
});

describe('an element with a title on one line', () => {
  it('shows the title above its text', async () => {
    const text =
      '<Accordion title="Is it free?">Yes, it is.</Accordion>\n\nThe <Tooltip title="A small horse">pony</Tooltip> eats.';
    expect(await textsOf(text, 'a.mdx')).toEqual(['Is it free?\n\nYes, it is.\n\nThe pony eats.']);
  });
});

describe('lines that begin with words in bold', () => {
  it('are lines, as in a stat block', async () => {
    expect(await textsOf('**Armor** 15 (leather)\n**Hit Points** 7')).toEqual([
      'Armor 15 (leather)\nHit Points 7',
    ]);
  });
});

describe('an environment of TeX', () => {
  it('stays as it is written', async () => {
    const sum = '\\begin{align*}\na &= b_1*c_1 \\\\\nd &= e\n\\end{align*}';
    expect(await textsOf(sum)).toEqual([sum]);
  });
});

describe('a text as people write it in a chat', () => {
  it('has its lines, and is parted where a line is drawn', async () => {
    const text = '・Use the pump\n・Ask first\n\n━━━━━━━━\n\n➥ Vote\n➥ Boost\n\n▬▬ ⋆ ▬▬▬\n\nEnd.';
    expect(await textsOf(text)).toEqual(['・Use the pump\n・Ask first', '➥ Vote\n➥ Boost', 'End.']);
  });
});

describe('a table of contents of the page itself', () => {
  it('is left out, and a list that says more is not', async () => {
    const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
    const own = list(['[Hay](#hay)', '[Oats](#oats)']);
    expect(await textsOf(`Feed her.\n\n${own}\n\n---\n\n[**Rules 2**](#rules)\n\nDaily.`)).toEqual([
      'Feed her.',
      'Daily.',
    ]);
    expect(await textsOf(list(['[Hay](#hay): in winter', '[Oats](#oats)']))).toHaveLength(1);
    expect(await textsOf(list(['[Hay](hay.md)', '[Oats](oats.md)']))).toHaveLength(1);
    expect(await textsOf(own)).toHaveLength(1);
  });
});

describe('a link that nothing closes', () => {
  it('keeps its words', async () => {
    expect(await textsOf('The [loader](https://x.org/loader is a program.\n\nEnd (here).')).toEqual([
      'The loader is a program.\n\nEnd (here).',
    ]);
  });
});

describe('a text file', () => {
  it('that is plainly Markdown is read as such', async () => {
    const log =
      '# 2.0\n- [Oats](https://x.org/1)\n- [Hay](https://x.org/2)\n\n# 1.0\n- [Straw](https://x.org/3)\n';
    expect(await textsOf(log, 'changes.txt')).toEqual(['- Oats\n- Hay', '- Straw']);
    expect(await textsOf('Title\n\nSee [here](https://x.org/1).', 'a.txt')).toEqual([
      'See [here](https://x.org/1).',
    ]);
  });
});

describe('a heading of several sentences', () => {
  it('is a paragraph, or it could never be quoted', async () => {
    const long =
      'Another problem that most riders meet is the time it takes to saddle a horse before the lesson. It helps to do it on the day before. An example is shown below:';
    expect(await textsOf(`# Horses\n\n## Saddles\n\n### ${long}\n\n- Bring it.`)).toEqual([
      `${long}\n\n- Bring it.`,
    ]);
    const { passages } = await articleOf(`# Horses\n\n## Is it far? How far is it?\n\nTwo miles.`);
    expect(passages[0]?.section).toEqual(['Is it far? How far is it?']);
  });
});
