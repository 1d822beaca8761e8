import type { AskAnswer, Asked, AskFinding } from '../product/ask.js';
import type { AnswerableQuestion, CommunitySet, DialogueTurn } from './community-set.js';

/** How many questions of a set went how; scores of several sets can be added. */
export interface CommunityScore {
  readonly answerable: number;
  readonly rightFirst: number;
  readonly inFive: number;
  /** The right passage first, and shown as the answer. */
  readonly rightAndShown: number;
  /** Of those where the right passage came first: the marked sentence is the one that answers. */
  readonly marked: number;
  /** Whatever came first was not shown as the answer. */
  readonly answerableRefused: number;
  readonly nearMisses: number;
  readonly nearMissesRefused: number;
  readonly turns: number;
  readonly turnsRight: number;
  /** Of the turns, those with others before them. */
  readonly laterTurns: number;
  readonly laterTurnsRight: number;
}

/** A question that went wrong, for those who look into it; never kept in the repository. */
export interface CommunityMiss {
  readonly corpus: string;
  readonly what: string;
  readonly question: string;
  readonly kind: AskAnswer['kind'];
  readonly confidence: number;
  /** Place and beginning of the first passage. */
  readonly found?: string;
  readonly marked?: string;
}

export interface JudgedSet {
  readonly score: CommunityScore;
  readonly misses: readonly CommunityMiss[];
}

/** The product shows as many at most. */
const shownFindings = 5;

export const nothingAsked: CommunityScore = {
  answerable: 0,
  rightFirst: 0,
  inFive: 0,
  rightAndShown: 0,
  marked: 0,
  answerableRefused: 0,
  nearMisses: 0,
  nearMissesRefused: 0,
  turns: 0,
  turnsRight: 0,
  laterTurns: 0,
  laterTurnsRight: 0,
};

export function addScores(scores: readonly CommunityScore[]): CommunityScore {
  return scores.reduce((sum, score) => {
    const added = Object.entries(sum).map(([name, count]) => [name, count + score[name as CountName]]);
    // fromEntries forgets the type of the keys.
    return Object.fromEntries(added) as unknown as CommunityScore;
  }, nothingAsked);
}

type CountName = keyof CommunityScore;

/** Everything of a set in the order it is asked: each dialogue is a conversation of its own. */
export function questionsOf({ answerable, unanswerable, dialogues }: CommunitySet): Asked[] {
  return [
    ...[...answerable, ...unanswerable].map(({ q }) => ({ question: q })),
    ...dialogues.flatMap(({ turns }, place) =>
      turns.map(({ q }) => ({ question: q, conversation: `dialogue ${place + 1}` })),
    ),
  ];
}

/** @param answers to `questionsOf` the set, one by one */
export function judgeSet(set: CommunitySet, answers: readonly AskAnswer[]): JudgedSet {
  const { answerable, unanswerable, dialogues } = set;
  const rest = answers.slice(answerable.length + unanswerable.length);
  const turns = dialogues.flatMap((dialogue) =>
    dialogue.turns.map((turn, place) => ({ ...dialogue, turn, place })),
  );
  const judged = [
    ...answerable.map((question, i) => judgeAnswerable(question, answerAt(answers, i))),
    ...unanswerable.map((_, i) => judgeNearMiss(answerAt(answers, answerable.length + i))),
    ...turns.map(({ turns: all, turn, place }, i) => judgeTurn(turn, all.slice(0, place), answerAt(rest, i))),
  ];
  return {
    score: addScores(judged.map(({ counts }) => ({ ...nothingAsked, ...counts }))),
    misses: judged.flatMap(({ miss }) => (miss ? [{ corpus: set.corpus, ...miss }] : [])),
  };
}

interface Judged {
  readonly counts: Partial<CommunityScore>;
  readonly miss?: Omit<CommunityMiss, 'corpus'>;
}

function judgeAnswerable({ right, mark }: AnswerableQuestion, answer: AskAnswer): Judged {
  const place = answer.findings.slice(0, shownFindings).findIndex(({ text }) => right.test(text));
  const [first] = answer.findings;
  const isFirst = place === 0;
  const isShown = answer.kind === 'answered';
  const isMarked = isFirst && first !== undefined && (mark?.test(markedIn(first)) ?? true);
  const counts = {
    answerable: 1,
    rightFirst: Number(isFirst),
    inFive: Number(place >= 0),
    rightAndShown: Number(isFirst && isShown),
    marked: Number(isMarked),
    answerableRefused: Number(!isShown),
  };
  if (place < 0) return { counts, miss: describe('right one not in the first five', answer) };
  if (!isFirst) return { counts, miss: describe(`right one at ${place + 1}`, answer) };
  if (!isShown) return { counts, miss: describe('right, but refused', answer) };
  return isMarked ? { counts } : { counts, miss: describe('right, marked elsewhere', answer) };
}

function judgeNearMiss(answer: AskAnswer): Judged {
  const isRefused = answer.kind !== 'answered';
  const counts = { nearMisses: 1, nearMissesRefused: Number(isRefused) };
  return isRefused ? { counts } : { counts, miss: describe('answered though not in the articles', answer) };
}

function judgeTurn(turn: DialogueTurn, before: readonly DialogueTurn[], answer: AskAnswer): Judged {
  const isShown = answer.kind === 'answered';
  const isPassageRight = turn.right?.test(answer.findings[0]?.text ?? '') ?? true;
  const isRight = turn.kind === 'answer' ? isShown && isPassageRight : !isShown;
  const isLater = before.length > 0;
  const counts = {
    turns: 1,
    turnsRight: Number(isRight),
    laterTurns: Number(isLater),
    laterTurnsRight: Number(isLater && isRight),
  };
  const asked = [...before, turn].map(({ q }) => q).join(' / ');
  const what = `turn ${before.length + 1}, wants ${turn.kind}`;
  return isRight ? { counts } : { counts, miss: { ...describe(what, answer), question: asked } };
}

/** Letters of a passage that are enough to know it by. */
const beginning = 160;

function describe(what: string, answer: AskAnswer): Omit<CommunityMiss, 'corpus'> {
  const { question, kind, confidence, findings } = answer;
  const [first] = findings;
  const known = { what, question, kind, confidence: Number(confidence.toFixed(2)) };
  if (!first) return known;
  const { file, lines, text } = first;
  const found = `${file}:${lines.join('-')} ${text.slice(0, beginning)}`;
  return { ...known, found, marked: markedIn(first).slice(0, beginning) };
}

function markedIn({ text, highlight }: AskFinding): string {
  return text.slice(highlight.start, highlight.end);
}

function answerAt(answers: readonly AskAnswer[], place: number): AskAnswer {
  const answer = answers[place];
  if (!answer) throw new Error(`No answer to question ${place + 1} of ${answers.length}.`);
  return answer;
}
