import { describe, expect, it } from 'vitest';
import { describeFailure, messageOf, OperatorError } from '../../../src/base/errors.js';

describe('describeFailure', () => {
  it('gives the sentence alone for what a person can mend', () => {
    expect(describeFailure(new OperatorError('GUILD_ID is wrong.'))).toBe('GUILD_ID is wrong.');
  });

  it('gives the stack for a bug', () => {
    expect(describeFailure(new TypeError('x is not a function'))).toMatch(
      /TypeError: x is not a function\n\s+at /,
    );
  });
});

describe('messageOf', () => {
  it('makes something of whatever was thrown', () => {
    const thrown = [new Error('a'), 'b', undefined, { message: 'from another thread' }];
    expect(thrown.map(messageOf)).toEqual(['a', 'b', 'undefined', 'from another thread']);
  });
});
