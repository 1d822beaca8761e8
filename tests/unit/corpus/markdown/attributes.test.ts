import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

describe('what a page shows of attributes', () => {
  it.each([
    [
      'doc.mdx',
      '<Package href="/a" linkName="barn-feed" description="Feeds by a clock." />',
      'barn-feed\n\nFeeds by a clock.',
    ],
    [
      'doc.mdx',
      '<Package linkName="barn-muck" description={<p>Counts <b>barrows</b>.</p>} />',
      'barn-muck\n\nCounts barrows.',
    ],
    ['doc.mdx', 'Press <Shortcut shortcut="Ctrl + B" /> now.', 'Press Ctrl + B now.'],
    [
      'doc.mdx',
      '<ParamField path="speed" type="number" default="3" required>\nHow fast it runs.\n</ParamField>',
      'speed\n\ntype: number, default: 3, required\n\nHow fast it runs.',
    ],
    [
      'doc.md',
      '{{< confkey type="duration" default="5m" required="no" >}}\n\nHow long it lasts.',
      'type: duration, default: 5m, required: no\n\nHow long it lasts.',
    ],
    ['doc.mdx', '<Callout type="warning">Mind the belt.</Callout>', 'Mind the belt.'],
    [
      'doc.mdx',
      '<TabItem value="linux" label="Linux" default>\n\nUse apt.\n\n</TabItem>',
      'Linux\n\nUse apt.',
    ],
    ['doc.mdx', '<Card title="Only a way" href="/x" />\n\nText.', 'Text.'],
  ])('in %s: %j is %j', async (file, markdown, text) => {
    expect((await textsOf(markdown, file)).join('\n\n')).toBe(text);
  });

  it('is cited by the line that it stands in', async () => {
    const markdown =
      'Packages.\n\n***\n\n<Package\n  linkName="barn-feed"\n  description="Feeds by a clock."\n/>';
    expect((await passagesIn(markdown, 'doc.mdx')).map(({ lines }) => lines)).toEqual([
      [1, 1],
      [5, 7],
    ]);
  });
});

describe('variables of a site', () => {
  it.each([
    ['Open {{< sitevar name="host" nojs="barn.example" >}} now.', 'Open barn.example now.'],
    [
      'Open `https://{{< sitevar name="host" nojs="barn.example" >}}/` now.',
      'Open https://barn.example/ now.',
    ],
    ['```yaml\nhost: {{< param "host" >}}\n```', 'host: host'],
    ['```go\n{{< ref "rules" >}}\n```', '{{< ref "rules" >}}'],
  ])('%j shows %j', async (markdown, text) => {
    expect(await textsOf(markdown)).toEqual([text]);
  });
});
