import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ButtonAction,
  decodeAction,
  encodeAction,
  reachable,
} from '../../../../src/discord/components/custom-id.js';
import { maxCustomId } from '../../../../src/discord/limits.js';

const passage = fc
  .record({ ordinal: fc.nat(50_000), start: fc.nat(5000), length: fc.integer({ min: 1, max: 1000 }) })
  .map(({ ordinal, start, length }) => ({ ordinal, highlight: { start, end: start + length } }));

const findings = fc
  .record({
    version: fc.stringMatching(/^[0-9a-f]{8}$/),
    tone: fc.constantFrom('answer' as const, 'nearest' as const),
    passages: fc.array(passage, { minLength: 1, maxLength: 25 }),
    place: fc.nat(),
  })
  .map(({ place, ...rest }) => {
    const fitting = reachable({ ...rest, index: 0 });
    return { ...fitting, index: place % fitting.passages.length };
  });

const version = fc.stringMatching(/^[0-9a-f]{8}$/);
const kinds = <Kind extends string>(...list: readonly Kind[]) => fc.constantFrom(...list);
const action: fc.Arbitrary<ButtonAction> = fc.oneof(
  fc
    .tuple(kinds('passage', 'context', 'share', 'helpful', 'not-it'), findings)
    .map(([kind, found]) => ({ kind, ...found })),
  fc.record({ kind: kinds('ask-heading', 'ask-title', 'confirm-removal'), version, place: fc.nat() }),
  fc.record({ kind: kinds('articles-page', 'unanswered-page', 'dismiss-questions'), number: fc.nat() }),
  fc.record({ kind: kinds('answer-question', 'untie', 'ties-page'), number: fc.nat() }),
  fc.record({
    kind: kinds('answer-reported', 'search-passages', 'find-passages', 'tie-passage', 'sign-report'),
  }),
  fc.record({
    kind: kinds('undo-removal', 'save-page', 'drop-page'),
    hash: fc.stringMatching(/^[0-9a-f]{16}$/),
  }),
  fc.record({ kind: kinds('ask-again', 'remove', 'tell', 'cancel-removal', 'unanswered-csv') }),
);

const valid = 'v:0123abcd:a:0:2x.0.3f,1.4.5t';

describe('a custom id', () => {
  it('gives back what was put in, within what Discord takes', () => {
    fc.assert(
      fc.property(action, (wanted) => {
        const customId = encodeAction(wanted);
        expect(customId.length).toBeLessThanOrEqual(maxCustomId);
        expect(decodeAction(customId)).toEqual(wanted);
      }),
    );
  });

  it('has room for five passages of a large corpus', () => {
    const passages = Array.from({ length: 5 }, (_, n) => ({
      ordinal: 40_000 + n,
      highlight: { start: 900, end: 1100 },
    }));
    expect(reachable({ version: '0123abcd', tone: 'answer', index: 0, passages }).passages).toHaveLength(5);
  });

  it('is readable', () => {
    expect(decodeAction(valid)).toEqual({
      kind: 'passage',
      version: '0123abcd',
      tone: 'answer',
      index: 0,
      passages: [
        { ordinal: 105, highlight: { start: 0, end: 123 } },
        { ordinal: 1, highlight: { start: 4, end: 209 } },
      ],
    });
  });

  it.each([
    [valid, 'passage'],
    [valid.replace('v:', 'c:'), 'context'],
    [valid.replace('v:', 's:'), 'share'],
    [valid.replace('v:', 'h:'), 'helpful'],
    [valid.replace('v:', 'n:'), 'not-it'],
    ['q:0123abcd:2x', 'ask-heading'],
    ['w:0123abcd:2x', 'ask-title'],
    ['a', 'ask-again'],
    ['r', 'remove'],
    ['t', 'tell'],
    ['p:1', 'articles-page'],
    ['d:0123abcd:2x', 'confirm-removal'],
    ['k', 'cancel-removal'],
    ['u:0123456789abcdef', 'undo-removal'],
    ['y:0123456789abcdef', 'save-page'],
    ['l:0123456789abcdef', 'drop-page'],
    ['o:1', 'unanswered-page'],
    ['g:2x', 'dismiss-questions'],
    ['x', 'unanswered-csv'],
  ])('of an old message, %s, still means %s', (customId, kind) => {
    expect(decodeAction(customId)?.kind).toBe(kind);
  });

  it.each([
    ['nothing', ''],
    ['another bot', 'next_page_2'],
    ['an unknown letter', valid.replace('v:', 'z:')],
    ['an unknown tone', valid.replace(':a:', ':x:')],
    ['no version', valid.replace('0123abcd', '')],
    ['an index past the list', valid.replace(':0:', ':2:')],
    ['an empty list', 'v:0123abcd:a:0:'],
    ['half a passage', 'v:0123abcd:a:0:2x.0'],
    ['more than a passage', 'v:0123abcd:a:0:2x.0.3f.4'],
    ['a range that ends before it begins', 'v:0123abcd:a:0:2x.9.3'],
    ['a number beyond all numbers', `v:0123abcd:a:0:${'z'.repeat(20)}.0.1`],
    ['leading zeros', 'v:0123abcd:a:0:02x.0.3f'],
    ['a stray comma', `${valid},`],
    ['a prototype', '__proto__'],
    ['a constructor', 'constructor'],
    ['too much', `v:0123abcd:a:0:${Array.from({ length: 30 }, () => '1.0.9').join(',')}`],
  ])('is not ours with %s', (_, customId) => {
    expect(decodeAction(customId)).toBeUndefined();
  });

  it('never throws and never accepts what it would write otherwise', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^[a-z](:[0-9a-f]{8})?(:[an])?:[0-9a-z]{1,16}(:[0-9a-z.,]{1,30})?$/),
        ),
        (customId) => {
          const decoded = decodeAction(customId);
          if (decoded) expect(encodeAction(decoded)).toBe(customId);
        },
      ),
    );
  });
});
