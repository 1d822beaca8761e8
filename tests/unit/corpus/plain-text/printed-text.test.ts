import { describe, expect, it } from 'vitest';
import { articleOf, passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';
import { betweenWrapped } from '../../../helpers/corpus/wrapped-text.js';

const shownAs = async (text: string) =>
  (await passagesIn(text, 'doc.txt')).map(({ section, text: words }) => [...section, words]);

describe('wrapped text', () => {
  it('is wrapped in each block for itself: a long address in one changes nothing', async () => {
    const address = `https://stable.example.org/${'archive/'.repeat(15)}plan.html`;
    const text = betweenWrapped(
      'Photographs of all horses and the plan of the boxes are kept at',
      address,
      'and may be copied by members of the club who ask the groom.',
    );
    const passages = await passagesIn(text, 'doc.txt');
    expect(passages.map(({ section }) => section)).toEqual([[]]);
    expect(passages[0]?.text).toContain(`are kept at ${address} and may be copied`);
    expect(passages[0]?.text).toContain(
      '\n\nA rider must wear a helmet whenever he sits on a horse, even if he only',
    );
  });

  it('may hold a verse, whose lines stand as they are', async () => {
    const verse = [
      'Ride a cock-horse to Banbury Cross,',
      '  To see a fine lady upon a white horse;',
      'Rings on her fingers and bells on her toes,',
      '  And she shall have music wherever she goes.',
    ];
    expect(await shownAs(betweenWrapped(...verse))).toEqual([
      [expect.stringContaining(`behind the clock.\n\n${verse.join('\n')}\n\nA rider must wear`)],
    ]);
  });

  it('may hold an address', async () => {
    const lines = ['The Stable Club', '12 Mill Lane', 'Oldtown AB1 2CD'];
    expect((await textsOf(betweenWrapped(...lines), 'doc.txt')).join('\n\n')).toContain(lines.join('\n'));
  });

  it('may hold a long line that was not wrapped', async () => {
    const long = `This line was put in later by somebody who ${'does not wrap and '.repeat(8)}goes on.`;
    const text = (await textsOf(betweenWrapped(long), 'doc.txt')).join('\n\n');
    expect(text).toContain('seven in the morning and again at six in the evening');
    expect(text).toContain(long);
  });

  it('may mark its paragraphs by their first lines, further in', async () => {
    const text =
      'The mill\n\n   The mill stands by the river and has been empty for many a year\nsince the miller and his wife went away.\n   Nobody knows where they went to, nor why they left the cat that\nstill lives there.\n';
    expect(await shownAs(text)).toEqual([
      [
        expect.stringMatching(
          /^The mill stands by the river and .* went away\.\n\nNobody knows where .* lives there\.$/,
        ),
      ],
    ]);
  });

  it('joins words that were broken at the end of a line', async () => {
    const text = betweenWrapped(
      'Visitors should keep be-',
      'hind the fence and look at the well-',
      'known mare, which likes them. A well known mare is often cross.',
    );
    expect((await textsOf(text, 'doc.txt')).join('\n\n')).toContain(
      'keep behind the fence and look at the well-known mare',
    );
  });
});

describe('text as it was printed', () => {
  const rfc = [
    '',
    'Stable Working Group                                       A. Miller',
    'Request for Comments: 9999                                 Mill Ltd.',
    'Category: Informational                                   March 2026',
    '',
    '',
    '                  Rules for Stables and Horses',
    '',
    '1.  Introduction ...............................................  2',
    '2.  Riding .....................................................  2',
    '',
    '1.  Introduction',
    '',
    '   The horses are fed at seven in the morning. Visitors should keep',
    '   away, and the groom must always be  in  reach  of the door. Every',
    '   horse is led out to the meadow and back to its box again by only',
    '',
    '',
    'Miller                       Informational                     [Page 1]',
    '\f',
    'RFC 9999                     Stable Rules                    March 2026',
    '',
    '',
    '   one rider.',
    '',
    '2.  Riding',
    '',
    '2.1.  Helmets',
    '',
    '   Helmet',
    '        The hat that keeps the head of a rider whole. It is worn by all.',
    '',
    '   +-------+     +-------+',
    '   | horse | --> | rider |',
    '   +-------+     +-------+',
    '',
    '   Rides start at two.',
    '',
    'Miller                       Informational                     [Page 2]',
  ].join('\n');

  it('has no heads and feet of pages in it, and goes on over a page', async () => {
    const { title, passages } = await articleOf(rfc, 'rfc9999.txt');
    expect(title).toBe('Rules for Stables and Horses');
    const text = passages.map((passage) => passage.text).join('\n\n');
    expect(text).not.toMatch(/\[Page|RFC 9999|\.{4}/);
    expect(text).toContain(
      'must always be in reach of the door. Every horse is led out to the meadow and back to its box again by only one rider.',
    );
  });

  it('has numbered sections, terms with what they mean, and drawings as they are', async () => {
    const { passages } = await articleOf(rfc, 'rfc9999.txt');
    const last = passages.at(-1);
    expect(last?.section).toEqual(['2. Riding', '2.1. Helmets']);
    expect(last?.text).toContain('Helmet\nThe hat that keeps the head');
    expect(last?.text).toContain('+-------+     +-------+\n| horse | --> | rider |\n+-------+     +-------+');
    expect(last?.spans).toContainEqual(expect.objectContaining({ kind: 'block', block: 'code' }));
  });

  it('cites the lines of the file all the same', async () => {
    const lines = rfc.split('\n');
    for (const { lines: [from, to] = [0, 0], text } of (await articleOf(rfc, 'rfc9999.txt')).passages) {
      expect(lines[from - 1]).toContain(text.split(/\s/)[0]);
      expect(lines[to - 1]?.trimEnd().endsWith(text.split(/\s/).at(-1) ?? '')).toBe(true);
    }
  });

  it('may have a head on each page that differs in its number only', async () => {
    const page = (number: number) =>
      `Stable Handbook${' '.repeat(40)}${number}\n\nPage ${number} says that horses of kind ${number} are fed.\n\n`;
    const text = ['Stable Handbook\n\n', ...[1, 2, 3, 4].map(page)].join('');
    expect((await textsOf(text, 'doc.txt')).join('\n')).not.toMatch(/Handbook/);
  });
});

describe('a man page', () => {
  const manual = [
    'FEED(1)                    User Commands                    FEED(1)',
    '',
    'NAME',
    '       feed - feed the horses',
    '',
    'SYNOPSIS',
    '       feed [OPTION]... [HORSE]...',
    '',
    'DESCRIPTION',
    '       Feed the horses that are named, or all of them when none is,',
    '       one after the other.',
    '',
    '       -a, --all',
    '              do not leave out the foals',
    '',
    '       -n, --dry-run',
    '              say what would be done, but do not do it, so that nothing',
    '              is lost',
    '',
    'Stable tools 2.1             March 2026                    FEED(1)',
  ].join('\n');

  it('has its sections, and each option with what it does', async () => {
    const { title, passages } = await articleOf(manual, 'feed.txt');
    expect(title).toBe('FEED(1)');
    expect(passages.map(({ section, text }) => [...section, text])).toEqual([
      ['NAME', 'feed - feed the horses'],
      ['SYNOPSIS', 'feed [OPTION]... [HORSE]...'],
      [
        'DESCRIPTION',
        'Feed the horses that are named, or all of them when none is, one after the other.\n\n-a, --all\ndo not leave out the foals\n\n-n, --dry-run\nsay what would be done, but do not do it, so that nothing is lost',
      ],
    ]);
  });
});

describe('a book', () => {
  it('has chapters in capitals, though a full stop stands behind them', async () => {
    const text = [
      'The Mill',
      '',
      'CHAPTER I.',
      '',
      'The mill stands by the river and has been empty for many years, and',
      'nobody knows why.',
      '',
      'CHAPTER II.',
      '',
      'The miller came back.',
      '',
    ].join('\n');
    expect(await shownAs(text)).toEqual([
      ['CHAPTER I', expect.stringMatching(/^The mill stands .* many years, and nobody knows why\.$/)],
      ['CHAPTER II', 'The miller came back.'],
    ]);
  });
});

describe('a text file as programmers write it', () => {
  it('has underlined headings, and rows of signs that only part its text', async () => {
    const text = 'The mill\n========\n\nIt grinds.\n\nWheel\n-----\nIt turns.\n\n*****\n\nIt stops.\n';
    expect((await articleOf(text, 'doc.txt')).title).toBe('The mill');
    expect(await shownAs(text)).toEqual([['It grinds.'], ['Wheel', 'It turns.\n\nIt stops.']]);
  });

  it('has lists whose items go on further in', async () => {
    const text = 'The mill\n\n- The wheel turns\n  to the left,\n  as ever.\n- The stone\n  does not.\n';
    expect(await textsOf(text, 'doc.txt')).toEqual([
      '- The wheel turns to the left, as ever.\n- The stone does not.',
    ]);
  });

  it('may have pages with the same words at their tops and their number at their bottoms', async () => {
    const page = (number: number) =>
      `The Mill Handbook\n\nOn page ${number} the mill grinds corn of kind ${number}.\n\n${' '.repeat(34)}${number}\n`;
    const text = `Mills\n\nThey grind.\n\n\f${[1, 2, 3, 4].map(page).join('\f')}`;
    const shown = (await textsOf(text, 'doc.txt')).join('\n');
    expect(shown).not.toMatch(/Handbook|^\d$/m);
    expect(shown).toContain('On page 3 the mill grinds');
  });
});
