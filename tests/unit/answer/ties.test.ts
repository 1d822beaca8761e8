import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../../src/answer/answerer.js';
import { makeSnapshot } from '../../../src/answer/snapshot.js';
import { hashOfText, locateTies } from '../../../src/answer/ties.js';
import { buildIndex } from '../../../src/search/search.js';
import { makeArticleOf, makePassage } from '../../helpers/factories.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const texts = [
  'The office opens at nine and closes at five.',
  'Whoever changes their mind is paid within a fortnight. Ask at the desk.',
  'The old mill was built by the river in 1841.',
];

async function snapshotWith(question: string, ordinal: number) {
  const articles = [makeArticleOf(texts)];
  const snapshot = makeSnapshot({ articles, problems: [] }, await buildIndex(articles), new Date(0));
  snapshot.index.tie([{ question, ordinal }]);
  return snapshot;
}

describe('a question that is tied to a passage', () => {
  const refund = 'Can I get a refund?';

  it('is answered by it, surely, as chosen by moderators, with the first sentence where no word fits', async () => {
    const answer = answerFrom(await snapshotWith(refund, 1), 'Can I get a refund?');
    expect(answer).toMatchObject({ kind: 'answered', confidence: expect.closeTo(1, 1) });
    const best = answer.kind === 'answered' ? answer.best : undefined;
    expect(best).toMatchObject({ ordinal: 1, isChosen: true, highlight: { start: 0, end: 54 } });
  });

  it('is met by what else is found, none of it surer than the chosen one', async () => {
    const answer = answerFrom(
      await snapshotWith('When was the mill by the river built?', 0),
      'When was the mill by the river built?',
    );
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    expect([answer.best, ...answer.others].map(({ ordinal, isChosen }) => [ordinal, isChosen])).toEqual([
      [0, true],
      [2, undefined],
    ]);
    for (const { confidence } of answer.others)
      expect(confidence).toBeLessThanOrEqual(answer.best.confidence);
  });

  it('does not answer other questions', async () => {
    const snapshot = await snapshotWith(refund, 1);
    expect(answerFrom(snapshot, 'Can I get a parking space?').kind).not.toBe('answered');
    const mill = answerFrom(snapshot, 'When was the mill built?');
    expect(mill).toMatchObject({ kind: 'answered', best: { ordinal: 2 } });
  });

  it('leaves small talk what it is', async () => {
    const answer = answerFrom(await snapshotWith('thanks', 1), 'thanks');
    expect(answer).toMatchObject({ kind: 'nothing', reason: 'small-talk' });
  });
});

describe('the passage of a tie', () => {
  const [first = makePassage(), second = makePassage()] = makeArticleOf(texts).passages;
  const tieTo = ({ id, text }: typeof first) => ({ passageId: id, textHash: hashOfText({ text }) });

  it('is found by its number, and where it has moved to', () => {
    const ties = [tieTo(first), tieTo(second)];
    expect(locateTies(makeSnapshotOf([makeArticleOf(texts)]), ties)).toEqual([0, 1]);
    const moved = makeSnapshotOf([makeArticleOf(['One more.', ...texts], { slug: 'renamed' })]);
    expect(locateTies(moved, ties)).toEqual([1, 2]);
  });

  it('is gone when its words have changed, but not when spaces and marks have', () => {
    const changed = makeSnapshotOf([
      makeArticleOf(['The office opens at ten and closes at five.', `${texts[1]}`.replaceAll(' ', '  ')]),
    ]);
    expect(locateTies(changed, [tieTo(first), tieTo(second)])).toEqual([undefined, 1]);
  });
});
