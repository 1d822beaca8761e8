import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../helpers/corpus/parsing.js';

const shown = async (markdown: string) => (await textsOf(markdown)).join('\n\n');

describe('what a page is filed under', () => {
  it.each([
    ['# Mare\n\n#animals #stable/east\n\nShe is old.', 'She is old.'],
    ['#animals #box-7\n\n# Mare\n\nShe is old.', 'She is old.'],
    ['# Mare\n\nShe is old.\n\n#animals #stable/east', 'She is old.'],
    ['# Feed her\n\nimportance: 5\n\n---\n\nGive her oats.', 'Give her oats.'],
  ])('is not shown: %j', async (markdown, text) => {
    expect(await shown(markdown)).toBe(text);
  });

  it.each([
    ['all that stands below a heading', '# Help\n\nAsk.\n\n## Where?\n\n#help #stable', '#help #stable'],
    ['a channel alone', '# Help\n\nWrite to us in\n\n#help', '#help'],
    ['a number', '# Help\n\nMended:\n\n#12 #13', '#12 #13'],
    ['in the middle of a text', '# Help\n\nAsk in\n\n#help #stable\n\nby day.', '#help #stable'],
    ['how much something matters', '# Mare\n\nOats: 3\n\nimportance: 5\n\nOld.', 'importance: 5'],
  ])('is not %s', async (_, markdown, text) => {
    expect(await shown(markdown)).toContain(text);
  });
});
