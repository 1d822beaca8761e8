import { describe, expect, it } from 'vitest';
import { articleOf, textsOf } from '../../../helpers/corpus/parsing.js';

describe('the anchor of a heading', () => {
  it.each([
    ['Feeding :id=feeding', 'Feeding'],
    ['Feeding \\{#feeding}', 'Feeding'],
    ['Feeding[[feeding-times]]', 'Feeding'],
    ['Feeding [¶](#feeding)', 'Feeding'],
    ['Feeding [#](#feeding)', 'Feeding'],
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
    ['the target of a role', 'See {ref}`the dock <dock>` and {doc}`cranes`.', 'See the dock and cranes.'],
  ])('is left out: %s', async (_, text, shown) => {
    expect(await textsOf(text)).toEqual([shown]);
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
