import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type AskAnswer, askAll } from '../product/ask.js';
import { shareOf } from './metrics.js';

const questionFileSchema = z.object({
  answered: z.array(z.object({ question: z.string(), paragraph: z.number() })),
  refused: z.array(z.string()),
});

const dialogueFileSchema = z.object({
  dialogues: z.array(z.array(z.object({ question: z.string(), paragraph: z.number() })).min(2)),
});

/** The project's own article alone: ten paragraphs, where scores and frequencies mean the least. */
export interface TinyCorpusReport {
  readonly answered: string;
  readonly refused: string;
  readonly lastTurns: string;
  readonly foreign: number;
  /** Share of foreign questions answered all the same. */
  readonly foreignAnswered: number;
  /** Our own questions that went wrong. */
  readonly missed: readonly string[];
}

const repository = fileURLToPath(new URL('../../../../../', import.meta.url));

export async function measureTinyCorpus(foreign: readonly string[]): Promise<TinyCorpusReport> {
  const questions = questionFileSchema.parse(readQuality('questions-article.json'));
  const { dialogues } = dialogueFileSchema.parse(readQuality('dialogues-article.json'));
  const turns = dialogues.flatMap((turns, i) =>
    turns.map((turn, j) => ({ ...turn, conversation: String(i), isLast: j === turns.length - 1 })),
  );
  const answered = await judge(questions.answered);
  const spoken = (await judge(turns)).filter(({ isLast }) => isLast);
  const refused = await ask(questions.refused);
  const answers = await ask(foreign);
  return {
    answered: outOf(answered, ({ isRight }) => isRight),
    refused: outOf(refused, ({ kind }) => kind !== 'answered'),
    lastTurns: outOf(spoken, ({ isRight }) => isRight),
    foreign: foreign.length,
    foreignAnswered: shareOf(answers, ({ kind }) => kind === 'answered'),
    missed: [
      ...[...answered, ...spoken].filter(({ isRight }) => !isRight).map(({ question }) => question),
      ...refused.filter(({ kind }) => kind === 'answered').map(({ question }) => question),
    ],
  };
}

interface Judged {
  readonly question: string;
  readonly paragraph: number;
  readonly conversation?: string;
}

async function judge<T extends Judged>(
  questions: readonly T[],
): Promise<(T & { readonly isRight: boolean })[]> {
  const asked = questions.map(({ question, conversation }) => ({
    question,
    ...(conversation && { conversation }),
  }));
  const answers = await askAll(`${repository}corpus`, asked);
  return questions.map((question, i) => ({
    ...question,
    isRight: isAnsweredBy(answers[i], question.paragraph),
  }));
}

function isAnsweredBy(answer: AskAnswer | undefined, paragraph: number): boolean {
  return answer?.kind === 'answered' && answer.findings[0]?.paragraph === paragraph;
}

function ask(questions: readonly string[]): Promise<AskAnswer[]> {
  return askAll(
    `${repository}corpus`,
    questions.map((question) => ({ question })),
  );
}

function outOf<T>(items: readonly T[], holds: (item: T) => boolean): string {
  return `${items.filter(holds).length} of ${items.length}`;
}

function readQuality(file: string): unknown {
  return JSON.parse(readFileSync(`${repository}tests/quality/${file}`, 'utf8'));
}
