import { type AskAnswer, askAll } from '../product/ask.js';
import { auroc, calibrationError, type Forecast, shareOf } from './metrics.js';
import type { BenchCorpus, ProductResult } from './product-run.js';

export interface RefusalReport {
  readonly set: string;
  readonly foreign: number;
  /** Confidence of answerable questions against that of foreign ones. */
  readonly auroc: number;
  /** Share of answerable questions that got no answer. */
  readonly refused: number;
  /** Share of foreign questions that got one. */
  readonly foreignAnswered: number;
  /** Share of impossible questions that got one: close to the topic, answered nowhere. Reported, not chased. */
  readonly impossibleAnswered: number;
  /** Between the confidence of answers, answerable and foreign, and the share of them that was right. */
  readonly calibrationError: number;
}

/** `foreign` are real questions the corpus does not answer. */
export async function measureRefusal(
  set: string,
  corpus: BenchCorpus,
  results: readonly ProductResult[],
  foreign: readonly string[],
): Promise<RefusalReport> {
  const answers = await askAll(
    corpus.folder,
    foreign.map((question) => ({ question })),
  );
  const answerable = results.filter(({ question }) => !question.impossible);
  const impossible = results.filter(({ question }) => question.impossible);
  return {
    set,
    foreign: answers.length,
    auroc: auroc(
      answerable.map(({ answer }) => answer.confidence),
      answers.map((answer) => answer.confidence),
    ),
    refused: shareOf(answerable, ({ answer }) => answer.kind !== 'answered'),
    foreignAnswered: shareOf(answers, (answer) => answer.kind === 'answered'),
    impossibleAnswered: shareOf(impossible, ({ answer }) => answer.kind === 'answered'),
    calibrationError: calibrationError([
      ...answerable.flatMap(({ answer, ids, gold }) => forecast(answer, gold.has(ids[0] ?? ''))),
      ...answers.flatMap((answer) => forecast(answer, false)),
    ]),
  };
}

function forecast({ kind, findings }: AskAnswer, isRight: boolean): Forecast[] {
  const [best] = findings;
  return kind === 'answered' && best ? [{ confidence: best.confidence, isRight }] : [];
}
