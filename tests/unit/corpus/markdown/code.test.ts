import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

describe('a fenced block', () => {
  it.each([
    [
      '```rust\n# use std::io;\nfn main() {\n#     hidden();\n    #[derive(Debug)]\n    run();\n}\n```',
      'fn main() {\n    #[derive(Debug)]\n    run();\n}',
    ],
    ['```rust,ignore\n## shown\n#\nrun();\n```', '# shown\nrun();'],
    ['```python\n# a comment\nrun()\n```', '# a comment\nrun()'],
    ['```js\nlet a; // [!code ++]\nlet b; // [!code focus:3]\n```', 'let a;\nlet b;'],
    ['```js\n// highlight-next-line\nlet a;\n// ANCHOR: x\nlet b;\n// ANCHOR_END: x\n```', 'let a;\nlet b;'],
    ['```jsx\n{/* highlight-start */}\n<A /> {/* highlight-line */}\nb; // highlight-line\n```', '<A />\nb;'],
    [
      '```java\n// tag::feed[]\na();\n// end::feed[]\n// #docregion x\nb();\n// #enddocregion x\n```',
      'a();\nb();',
    ],
    ['```py\n# [START feed]\na()\n# [END feed]\n# [x] done\n```', 'a()\n# [x] done'],
    ['```js\nlet a = /*!*/2/*/!*/ * 3;\n```', 'let a = 2 * 3;'],
    ['```js\n*!*\nlet a;\n*/!*\nlet *!*b*/!*;\n```', 'let a;\nlet b;'],
    ['```yaml\na: 1 # (1)!\n```', 'a: 1'],
    ['```html\n{{</* figure */>}}\n```', '{{< figure >}}'],
    ['```liquid\n{% raw %}\n{{ x }}\n{% endraw %}\n```', '{{ x }}'],
    ['```js\nlet a;\n{{#include x.js}}\n```', 'let a;'],
    ['```js title="feed.js" {1,3}\nlet a;\n```', 'feed.js\n\nlet a;'],
    ['```{code-block} js\n:caption: feed.js\n:linenos:\n\nlet a;\n```', 'feed.js\n\nlet a;'],
    ['```{code-cell} js\n---\ntags: [a]\n---\nlet a;\n```', 'let a;'],
    ['```js filename=feed.js\nlet a;\n```', 'feed.js\n\nlet a;'],
    ['```js{1,3} [feed.js]\nlet a;\n```', 'feed.js\n\nlet a;'],
    ['````md\nText\n```js\nlet a;\n```\nMore\n````', 'Text\n```js\nlet a;\n```\nMore'],
    ['~~~\n```\nlet a;\n```\n~~~', '```\nlet a;\n```'],
  ])('%j shows %j', async (markdown, text) => {
    expect(await textsOf(`${markdown}\n\n***\n\nAfter.`)).toEqual([text, 'After.']);
  });

  it.each([
    '```rust\n{{#include ../listings/feed.rs:here}}\n```',
    '```py\n{!../feed.py!}\n```',
    '```\n\n```',
  ])('that holds nothing but an include is no paragraph (%j)', async (markdown) => {
    expect(await passagesIn(`One.\n\n${markdown}\n\nTwo.`)).toMatchObject([
      { text: 'One.\n\nTwo.', lastParagraph: 2 },
    ]);
  });

  it('cites the lines of what is shown', async () => {
    const [passage] = await passagesIn('```rust\n# hidden\na();\n# hidden\nb();\n# hidden\n```');
    expect(passage).toMatchObject({ text: 'a();\nb();', lines: [3, 5] });
  });

  it.each([
    ['```js title="a"', 'js'],
    ['```rust,ignore', 'rust'],
    ['``` {.python .numberLines}', 'python'],
    ['```{code-block} c++', 'c++'],
    ['~~~ sh', 'sh'],
  ])('keeps its language (%s)', async (fence, language) => {
    const [passage] = await passagesIn(`${fence}\nx\n${fence.charAt(0).repeat(3)}`);
    const span = passage?.spans?.find((each) => each.kind === 'block' && each.block === 'code');
    expect(span).toMatchObject({ block: 'code', language });
  });

  it('in a list is marked as code, too', async () => {
    const [passage] = await passagesIn('1. Run:\n\n   ```sh\n   feed --all\n   ```\n\n2. Wait.');
    const span = passage?.spans?.find((each) => each.kind === 'block' && each.block === 'code');
    expect(span && passage?.text.slice(span.start, span.end)).toBe('feed --all');
  });
});

describe('a sentence that introduces headings', () => {
  it('is quoted with them', async () => {
    const passages = await passagesIn(
      '# T\n\nThere are two cases:\n\n## Mares\n\nThey kick.\n\n## Foals\n\nThey bite.',
    );
    expect(passages[0]).toMatchObject({
      text: 'There are two cases:\n\n- Mares\n- Foals',
      lines: [3, 3],
      paragraph: 1,
    });
    expect(passages[1]).toMatchObject({ id: 'doc#p2', text: 'They kick.' });
  });
});
