import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ButtonAction,
  decodeAction,
  encodeAction,
  reachable,
} from '../../../../src/discord/components/custom-id.js';
import { reasons } from '../../../../src/discord/components/custom-id-fields.js';
import { maxCustomId } from '../../../../src/discord/limits.js';

const key = fc.stringMatching(/^[\w-]{9}$/);
const passage = fc
  .record({ key, start: fc.nat(5000), length: fc.integer({ min: 1, max: 1000 }) })
  .map(({ start, length, ...named }) => ({ ...named, highlight: { start, end: start + length } }));

const findings = fc
  .record({
    tone: fc.constantFrom('answer' as const, 'chosen' as const, 'nearest' as const),
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
    .tuple(kinds('passage', 'previous', 'next', 'context', 'share', 'helpful', 'not-it'), findings)
    .map(([kind, found]) => ({ kind, ...found })),
  fc.record({ kind: kinds('confirm-removal'), version, place: fc.nat() }),
  fc.record({ kind: kinds('ask-starter'), starter: fc.stringMatching(/^[\w-]{9}$/) }),
  fc.record({ kind: kinds('articles-page', 'unanswered-page', 'dismiss-questions'), number: fc.nat() }),
  fc.record({
    kind: kinds('reason'),
    reason: fc.constantFrom(...reasons),
    message: fc.bigInt(0n, 2n ** 63n - 1n).map(String),
    passage,
  }),
  fc.record({
    kind: kinds('share-absence'),
    absence: fc.constantFrom('not-in-corpus' as const, 'other-language' as const),
  }),
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

const valid = 'V:a:0:tExt_tEpL0.3f,Words-WPl4.5t';

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
      key: `Words-Pl${n}`,
      highlight: { start: 4000, end: 45_000 },
    }));
    expect(reachable({ tone: 'answer', index: 0, passages }).passages).toHaveLength(5);
  });

  it('is readable', () => {
    expect(decodeAction(valid)).toEqual({
      kind: 'passage',
      tone: 'answer',
      index: 0,
      passages: [
        { key: 'tExt_tEpL', highlight: { start: 0, end: 123 } },
        { key: 'Words-WPl', highlight: { start: 4, end: 213 } },
      ],
    });
  });

  it.each([
    [valid, 'passage'],
    [valid.replace('V:', 'B:'), 'previous'],
    [valid.replace('V:', 'E:'), 'next'],
    [valid.replace('V:', 'C:'), 'context'],
    [valid.replace('V:', 'P:'), 'share'],
    [valid.replace('V:', 'H:'), 'helpful'],
    [valid.replace('V:', 'D:'), 'not-it'],
    ['I:w:3t5g2:tExt_tEpL0.3f', 'reason'],
    ['W:n', 'share-absence'],
    ['Q:tExt_tEpL', 'ask-starter'],
    [valid.replace(':a:', ':c:'), 'passage'],
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
    ['a letter that has had its day', 'v:0123abcd:a:0:2x.0.3f,1.4.5t'],
    ['an unknown letter', valid.replace('V:', 'Z:')],
    ['an unknown tone', valid.replace(':a:', ':x:')],
    ['a short key', valid.replace('tExt_tEpL', 'tExt_tE')],
    ['an unknown reason', 'I:z:3t5g2:tExt_tEpL0.3f'],
    ['a message that is none', 'I:w:-1:tExt_tEpL0.3f'],
    ['an index past the list', valid.replace(':0:', ':2:')],
    ['an empty list', 'V:a:0:'],
    ['half a passage', 'V:a:0:tExt_tEpL0'],
    ['more than a passage', 'V:a:0:tExt_tEpL0.3f.4'],
    ['a range without a letter in it', 'V:a:0:tExt_tEpL9.0'],
    ['a number beyond all numbers', `V:a:0:tExt_tEpL${'z'.repeat(20)}.1`],
    ['leading zeros', 'V:a:0:tExt_tEpL02x.3f'],
    ['a stray comma', `${valid},`],
    ['a prototype', '__proto__'],
    ['a constructor', 'constructor'],
    ['too much', `V:a:0:${Array.from({ length: 30 }, () => 'tExt_tEpL0.9').join(',')}`],
  ])('is not ours with %s', (_, customId) => {
    expect(decodeAction(customId)).toBeUndefined();
  });

  it('never throws and never accepts what it would write otherwise', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^[a-zA-Z](:[0-9a-f]{8})?(:[an])?:[0-9a-z]{1,16}(:[\w.,-]{1,30})?$/),
        ),
        (customId) => {
          const decoded = decodeAction(customId);
          if (decoded) expect(encodeAction(decoded)).toBe(customId);
        },
      ),
    );
  });
});
