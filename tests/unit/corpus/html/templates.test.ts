import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../helpers/corpus/parsing.js';

describe('a page that a site generator has not filled in yet', () => {
  it('is read below its front matter, and cited by its own lines', async () => {
    const page = `---\ntitle: The stable\ndate: 2026-02-03\nlayout: default\n---\n<p>{% if page.x %}The mare is fed
      at seven{% endif %}, says {{ site.author }} the groom.</p>\n{{< note >}}\n<pre>{% raw %}{{ x }}</pre>`;
    const article = await articleOf(page, 'stable.html');
    expect(article).toMatchObject({ title: 'The stable', published: '2026-02-03' });
    expect(article.passages).toMatchObject([
      { text: 'The mare is fed at seven , says the groom.\n\n{% raw %}{{ x }}', lines: [6, 9] },
    ]);
  });

  it('keeps double braces where there is no front matter: they may be what it is about', async () => {
    const { passages } = await articleOf('<p>Write {{ name }} there, not {% name %}.</p>', 'a.html');
    expect(passages[0]?.text).toBe('Write {{ name }} there, not .');
  });
});
