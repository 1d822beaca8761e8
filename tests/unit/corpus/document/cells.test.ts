import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../../helpers/corpus/parsing.js';

/** Code and links of the first passage: their words, and where they lead. */
async function marked(text: string, file?: string) {
  const [passage] = await passagesIn(text, file);
  const { text: words = '', spans = [] } = passage ?? {};
  return spans.flatMap((span) => {
    if (span.kind === 'block') return [];
    return [[words.slice(span.start, span.end), span.kind === 'link' ? span.url : 'code']];
  });
}

const expected = [
  ['a_b', 'code'],
  ['go on', '/on'],
];

describe('code and links in the cells of a table', () => {
  it('are kept beside its text', async () => {
    const rows = '| Key | See |\n|---|---|\n|  | x |\n| the `a_b`<br>key | **[go on](/on)** now |';
    expect(await marked(rows)).toEqual(expected);
  });

  it('are kept where it is written in HTML', async () => {
    const rows = `<table>\n<tr><td></td><td>the <code>a_b</code>\n  <p>key</p></td><td><a href="/on">go\n  on</a> now</td></tr></table>`;
    expect(await marked(rows)).toEqual(expected);
    expect(await marked(rows, 'page.html')).toEqual(expected);
  });

  it('are kept in every row that a cell spans', async () => {
    const rows =
      '<table><tr><td rowspan="2"><a href="/on">go on</a></td><td>1</td></tr><tr><td>2</td></tr></table>';
    expect(await marked(rows, 'page.html')).toEqual([expected[1], expected[1]]);
  });

  it('are kept in a list that is written in HTML', async () => {
    expect(await marked('<ul>\n<li>the `a_b` key</li>\n<li><a href="/on">go on</a></li>\n</ul>')).toEqual(
      expected,
    );
  });
});

describe('a row whose cells go over several lines', () => {
  const rows = '<table>\n<tr><td>one\ntwo</td><td>three\n<p>four</p></td></tr>\n</table>\n';

  it.each(['table.md', 'page.html'])('is cited with all of them: %s', async (file) => {
    const [passage] = await passagesIn(rows, file);
    expect(passage).toMatchObject({ text: 'one two | three four', lines: [2, 4] });
  });

  it.each(['table.md', 'page.html'])('as are the rows after it: %s', async (file) => {
    const more = rows.replace('</table>', '<tr><td>five</td><td>\nsix\n</td></tr></table>');
    const [passage] = await passagesIn(more, file);
    expect(passage?.lines).toEqual([2, 6]);
  });

  it.each(['table.md', 'page.html'])('the last of them empty: %s', async (file) => {
    const text = '<table>\n<tr><th>Key</th><th>See</th></tr>\n<tr><td>one</td><td></td></tr>\n</table>\n';
    const [passage] = await passagesIn(text, file);
    expect(passage).toMatchObject({ text: expect.stringContaining('one |'), lines: [2, 3] });
  });
});
