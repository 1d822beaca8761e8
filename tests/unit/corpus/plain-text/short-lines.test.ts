import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../helpers/corpus/parsing.js';
import { betweenWrapped } from '../../../helpers/corpus/wrapped-text.js';

/** Two wrapped paragraphs with other lines between them. */
const shownBetween = async (...lines: readonly string[]) => {
  return (await textsOf(betweenWrapped(...lines), 'doc.txt'))
    .join('\n\n')
    .replace(/^[\s\S]*clock\.\n\n|\n\nA rider[\s\S]*$/g, '');
};

describe('short lines in a wrapped text', () => {
  it('stand together as they are when they are one sentence', async () => {
    const first = ['    The mare is old, the foal is new,', '    the groom has many things to do.'];
    const second = ['    Give them the hay,', '    and go away.'];
    const shown = await shownBetween(...first, '', ...second);
    expect(shown.replace(/^ +/gm, '')).toBe(
      'The mare is old, the foal is new,\nthe groom has many things to do.\n\nGive them the hay,\nand go away.',
    );
  });

  it('are no verse when each says something for itself', async () => {
    expect(await shownBetween('Feed the foals.', 'Feed the mares.')).toBe(
      'Feed the foals.\n\nFeed the mares.',
    );
  });
});
