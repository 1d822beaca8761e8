import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/corpus/article.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { at, block, quote } from '../../../helpers/discord/quotes.js';
import { trickyText } from '../../../helpers/discord/tricky-text.js';

describe('code', () => {
  const text = 'Install it:\n\npip install widget\nwidget init --port 8080\n\nThen open it.';
  const spans = [block(text, 'pip install widget\nwidget init --port 8080', 'code', 'sh')];

  it('is a block that can be copied as a whole, in its language, between what is said of it', () => {
    expect(quote({ text, spans })).toBe(
      '> Install it:\n```sh\npip install widget\nwidget init --port 8080\n```\n> Then open it.',
    );
  });

  it('has the line that answers named below it, and nothing in bold', () => {
    const focus = at(text, 'widget init');
    expect(quote({ text, spans }, { focus, isMarked: true })).toBe(
      '> Install it:\n```sh\npip install widget\nwidget init --port 8080\n```\n-# lines 2 to 2: `widget init --port 8080`\n> Then open it.',
    );
    expect(quote({ text, spans }, { isMarked: true })).not.toContain('-# lines');
  });

  it('is cut at the ends of lines', () => {
    const lines = Array.from({ length: 100 }, (_, n) => `line ${n}. And more`).join('\n');
    const long = quote(
      { text: lines, spans: [block(lines, lines, 'code')] },
      { room: 120, focus: at(lines, 'line 50') },
    );
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long).toMatch(/^```\n…\nline \d+\. And more\n(line \d+\. And more\n)+…\n```$/);
  });

  it('loses the indentation of the list it stands in', () => {
    const list = '- Run:\n  if x:\n    y()';
    const indented = [block(list, 'if x:\n    y()', 'code', 'py')];
    expect(quote({ text: list, spans: indented })).toBe('> \\- Run:\n```py\nif x:\n  y()\n```');
  });

  it.each(['a ``` b', '```js\nx\n```', 'x`'])('that would end its block is quoted as it is: %j', (code) => {
    const seen = seeMarkdown(quote({ text: code, spans: [block(code, code, 'code')] }));
    expect(seen.text).toBe(code);
    expect(seen.effects).toEqual([]);
  });

  it('shows what is written, whatever it holds', () => {
    fc.assert(
      fc.property(trickyText, fc.string({ maxLength: 10 }), (code, language) => {
        const seen = seeMarkdown(quote({ text: code, spans: [block(code, code, 'code', language)] }));
        const [first = ''] = code.split('\n');
        // The parser reads a block's first word as its language even on a line of its own.
        expect(code.includes(seen.text.trim()) || seen.text.includes(first)).toBe(true);
        expect(seen.effects.every((effect) => ['codeBlock', 'channel'].includes(effect))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a table', () => {
  const narrow = 'Day | Hours\nFriday | 10-12\nSaturday | 12-16';
  const wide =
    'Setting | What it does\nPORT | The port the server listens on, 8080 when missing\nHOST | The address it binds to';
  const three =
    'Name | Type | What it is for\nport | number | The port the server listens on when it starts\nhost | string | -';

  it('stands in columns where they fit on a phone, the row that answers named below', () => {
    const spans = [block(narrow, narrow, 'table')];
    const columns = '```\nDay       Hours\nFriday    10-12\nSaturday  12-16\n```';
    expect(quote({ text: narrow, spans })).toBe(columns);
    const focus = at(narrow, 'Saturday | 12-16');
    expect(quote({ text: narrow, spans }, { focus, isMarked: true })).toBe(`${columns}\n-# row Saturday`);
  });

  it('is read row by row where they do not, the row that answers in bold', () => {
    const spans = [block(wide, wide, 'table')];
    expect(quote({ text: wide, spans }, { focus: at(wide, 'PORT'), isMarked: true })).toBe(
      [
        '> Setting: What it does',
        '> **PORT: The port the server listens on, 8080 when missing**',
        '> HOST: The address it binds to',
      ].join('\n'),
    );
    expect(quote({ text: wide, spans })).not.toContain('**');
  });

  it('of more columns names them in each row, and not above them too', () => {
    const spans = [block(three, three, 'table')];
    expect(quote({ text: three, spans })).toBe(
      [
        '> • port\u00a0· Type: number\u00a0· What it is for: The port the server listens on when it starts',
        '> • host\u00a0· Type: string\u00a0· What it is for: \\-',
      ].join('\n'),
    );
  });

  it('of more columns has the row that answers in bold as one, and no other', () => {
    const focus = at(three, 'port | number | The port the server listens on when it starts');
    expect(quote({ text: three, spans: [block(three, three, 'table')] }, { focus, isMarked: true })).toBe(
      [
        '> • **port\u00a0· Type: number\u00a0· What it is for: The port the server listens on when it starts**',
        '> • host\u00a0· Type: string\u00a0· What it is for: \\-',
      ].join('\n'),
    );
  });

  it('of which one row is shown has no sign in front of it', () => {
    const focus = at(three, 'port | number | The port the server listens on when it starts');
    const spans = [block(three, three, 'table')];
    expect(quote({ text: three, spans }, { focus, isMarked: true, isFocusOnly: true })).toBe(
      '> … **port\u00a0· Type: number\u00a0· What it is for: The port the server listens on when it starts** …',
    );
  });

  it('says nothing of a cell that is empty', () => {
    const gappy =
      'Day | Open | Notes for those who come\nThursday | 10-18 | \nFriday | 10-18 | kids are welcome from 15:00';
    expect(quote({ text: gappy, spans: [block(gappy, gappy, 'table')] })).toBe(
      [
        '> • Thursday\u00a0· Open: 10-18',
        '> • Friday\u00a0· Open: 10-18\u00a0· Notes for those who come: kids are welcome from 15\\:00',
      ].join('\n'),
    );
  });

  it('may end with an empty cell', () => {
    const gappy =
      'Day | Open | Notes for those who come\nFriday | 10-18 | kids are welcome\nSunday | 12-17 |';
    expect(
      quote({ text: gappy, spans: [block(gappy, gappy, 'table')] })
        .split('\n')
        .at(-1),
    ).toBe('> • Sunday\u00a0· Open: 12-17');
    const narrow = 'Day | Open\nFriday | 10-18\nSunday |';
    expect(quote({ text: narrow, spans: [block(narrow, narrow, 'table')] })).toBe(
      '```\nDay     Open\nFriday  10-18\nSunday\n```',
    );
  });

  it('does not name the rows that answer when they are many', () => {
    const days = ['Day | Hours', ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => `${day} | 10-12`)];
    const text = days.join('\n');
    const most = { start: text.indexOf('Mon'), end: text.indexOf('Fri') };
    expect(
      quote({ text, spans: [block(text, text, 'table')] }, { focus: most, isMarked: true }),
    ).not.toContain('-# row');
  });

  it('pings nobody, whatever its cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(trickyText, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 5 }),
        (rows) => {
          const text = rows.map((row) => row.map((cell) => cell.replace(/\n/g, ' ')).join(' | ')).join('\n');
          const seen = seeMarkdown(quote({ text, spans: [block(text, text, 'table')] }));
          expect(seen.effects.every((effect) => ['codeBlock', 'channel'].includes(effect))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('always fits, whatever it is made of', () => {
  const parts = fc.array(
    fc.record({
      text: trickyText,
      kind: fc.constantFrom('prose' as const, 'code' as const, 'table' as const),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(
      parts,
      fc.nat(),
      fc.integer({ min: 60, max: 400 }),
      fc.boolean(),
      (made, a, room, isMarked) => {
        let text = '';
        const spans: Span[] = [];
        for (const part of made) {
          if (text !== '') text += '\n\n';
          const start = text.length;
          text += part.text;
          if (part.kind !== 'prose') spans.push({ kind: 'block', block: part.kind, start, end: text.length });
        }
        const start = a % text.length;
        const focus = { start, end: Math.min(text.length, start + 20) };
        expect(quote({ text, spans }, { room, focus, isMarked }).length).toBeLessThanOrEqual(room);
      },
    ),
    { numRuns: 300 },
  );
});
