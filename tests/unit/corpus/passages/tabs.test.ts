import { expect, it } from 'vitest';
import { textsOf } from '../../../helpers/corpus/parsing.js';

it('cuts a run of short paragraphs that is too long where the title of a tab stands', async () => {
  const lines = (name: string) =>
    Array.from({ length: 4 }, (_, n) => `${name} takes step ${n} ${'and goes on '.repeat(7)}.`);
  const tab = (name: string) => `<TabItem label="${name}">\n\n${lines(name).join('\n\n')}\n\n</TabItem>`;
  const texts = await textsOf(
    `<Tabs>\n${['Linux', 'Windows', 'Plan 9'].map(tab).join('\n')}\n</Tabs>`,
    'a.mdx',
  );
  expect(texts.map((text) => text.split('\n')[0])).toEqual(['Linux', 'Windows', 'Plan 9']);
});
