import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

describe('HTML with Markdown inside', () => {
  it.each([
    ['<div>\nFed at **seven** in the [morning](x).\n</div>', 'Fed at seven in the morning.'],
    ['<div class="note" markdown="1">\n\nFed at **seven**.\n\n</div>', 'Fed at seven.'],
    ['<p align="center">Fed at <b>seven</b></p>', 'Fed at seven'],
    ['<div>\n  <p>One &amp; two</p>\n  <p>three</p>\n</div>', 'One & two\n\nthree'],
    [
      '<details>\n<summary>When are they fed?</summary>\nAt **seven**.\n- oats\n- hay\n</details>',
      'When are they fed?\n\nAt seven.\n\n- oats\n- hay',
    ],
    ['<details><summary><b>When?</b></summary>\n\nAt seven.\n\n</details>', 'When?\n\nAt seven.'],
    [
      '<div>\n  <span>Code:</span>\n    ```sh\n    feed --all\n      now\n    ```\n</div>',
      'Code:\n\nfeed --all\n  now',
    ],
    ['<div>\n\n    Deep inside.\n\n</div>', 'Deep inside.'],
    ['<pre>\nline one\n  line two\n\n    &lt;three&gt;\n</pre>', 'line one\n  line two\n\n    <three>'],
    ['<pre><code class="language-sh">feed --all\nclean</code></pre>', 'feed --all\nclean'],
    [
      '<ul>\n  <li>oats</li>\n  <li>hay and <b>straw</b>\n    <ol><li>dry</li><li>fresh</li></ol>\n  </li>\n</ul>',
      '- oats\n- hay and straw\n  1. dry\n  2. fresh',
    ],
    ['<dl><dt>Mare</dt><dd>A female horse</dd></dl>', 'Mare\n  A female horse'],
    [
      '<table>\n<tr><th>Horse</th><th>Hay</th></tr>\n<tr><td>Star</td><td>**2** kg</td></tr>\n</table>',
      'Horse | Hay\nStar | 2 kg',
    ],
    ['<table><tr><td>Star</td><td></td><td>`x`<br>y</td></tr></table>', 'Star |  | x y'],
    ['<!-- Not yet. -->', ''],
    ['<!--\nNot yet.\n\nReally.\n-->', ''],
    ['<script>\nno();\n\nno();\n</script>', ''],
    ['<style scoped>\n.no { }\n</style>', ''],
    ['<svg width="1"><path d="M0"/></svg>', ''],
    ['<br>', ''],
    ['<a name="feeding"></a>', ''],
    ['<Tabs>\n<TabItem value="a" label="Linux">\n\nUse **apt**.\n\n</TabItem>\n</Tabs>', 'Linux\n\nUse apt.'],
    ['<Note>Use **apt**.</Note>', 'Use apt.'],
    ['<Image\n  src={horse}\n  alt="A horse"\n/>', ''],
    ['<>\n\nUse apt.\n\n</>', 'Use apt.'],
    ['<chat-panel>\n\nUse apt.\n\n</chat-panel>', 'Use apt.'],
    ['<your-name>', '<your-name>'],
  ])('%j shows %j', async (markdown, text) => {
    const texts = await textsOf(`Before.\n\n***\n\n${markdown}\n\n***\n\nAfter.`);
    expect(texts).toEqual(['Before.', ...(text === '' ? [] : [text]), 'After.']);
  });

  it.each(['doc.md', 'doc.mdx'])('ends a fence where it ends, however deep it stands (%s)', async (file) => {
    const fence = (code: string) => `    \`\`\`js\n    ${code}();\n\nleft();\n\n      deep();\n    \`\`\``;
    const tabs = ['one', 'two'].map((name) => `  <Tab label="${name}">\n${fence(name)}\n  </Tab>`);
    const texts = await textsOf(`<Tabs>\n${tabs.join('\n')}\n</Tabs>\n\n***\n\nAfter.`, file);
    expect(texts).toEqual([
      'one\n\none();\n\nleft();\n\n  deep();\n\ntwo\n\ntwo();\n\nleft();\n\n  deep();',
      'After.',
    ]);
  });

  it('gives headings that are headings, and a line across the page', async () => {
    const passages = await passagesIn(
      '<h1 align="center">The <em>mill</em></h1>\n\nOne.\n<hr>\nTwo.\n\n<h2>Wheel</h2>\nThree.',
    );
    expect(passages.map(({ section, text }) => [...section, text])).toEqual([
      ['One.'],
      ['Two.'],
      ['Wheel', 'Three.'],
    ]);
  });

  it('cites the lines of each', async () => {
    const markdown =
      '<div>\n  <p>One</p>\n\n***\n\n  <ul>\n    <li>two</li>\n    <li>three\n      four</li>\n  </ul>\n</div>\n\n***\n\n<pre>\nfive\nsix\n</pre>';
    expect((await passagesIn(markdown)).map(({ lines = [0, 0], text }) => [text, ...lines])).toEqual([
      ['One', 2, 2],
      ['- two\n- three four', 7, 9],
      ['five\nsix', 16, 17],
    ]);
  });

  it('leaves indented code below it what it is', async () => {
    const passages = await passagesIn('<div>\nOne.\n</div>\n\n    feed --all');
    expect(passages.at(-1)?.spans).toMatchObject([{ kind: 'block', block: 'code' }]);
  });
});

