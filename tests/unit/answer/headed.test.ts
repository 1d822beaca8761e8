import { describe, expect, it } from 'vitest';
import { answerByHeading } from '../../../src/answer/headed.js';
import { makeArticle, makePassage } from '../../helpers/factories.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const under = (paragraph: number, heading: string, text: string) =>
  makePassage({ paragraph, section: ['Visit', heading], text });

const snapshot = makeSnapshotOf([
  makeArticle({
    passages: [
      under(1, 'Getting started with your own boat', 'Ask for a berth.'),
      under(2, 'Getting there', 'Take the tram. It stops at the quay.'),
      under(3, 'When we are open', 'On Saturdays.'),
    ],
  }),
]);

describe('a question of stop words alone', () => {
  it.each(['How do I get there?', 'And how can we get there'])(
    'is answered below the heading that says the same: %s',
    (question) => {
      const found = answerByHeading(snapshot, question);
      expect(found?.best.passage.paragraph).toBe(2);
      expect(found?.best.highlight).toEqual({ start: 0, end: 'Take the tram.'.length });
    },
  );

  it.each([
    'How do I get in?',
    'Can I come?',
    'What do I get?',
    'When?',
    'How do I get there by boat?',
    'When are you open?',
  ])('is not where no heading does, nor one that has other words: %s', (question) => {
    expect(answerByHeading(snapshot, question)).toBeUndefined();
  });
});
