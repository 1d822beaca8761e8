import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

/** What is left of it between two paragraphs. */
async function shown(markdown: string, file?: string): Promise<string> {
  return (await textsOf(`Before.\n\n${markdown}\n\nAfter.`, file))
    .join('\n\n')
    .replace(/^Before\.(?:\n\n)?/, '')
    .replace(/(?:\n\n)?After\.$/, '');
}

describe('tags of template languages on lines of their own', () => {
  it.each([
    ['{{< hint style="warning" >}}\nWear a helmet.\n{{< /hint >}}', 'Wear a helmet.'],
    ['{{% alert %}}\nWear a *helmet*.\n{{% /alert %}}', 'Wear a helmet.'],
    ['{{<hint>}}Wear a helmet.{{</hint>}}', 'Wear a helmet.'],
    ['{{< tab header="Linux" >}}\n\nUse apt.\n\n{{< /tab >}}', 'Linux\n\nUse apt.'],
    ['{{< figure\n  src="horse.png"\n  alt="A horse"\n>}}', ''],
    ['{{< toc >}}\n{{< button href="/x" >}}', ''],
    ['{{< highlight go >}}\nfunc feed() {\n}\n{{< /highlight >}}', 'func feed() {\n}'],
    ['{% include feed.html %}', ''],
    ['{% include note.html content="Wear a helmet." %}', 'Wear a helmet.'],
    ['{% if horses %}\nThe vet comes in May.\n{% endif %}', 'The vet comes in May.'],
    ['{% hint style="info" %}\nWear a helmet.\n{% endhint %}', 'Wear a helmet.'],
    ['{% tab title="Linux" %}\nUse apt.\n{% endtab %}', 'Linux\n\nUse apt.'],
    ['{% comment %}\nNot yet.\n\nReally.\n{% endcomment %}', ''],
    ['{% raw %}\nIt is {{ site.time }} {{< x >}} now.\n{% endraw %}', 'It is {{ site.time }} {{< x >}} now.'],
    ['{% capture step1_rest %}\nGET /feed\n  all\n{% endcapture %}', 'GET /feed\n  all'],
    ['{% highlight ruby %}\nfeed :all\n{% endhighlight %}', 'feed :all'],
    ['{% code title="feed.js" %}\n```js\nfeed()\n```\n{% endcode %}', 'feed.js\n\nfeed()'],
    ['{{#include ../listings/feed.rs:here}}', ''],
    ['<<< @/snippets/feed.ts{2,3} [feed.ts]', ''],
    ['<<< ../feed.ts', ''],
    ['--8<-- "parts/feed.md"', ''],
    ['{!parts/feed.md!}', ''],
    ['{* ../../src/feed.py hl[1] *}', ''],
    ['@[code{2-3}](./feed.js)', ''],
    ['[!INCLUDE [feed](../parts/feed.md)]', ''],
    ['[[toc]]', ''],
    ['[html src="a.html" height=20]', ''],
    ['[caption id="1"]\nA mare.\n[/caption]', 'A mare.'],
    ['///Footnotes Go Here///', ''],
    ['[TOC]', ''],
    ['{{TOC}}', ''],
    ['(feeding)=', ''],
    ['* TOC\n{:toc}', ''],
    ['1. Contents\n{: toc }', ''],
    ['{: .warning }', ''],
    ['{: #old-name }\nWear a helmet.', 'Wear a helmet.'],
    ['Wear a helmet.\n{: .warning }', 'Wear a helmet.'],
    ['{::options parse_block_html="true" /}', ''],
    ['{::comment}\nNot yet.\n{:/comment}', ''],
    ['%% Not yet. %%', ''],
    ['%%\nNot yet.\n\nReally.\n%%', ''],
    ['<!--@include: ./feed.md-->', ''],
    ['import Feed from "./feed.mdx";', ''],
    ['import {\n  Hay,\n  Oats,\n} from "./feed.js"', ''],
    ['export const weight = 3;', ''],
    ['export const Feed = () => {\n  return (\n    <b>oats</b>\n  );\n};', ''],
    ['{/* Not yet. */}', ''],
    ['{/*\nNot yet.\n\nReally.\n*/}', ''],
  ])('%j shows %j', async (markdown, text) => {
    expect(await shown(markdown)).toBe(text);
  });

  it('end a paragraph, and keep the lines of what stands around them', async () => {
    const passages = await passagesIn(
      'One.\n{{< x >}}\nTwo.\n\n***\n\n{% if a %}\n\nThree.\n\n{% endif %}\n\n***\n\nFour.',
    );
    expect(passages.map(({ text, lines = [0, 0] }) => [text, ...lines])).toEqual([
      ['One.\n\nTwo.', 1, 3],
      ['Three.', 9, 9],
      ['Four.', 15, 15],
    ]);
  });

  it('are what they look like in code', async () => {
    expect(await shown('`{{< hint >}}` and `{% if %}` and `[[x]]` and `{#x}`')).toBe(
      '{{< hint >}} and {% if %} and [[x]] and {#x}',
    );
    expect(await shown('```\n{{< hint >}}\nimport A from "b";\n```')).toBe(
      '{{< hint >}}\nimport A from "b";',
    );
  });
});

