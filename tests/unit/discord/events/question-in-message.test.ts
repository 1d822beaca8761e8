import { describe, expect, it } from 'vitest';
import { maxQuestionLength } from '../../../../src/answer/question.js';
import { questionIn } from '../../../../src/discord/events/question-in-message.js';

const padding = 'I walked along the river for hours. '.repeat(20);

describe('the question in a message', () => {
  it.each([
    ['a short message', 'the mill', 'the mill'],
    ['mentions aside', '<@123456789012345678> who owns it', 'who owns it'],
    [
      'the question sentences of a long one',
      `${padding}Who owns it? It is old. And since when?`,
      'Who owns it? And since when?',
    ],
    [
      'the question sentence of a short one',
      'Nice weather today. Will Poland send troops?',
      'Will Poland send troops?',
    ],
    [
      'all of its question sentences',
      'Hm. Who owns it? I forgot. “Since when?”',
      'Who owns it? “Since when?”',
    ],
    ['questions in other scripts', `${padding}这是谁的？ Ok.`, '这是谁的？'],
    [
      'a question with initials and short words whole',
      `${padding}Was it ratified by J. F. Kennedy on Jan. 3? I forgot.`,
      'Was it ratified by J. F. Kennedy on Jan. 3?',
    ],
    [
      'what stands beside an address',
      'https://mill.example/watch?v=abc how do I start the pump',
      'how do I start the pump',
    ],
    ['a question with an abbreviation whole', 'Wo ist St. Georg? Danke', 'Wo ist St. Georg?'],
    ['nothing', '', ''],
  ])('is %s', (_, content, question) => {
    expect(questionIn(content)).toBe(question);
  });

  it('is how a long message without one begins', () => {
    expect(questionIn(padding)).toBe(
      'I walked along the river for hours. I walked along the river for hours.',
    );
  });

  it('is never longer than a question may be', () => {
    expect(questionIn('why? '.repeat(1000)).length).toBeLessThanOrEqual(maxQuestionLength);
  });
});
