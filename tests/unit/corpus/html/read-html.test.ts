import { describe, expect, it } from 'vitest';
import { articleOf, blocksIn, sectionedTexts, textsOf } from '../../../helpers/corpus/parsing.js';

/** A page with nothing around its text. */
const plain = (body: string) =>
  `<!doctype html><html lang="en"><title>Stables</title><body>\n${body}\n</body></html>`;
const texts = async (body: string) => (await blocksIn('page.html', plain(body))).map(({ text }) => text);
const sections = (body: string) => sectionedTexts('page.html', plain(body));

describe('the text of a page', () => {
  it('has headings as sections, and a paragraph for each block', async () => {
    const body =
      '<h1>Stables</h1><p>One.</p><h2>Feeding</h2><div>Two.</div><section><h3>Hay</h3>Three.</section>';
    expect(await sections(body)).toEqual([['One.'], ['Feeding', 'Two.'], ['Feeding', 'Hay', 'Three.']]);
  });

  it('keeps a break as a line, and takes two of them for a new paragraph', async () => {
    expect(await texts('<p>One<br>two <br> three</p>')).toEqual(['One\ntwo\nthree']);
    expect(await texts('<div>One.<br><br>Two.<br>\n<br />Three.</div>')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('has one space where the file has several, and none between Chinese characters', async () => {
    expect(await texts('<p>  One\n   <b> two</b>&nbsp;<i>three</i>  </p>')).toEqual(['One two three']);
    expect(await texts('<p>馬の朝ごはんは\n  七時です。</p>')).toEqual(['馬の朝ごはんは七時です。']);
  });

  it('keeps boxes apart that stand side by side, but no letters of one word', async () => {
    expect(await texts('<p><span>mounted</span><span>onMounted</span></p>')).toEqual(['mounted onMounted']);
    expect(await texts('<p><b>W</b>ords and <span>one</span>s</p>')).toEqual(['Words and ones']);
    expect(await texts('<p><span>「七時」</span><span>です</span></p>')).toEqual(['「七時」です']);
  });

  it('writes lists as they are seen, with those inside further in', async () => {
    const list = '<ul><li>Hay<ol start="3"><li><p>Old</p></li><li>New</li></ol></li><li>Oats</li></ul>';
    expect(await texts(list)).toEqual(['- Hay\n  3. Old\n  4. New\n- Oats']);
  });

  it('looks through a list that lays out the page', async () => {
    expect(await sections('<ul><li><h2>A</h2><p>One.</p></li><li><h2>B</h2><p>Two.</p></li></ul>')).toEqual([
      ['A', 'One.'],
      ['B', 'Two.'],
    ]);
  });

  it('writes a table row by row under its caption, and repeats what spans rows', async () => {
    const table = `<table><caption>Prices</caption><tr><th>Plan</th><th>Time</th><th>Price</th></tr>
      <tr><td rowspan="2">Silver</td><td>month</td><td>5 €</td></tr><tr><td>year</td><td><p>50 €</p></td></tr></table>`;
    expect(await texts(table)).toEqual([
      'Prices',
      'Plan | Time | Price\nSilver | month | 5 €\nSilver | year | 50 €',
    ]);
  });

  it('looks through a table that lays out the page', async () => {
    expect(await texts('<table><tr><td><h2>A</h2><p>One.</p></td><td><p>Two.</p></td></tr></table>')).toEqual(
      ['One.', 'Two.'],
    );
    expect(await texts('<table role="presentation"><tr><td>One.</td><td>Two.</td></tr></table>')).toEqual([
      'One.',
      'Two.',
    ]);
  });

  it('keeps the lines and the indents of code, without the numbers beside them', async () => {
    const code = `<pre><code class="language-js"><span class="linenos">1</span>if (<span>a</span>) {
<span class="linenos">2</span>  run();

}</code></pre>`;
    expect(await texts(code)).toEqual(['if (a) {\n  run();\n\n}']);
    expect(await texts('<pre><div class="line">one</div><div class="line">two</div></pre>')).toEqual([
      'one\ntwo',
    ]);
  });

  it('quotes a summary with what it opens', async () => {
    const faq =
      '<details><summary>When is it fed?</summary><p>At <b>seven</b>.</p><p>Again at noon.</p></details><p>End.</p>';
    expect(await texts(faq)).toEqual(['When is it fed?', 'At seven.', 'Again at noon.', 'End.']);
    expect(await texts('<details><summary>Why?</summary>Because.</details>')).toEqual(['Why?', 'Because.']);
  });

  it('quotes a term with its description, several terms with the one they share', async () => {
    const list =
      '<dl><dt>-n</dt><dt>--no-commit</dt><dd><p>Does not commit.</p><p>Ever.</p></dd><dt>-s</dt><dd>Signs.</dd></dl>';
    expect(await texts(list)).toEqual(['-n', '--no-commit', 'Does not commit.\nEver.', '-s', 'Signs.']);
  });

  it('quotes a heading in a quotation with its words, not by itself', async () => {
    expect(
      await texts('<blockquote><h5>Integer Overflow</h5><p>The value does not fit.</p></blockquote>'),
    ).toEqual(['Integer Overflow', 'The value does not fit.']);
  });

  it('writes exponents small, and leaves the numbers of notes out', async () => {
    expect(await texts('<p>A field of 10<sup>2</sup> m, H<sub>2</sub>O and x<sup>n+1</sup>.</p>')).toEqual([
      'A field of 10² m, H₂O and xⁿ⁺¹.',
    ]);
    expect(await texts('<p>It is old<sup id="r1"><a href="#fn1">[1]</a></sup>.</p>')).toEqual(['It is old.']);
    expect(await texts('<p>The <a href="/x#y">door</a>.<a href="#top">↩</a></p>')).toEqual(['The door.']);
  });

  it('has a formula as it was written', async () => {
    const formula = `<p>So <span class="katex"><span class="katex-mathml"><math><mi>a</mi><annotation
      encoding="application/x-tex">a^{*}_i</annotation></math></span><span aria-hidden="true">a*</span></span>.</p>`;
    expect(await texts(formula)).toEqual(['So a^{*}_i.']);
  });

  it('shows words in angle brackets that are written as signs', async () => {
    expect(await texts('<p>A List&lt;Name&gt; &amp; more.</p>')).toEqual(['A List<Name> & more.']);
  });

  it('has no script, form, picture or hidden part, whatever they say', async () => {
    const body = `<script>let a = "<p>no</p>";</script><style>p { }</style><p>One.</p><img alt="A horse">
      <figure><img alt="no"></figure><form><label>Name <input value="no"></label><button>Send</button></form>
      <p hidden>no</p><p style="display: none">no</p><span class="sr-only">no</span><template><p>no</p></template>
      <ruby>相<rp>(</rp><rt>ふ</rt><rp>)</rp></ruby><!-- no --><svg><text>no</text></svg>`;
    expect(await texts(body)).toEqual(['One.', 'Name', '相']);
  });

  it('says the lines of the file in which the words stand', async () => {
    const body =
      '<h1>T</h1>\n<p>One\ntwo\n<b>three</b></p>\n\n<ul>\n<li>Hay</li>\n<li>Oats</li>\n</ul><p>\nLast.</p>';
    const blocks = await blocksIn('page.html', plain(body).replaceAll('\n', '\r\n'));
    expect(blocks.map(({ text, place }) => [text, place])).toEqual([
      ['One two three', [3, 5]],
      ['- Hay\n- Oats', [8, 9]],
      ['Last.', [11, 11]],
    ]);
  });
});

describe('a file that is no page', () => {
  it('says where it is nested too deep, and does not take longer for more of it', async () => {
    const deep = `<p>Text.</p>\n${'<div>\n'.repeat(300_000)}`;
    await expect(articleOf(deep, 'page.html')).rejects.toThrow(/elements nested more than 512 deep/);
  });

  it('is read as far as it has text', async () => {
    expect(await textsOf('Just a line.', 'page.htm')).toEqual(['Just a line.']);
    await expect(articleOf('<html><img alt="x"></html>', 'page.html')).rejects.toThrow(
      'no text in this file',
    );
  });
});
