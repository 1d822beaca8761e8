import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../../helpers/corpus/parsing.js';

const english = '---\nlanguage: en\n---\n';
const ordinary = 'The foal sleeps in the straw beside the mare and drinks when it wakes. '.repeat(5).trim();

describe('short lines in a row', () => {
  it('are one passage, longer than others may become', async () => {
    const keys = ['Armor Class', 'Hit Points', 'Speed', 'Challenge', 'Senses', 'Languages'].flatMap((name) =>
      ['day', 'night', 'winter'].map((when) => `**${name}** 13 (natural armor) by ${when}, 8 in the saddle`),
    );
    const passages = await passagesIn(
      `${english}# Beasts\n\n## Mare\n\n${keys.join('\n\n')}\n\n## Foal\n\n${ordinary}`,
    );
    expect(passages.map(({ kind, section }) => [kind, ...section])).toEqual([
      ['keys', 'Mare'],
      [undefined, 'Foal'],
    ]);
  });

  it('may be one paragraph with a break behind each', async () => {
    const kindsOf = async (...lines: readonly string[]) =>
      (await passagesIn(`# Beasts\n\n## Mare\n\n${lines.join('  \n')}`)).map(({ kind }) => kind);
    expect(await kindsOf('**Height:** 15 hands', '**Age:** 9', '**Box:** 7')).toEqual(['keys']);
    expect(await kindsOf('The mare is old,', 'the foal is young:', 'it is her own.')).toEqual([undefined]);
  });
});
