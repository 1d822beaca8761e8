import { describe, expect, it } from 'vitest';
import { cleanQuestion, maxQuestionLength } from '../../../src/answer/question.js';

describe('a question', () => {
  it.each([
    ['comes on one line', '  Who\n\towns   the\u00a0mill? ', 'Who owns the mill?'],
    ['comes in one Unicode form', 'Ｗｈｏ ｏｗｎｓ the ﬁsh?', 'Who owns the fish?'],
    ['loses what cannot be seen', 'Who o\u200bwns\u2060 the mi\u00adll?', 'Who owns the mill?'],
    ['keeps words apart that a control character parts', 'Who\u0000owns?', 'Who owns?'],
    ['may be empty', ' \u200b\n', ''],
  ])('%s', (_, text, question) => {
    expect(cleanQuestion(text)).toBe(question);
  });

  it('is cut where it is longer than any question', () => {
    expect(cleanQuestion('a'.repeat(5000)).length).toBe(maxQuestionLength);
  });
});
