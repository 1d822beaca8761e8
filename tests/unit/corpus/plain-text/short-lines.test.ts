import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../helpers/corpus/parsing.js';

/** Two wrapped paragraphs with other lines between them. */
const shownBetween = async (...lines: readonly string[]) => {
  const text = [
    'Rules of the stable',
    '',
    'The horses are fed at seven in the morning and again at six in',
    'the evening, and nobody may enter the boxes while they eat. The',
    'groom keeps the key to the feed room on a hook behind the clock.',
    '',
    ...lines,
    '',
    'A rider must wear a helmet whenever he sits on a horse, even if',
    'he only walks it from the yard to the meadow and back again.',
  ].join('\n');
  return (await textsOf(text, 'doc.txt'))
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
