import { describe, expect, it } from 'vitest';
import type { CommunitySet } from '../../bench/community/community-set.js';
import { addScores, judgeSet, nothingAsked, questionsOf } from '../../bench/community/judge.js';
import { sharesOf, toMarkdown, totalOf } from '../../bench/community/report.js';
import type { AskAnswer } from '../../bench/product/ask.js';

const set: CommunitySet = {
  corpus: 'mill',
  lang: 'en',
  answerable: [{ q: 'Who owns the mill?', right: /miller.owns/s, mark: /owns it/ }],
  unanswerable: [{ q: 'Who built the mill?' }],
  dialogues: [
    {
      turns: [
        { q: 'Who owns the mill?', right: /miller.owns/s, kind: 'answer' },
        { q: 'thanks!', kind: 'smalltalk' },
      ],
    },
  ],
};

const right = 'The mill is old. The miller\nowns it.';
const rightMark = { start: 17, end: right.length };

describe('questionsOf', () => {
  it('keeps a dialogue in a conversation of its own, and everything else out of any', () => {
    expect(questionsOf(set)).toEqual([
      { question: 'Who owns the mill?' },
      { question: 'Who built the mill?' },
      { question: 'Who owns the mill?', conversation: 'dialogue 1' },
      { question: 'thanks!', conversation: 'dialogue 1' },
    ]);
  });
});

describe('judgeSet', () => {
  const found = { text: right, highlight: rightMark };
  const ideal = [
    answer('answered', found),
    answer('unsure', found),
    answer('answered', found),
    answer('nothing'),
  ];

  it('finds nothing wrong with what is all right', () => {
    const { score, misses } = judgeSet(set, ideal);
    expect(misses).toEqual([]);
    expect(sharesOf(score)).toEqual({
      rightFirst: 1,
      inFive: 1,
      rightAndShown: 1,
      marked: 1,
      answerableRefused: 0,
      nearMissesRefused: 1,
      turnsRight: 1,
    });
    expect(score).toMatchObject({ laterTurns: 1, laterTurnsRight: 1 });
  });

  it.each([
    [
      'marked elsewhere',
      answer('answered', { text: right, highlight: { start: 0, end: 16 } }),
      { rightAndShown: 1, marked: 0 },
    ],
    ['refused', answer('unsure', found), { rightFirst: 1, rightAndShown: 0, answerableRefused: 1 }],
    ['second', answer('answered', { text: 'Mills grind.' }, found), { rightFirst: 0, inFive: 1, marked: 0 }],
    ['sixth', answer('answered', ...Array(5).fill({ text: 'Mills grind.' }), found), { inFive: 0 }],
    ['not found at all', answer('nothing'), { rightFirst: 0, inFive: 0, answerableRefused: 1 }],
  ])('counts a right passage that is %s', (_, given, expected) => {
    const { score, misses } = judgeSet(set, [given, ...ideal.slice(1)]);
    expect(score).toMatchObject(expected);
    expect(misses).toHaveLength(1);
  });

  it('wants near misses and small talk refused, whatever was found for them', () => {
    const { score, misses } = judgeSet(
      set,
      [ideal[0], ...Array(3).fill(answer('answered', found))].flatMap((a) => a ?? []),
    );
    expect(score).toMatchObject({ nearMissesRefused: 0, turnsRight: 1, laterTurnsRight: 0 });
    expect(misses.map(({ what }) => what)).toEqual([
      'answered though not in the articles',
      'turn 2, wants smalltalk',
    ]);
  });

  it('wants the right passage of a turn that asks, shown as the answer', () => {
    const judgedWith = (turn: AskAnswer) => judgeSet(set, ideal.with(2, turn)).score.turnsRight;
    expect(judgedWith(answer('answered', { text: 'Mills grind.' }))).toBe(1);
    expect(judgedWith(answer('unsure', found))).toBe(1);
  });

  it('notices when an answer is missing', () => {
    expect(() => judgeSet(set, ideal.slice(1))).toThrow('No answer');
  });
});

describe('toMarkdown', () => {
  const rowOf = (name: string, rightFirst: number) => ({
    name,
    lang: 'en',
    passages: 9,
    score: { ...nothingAsked, answerable: 4, rightFirst, inFive: 4 },
    peers: {
      defaults: { answerable: 4, rightFirst: 1, inFive: 2 },
      best: { answerable: 4, rightFirst: 2, inFive: 3 },
    },
  });

  it('weighs all sets by their questions', () => {
    const total = totalOf([
      rowOf('one', 1),
      { ...rowOf('two', 4), score: { ...nothingAsked, answerable: 4, rightFirst: 4 } },
    ]);
    expect(total.score).toMatchObject({ answerable: 8, rightFirst: 5, inFive: 4 });
    expect(total.peers.best).toEqual({ answerable: 8, rightFirst: 4, inFive: 6 });
  });

  it('has a line for each set and one for all, in both tables', () => {
    const markdown = toMarkdown([rowOf('one', 1), rowOf('two', 4)]);
    expect(markdown.match(/^\| one \(en\).*/gm)).toEqual([
      '| one (en) | .25 of 4 | 1.00 | .00 | .00 | .00 | – of 0 | – of 0 |',
      '| one (en) | .25 · 1.00 | .25 · .50 | .50 · .75 |',
    ]);
    expect(markdown.match(/^\| \*\*all\*\* .*/gm)).toHaveLength(2);
  });

  it('has no line for all where there is one set', () => {
    expect(toMarkdown([rowOf('one', 1)])).not.toContain('**all**');
  });
});

describe('addScores', () => {
  it('is nothing for nothing', () => {
    expect(addScores([])).toEqual(nothingAsked);
  });
});

function answer(
  kind: AskAnswer['kind'],
  ...found: readonly {
    readonly text: string;
    readonly highlight?: { readonly start: number; readonly end: number };
  }[]
): AskAnswer {
  const findings = found.map(({ text, highlight = { start: 0, end: 0 } }, n) => ({
    id: `mill#p${n + 1}`,
    article: 'mill',
    file: 'mill.md',
    paragraph: n + 1,
    lines: [n, n] as [number, number],
    text,
    highlight,
    confidence: 0.9,
  }));
  // The question it answers is known by its place.
  return { question: '', kind, confidence: 0.9, findings, tookMs: 1 };
}