describe('tags in the middle of a text', () => {
  it.each([
    ['A {{< glossary_tooltip text="gelding" term_id="gelding" >}} is calm.', 'A gelding is calm.'],
    ['See the [rules]({{< ref "rules#top" >}}) first.', 'See the rules first.'],
    ['See [rules]({% link rules.md %}) and [more]({{ "/more" | relative_url }}).', 'See rules and more.'],
    ['See the [rules].\n\n[rules]: {{< ref "rules" >}}', 'See the rules.'],
    ['Use version {{< param "version" >}} here.', 'Use version version here.'],
    ['Write `x` or {% raw %}{{ y }}{% endraw %}.', 'Write x or {{ y }}.'],
    [
      'Write {% raw %}`{% if y %}` and `{{ y }}`{% endraw %} or `{% raw %}{{ z }}{% endraw %}`.',
      'Write {% if y %} and {{ y }} or {{ z }}.',
    ],
    ['See it:\n\n{{< figure\n  src="x.jpg"\n  caption="A mare"\n>}}\n\nThere.', 'See it: A mare There.'],
    ['See [y]({{ site.url\n}}/y) there.', 'See y there.'],
    ['Write {{</* figure src="a" */>}} there.', 'Write {{< figure src="a" >}} there.'],
    ['The {{ "mare" | upcase }} kicks.', 'The mare kicks.'],
    ['It kicks. %% not yet %%', 'It kicks.'],
    ['It kicks {/* not yet */}often.', 'It kicks often.'],
    ['Feed it :material-barn:{ .red } well.', 'Feed it well.'],
    ['Feed it :custom-oats-color: well.', 'Feed it well.'],
    ['[Start](feed.md){ .md-button target="_blank" } now', 'Start now'],
    ['**Oats**{: .big } and hay', 'Oats and hay'],
    ['![A mare](a.png){ width="300" } and foal', 'A mare and foal'],
    ['See {ref}`feeding <feed>` now.', 'See feeding now.'],
    ['The route is /users/{id} and {name}.', 'The route is /users/{id} and {name}.'],
    ['The set {a, b} and {{ brackets }} stay.', 'The set {a, b} and {{ brackets }} stay.'],
  ])('%j shows %j', async (markdown, text) => {
    expect((await shown(markdown)).replace(/\s+/g, ' ').replace(/ \./g, '.')).toBe(text);
  });

  it('over several lines keep the lines true', async () => {
    const passages = await passagesIn('One {{< x\n  a="b"\n>}} two\nthree.\n\n***\n\nFour.');
    expect(passages.map(({ lines }) => lines)).toEqual([
      [1, 4],
      [8, 8],
    ]);
  });
});

describe('MDX', () => {
  it.each([
    ["It is {'seven'} now.", 'It is seven now.'],
    ['Version {config.version} runs.', 'Version version runs.'],
    ['{items.map((item) => (\n  <Card {...item} />\n))}', ''],
    [
      '<Tabs groupId="os" values={[{label: "Linux"}]}>\n  <TabItem value="linux" label="On Linux">\n\n    Use apt.\n\n  </TabItem>\n</Tabs>',
      'On Linux\n\nUse apt.',
    ],
    ['Text\n\n    that is no code.', 'Text\n\nthat is no code.'],
  ])('%j shows %j', async (markdown, text) => {
    expect(await shown(markdown, 'doc.mdx')).toBe(text);
  });

  it('is not seen in Markdown, where braces and indentation mean something else', async () => {
    expect(await shown("It is {'seven'} now.")).toBe("It is {'seven'} now.");
    expect((await passagesIn('    feed --all')).map(({ kind }) => kind)).toEqual(['code']);
  });
});