describe('tags in a text', () => {
  it.each([
    ['<span class="a">mounted</span><span class="b">onMounted</span> runs.', 'mounted onMounted runs.'],
    ['<kbd>Ctrl</kbd><kbd>C</kbd> copies.', 'Ctrl C copies.'],
    ['un<b>believ</b><i>able</i>', 'unbelievable'],
    ['Use the <DocsLink path="x" /> method.', 'Use the DocsLink method.'],
    ['Use the <DocsLink path="a/b c" v="a=1; b" id="Big" /> method.', 'Use the DocsLink method.'],
    ['Open <MenuPath path="Barn > Feeding" /> first.', 'Open Barn > Feeding first.'],
    ['The <Liga pagina="box" titulo="box of the mare" /> is warm.', 'The box of the mare is warm.'],
    ['Press <Taste name="F5" class="Big Key" /> now.', 'Press F5 now.'],
    ['Since <Seit v="5.2" /> it rains.', 'Since 5.2 it rains.'],
    ['Use the <Link to={page} title="feeding" /> method.', 'Use the feeding method.'],
    [`Use the <Link to={['a', b]}>feeding</Link> method.`, 'Use the feeding method.'],
    ['Run `x` for <user> and List<String>.', 'Run x for <user> and List<String>.'],
    ['It covers a<sup>2</sup> and H<sub>2</sub>O.', 'It covers a² and H₂O.'],
    ['x<sup>ab</sup> and y<sub>max</sub>', 'x^ab and y_max'],
    ['The 1<sup>st</sup> and the 2<sup>e</sup> of Acme<sup>TM</sup>', 'The 1st and the 2e of AcmeTM'],
    ['<sup>1</sup>MP4 only', '¹MP4 only'],
    ['Said so<sup>[1](#n1)</sup>.', 'Said so¹.'],
    ['<sub>All in small print here.</sub>', 'All in small print here.'],
    ['<ruby>相応<rp>(</rp><rt>ふさわ</rt><rp>)</rp></ruby>しい', '相応しい'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['a <!-- not yet --> b', 'a b'],
    ['Press <img src="a.png" alt="the &quot;red&quot; button"> twice.', 'Press the "red" button twice.'],
    ['3 < 5 and x <y> z', '3 < 5 and x <y> z'],
  ])('%j shows %j', async (markdown, text) => {
    expect(await textsOf(markdown)).toEqual([text]);
  });

  it('keep code and links beside the text', async () => {
    const [passage] = await passagesIn(
      'Run <code>feed</code> as <a href="https://a.example">the *guide*</a> says.',
    );
    expect(passage?.text).toBe('Run feed as the guide says.');
    expect(passage?.spans).toEqual([
      { kind: 'code', start: 4, end: 8 },
      { kind: 'link', start: 12, end: 21, url: 'https://a.example' },
    ]);
  });
});

describe('malformed HTML', () => {
  it.each([
    ['<table><tr><td>Star', 'Star'],
    ['<ul><li>oats\n\nAfter it.', 'oats\n\nAfter it.'],
    ['</div>\n\nOne.', 'One.'],
    ['<div\n\nOne.', '<div\n\nOne.'],
    ['<details>\n\nOne.', 'One.'],
  ])('loses no words (%j)', async (markdown, text) => {
    expect((await textsOf(markdown)).join('\n\n')).toBe(text);
  });
});
