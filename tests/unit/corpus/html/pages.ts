/** A sentence that a reader view takes for prose; every one says something else. */
export function sentence(n: number): string {
  return `On day number ${n} the riders, the grooms and the smith met at the gate, and nobody left before noon.`;
}

export function paragraphs(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, place) => `<p>${sentence(from + place)}</p>`).join('\n');
}

/** A page of a site as such pages are: menus, a search box, an aside, comments and a footer around the article. */
export function sitePage(article: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>
<header class="site-header"><a href="/">The Gazette</a><form><input name="q"><button>Search</button></form></header>
<nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sports</a></li><li><a href="/c">Weather</a></li></ul></nav>
<div class="cookie-banner" role="dialog"><p>We use cookies, and so do 842 partners, to measure what you read.</p></div>
${article}
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Ten things</a></li><li><a href="/2">Nine more</a></li></ul></aside>
<div class="comments" id="disqus"><p>First! I do not agree with the author at all, and I never will.</p></div>
<footer><p>Copyright 2026 The Gazette. All rights reserved. <a href="/imprint">Imprint</a></p></footer>
</body></html>`;
}
