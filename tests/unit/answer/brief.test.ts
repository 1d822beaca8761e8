import { describe, expect, it } from 'vitest';
import { brief } from '../../../src/answer/brief.js';
import { makeAnswered, makeFinding, makeNothing, makeUnsure } from '../../helpers/answers.js';

const highlight = { start: 3, end: 9 };

describe('a brief answer', () => {
  it('has the best passage whole, and of the others where they stand', () => {
    const answer = makeAnswered({ others: [makeFinding({ ordinal: 7, key: 'k', highlight })] });
    expect(brief(answer)).toEqual({ ...answer, others: [{ ordinal: 7, key: 'k', highlight }] });
  });

  it('has the closest whole when it is not sure', () => {
    const answer = makeUnsure({ others: [makeFinding({ ordinal: 7, key: 'k', highlight })] });
    expect(brief(answer)).toEqual({ ...answer, others: [{ ordinal: 7, key: 'k', highlight }] });
  });

  it('is the same when there is nothing', () => {
    expect(brief(makeNothing())).toEqual(makeNothing());
  });
});
