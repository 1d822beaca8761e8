import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { emptyConversation, remember } from '../../src/answer/conversation/conversation.js';
import type { SnapshotReader } from '../../src/library/snapshot-reader.js';
import { openEngine } from '../helpers/libraries/real-engine.js';

/**
 * What the engine must not fall below on the article that comes with the project. Raise a number when the engine
 * has become better; never lower one, and never mend the engine for one question.
 */
/** What the engine reaches today; the goals are 40, 20 and 22. Raise them with it, never lower them. */
const floor = { found: 36, refused: 20, turns: 19 } as const;

interface Asked {
  readonly question: string;
  readonly paragraph: number;
}

/**
 * What visitors may ask of it, written without a look at what the engine does: short, sloppy, two fifths of them in
 * other words than the article's.
 */
const visitors = read<{ answered: Asked[]; refused: string[]; dialogues: Asked[][] }>(
  'visitors-article.json',
);
const visitorFloor = { found: 30, refused: 32, turns: 48 } as const;

const { answered, refused } = read<{ answered: Asked[]; refused: string[] }>('questions-article.json');
const { dialogues } = read<{ dialogues: Asked[][] }>('dialogues-article.json');

describe('the article that comes with the project', () => {
  let engine: SnapshotReader;
  beforeAll(async () => {
    engine = await openEngine('corpus');
  });

  it('has every paragraph asked for at least twice', () => {
    const times = (paragraph: number) => answered.filter((asked) => asked.paragraph === paragraph).length;
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((paragraph) => times(paragraph) < 2)).toEqual([]);
    expect([answered.length, refused.length]).toEqual([40, 20]);
  });

  it(`answers ${floor.found} of ${answered.length} questions with the right paragraph`, () => {
    const results = answered.map((asked) => ({ asked, answer: engine.ask(asked.question) }));
    const missed = results.filter(({ asked, answer }) => paragraphOf(answer) !== asked.paragraph);
    expect(answered.length - missed.length, missed.map(explain).join('\n')).toBeGreaterThanOrEqual(
      floor.found,
    );
  });

  it(`refuses ${floor.refused} of ${refused.length} questions it does not answer`, () => {
    const wrong = refused
      .map((question) => ({ asked: { question }, answer: engine.ask(question) }))
      .filter(({ answer }) => answer.kind === 'answered');
    expect(refused.length - wrong.length, wrong.map(explain).join('\n')).toBeGreaterThanOrEqual(
      floor.refused,
    );
  });

  it(`follows ${floor.turns} of ${dialogues.flat().length} turns of short dialogues`, () => {
    const missed = dialogues.flatMap((turns) => followed(turns, engine));
    const found = dialogues.flat().length - missed.length;
    expect(found, missed.map(explain).join('\n')).toBeGreaterThanOrEqual(floor.turns);
  });
});

describe('the article that comes with the project, asked by visitors', () => {
  let engine: SnapshotReader;
  beforeAll(async () => {
    engine = await openEngine('corpus');
  });

  it(`answers ${visitorFloor.found} of ${visitors.answered.length} questions, and refuses ${visitorFloor.refused} of ${visitors.refused.length} near misses`, () => {
    const found = visitors.answered.filter(
      ({ question, paragraph }) => paragraphOf(engine.ask(question)) === paragraph,
    );
    const isRefused = (question: string) => engine.ask(question).kind !== 'answered';
    expect(found.length).toBeGreaterThanOrEqual(visitorFloor.found);
    expect(visitors.refused.filter(isRefused).length).toBeGreaterThanOrEqual(visitorFloor.refused);
  });

  it(`follows ${visitorFloor.turns} of ${visitors.dialogues.flat().length} turns`, () => {
    const missed = visitors.dialogues.flatMap((turns) => followed(turns, engine));
    const turns = visitors.dialogues.flat().length - missed.length;
    expect(turns, missed.map(explain).join('\n')).toBeGreaterThanOrEqual(visitorFloor.turns);
  });
});

/** The turns that were not answered with their paragraph. */
function followed(turns: readonly Asked[], engine: SnapshotReader) {
  let conversation = emptyConversation;
  return turns
    .map((asked) => {
      const answer = engine.ask(asked.question, { conversation });
      conversation = remember(conversation, answer);
      return { asked, answer };
    })
    .filter(({ asked, answer }) => paragraphOf(answer) !== asked.paragraph);
}

function paragraphOf(answer: Answer): number | undefined {
  return answer.kind === 'answered' ? answer.best.citation.paragraph : undefined;
}

function explain({ asked, answer }: { asked: Partial<Asked>; answer: Answer }): string {
  const wanted = asked.paragraph ? `¶${asked.paragraph}` : 'a refusal';
  const got = answer.kind === 'answered' ? `¶${answer.best.citation.paragraph}` : answer.kind;
  return `"${asked.question}" wants ${wanted}, got ${got} with ${answer.confidence.toFixed(2)}`;
}

function read<Contents>(file: string): Contents {
  return JSON.parse(readFileSync(`tests/quality/${file}`, 'utf8'));
}
