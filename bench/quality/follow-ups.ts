import type { Question } from '../sets/question-set.js';
import { bareTurns, type Dialogue, rewrittenTurns, spokenTurns } from './dialogues.js';
import { shareOf } from './metrics.js';
import { askSet, askTurns, type BenchCorpus, type ProductResult, type Turn } from './product-run.js';
import { hitAt1 } from './ranking.js';

export interface FollowUpReport {
  readonly name: string;
  readonly questions: number;
  /** Hit@1 of the question alone, as it was typed. */
  readonly bare: number;
  /** Hit@1 of the same question in its conversation. */
  readonly inConversation: number;
  /** Hit@1 of the question written out by a person: the ceiling. */
  readonly rewritten: number;
}

/** Last turns of a group of our own dialogues. */
export async function measureDialogues(
  name: string,
  corpus: BenchCorpus,
  dialogues: readonly Dialogue[],
): Promise<FollowUpReport & { readonly results: readonly ProductResult[] }> {
  const last = async (turns: readonly Turn[]) => lastTurns(dialogues, await askTurns(corpus, turns));
  const results = await last(spokenTurns(dialogues));
  return {
    name,
    questions: dialogues.length,
    bare: hitAt1(await last(bareTurns(dialogues))),
    inConversation: hitAt1(results),
    rewritten: hitAt1(await last(rewrittenTurns(dialogues))),
    results,
  };
}

/** Questions of a set that bring a history of their own. */
export async function measureHistories(
  name: string,
  corpus: BenchCorpus,
  questions: readonly Question[],
): Promise<FollowUpReport> {
  const withHistory = questions.filter((question) => question.history.length > 0);
  const turns = withHistory.flatMap((question, i) => historyTurns(question, `${name}-${i}`));
  return {
    name,
    questions: withHistory.length,
    bare: hitAt1(await askSet(corpus, withHistory)),
    inConversation: hitAt1(await askTurns(corpus, turns)),
    rewritten: hitAt1(await askSet(corpus, withHistory, (question) => question.rewrite ?? question.q)),
  };
}

export interface StandaloneReport {
  readonly name: string;
  readonly questions: number;
  readonly bare: number;
  readonly afterHistory: number;
  /** Found alone, lost after the history. A question that stands alone should never get here. */
  readonly lost: readonly string[];
}

/** Asks complete questions after two others that have nothing to do with them. */
export async function measureStandalone(
  name: string,
  corpus: BenchCorpus,
  results: readonly ProductResult[],
  historyFor: (question: Question, index: number) => readonly string[],
): Promise<StandaloneReport> {
  const turns = results.flatMap(({ question }, i) =>
    conversation(historyFor(question, i), question, `${name}-${i}`),
  );
  const after = await askTurns(corpus, turns);
  const lost = results.filter((alone, i) => isHit(alone) && !isHit(after[i]));
  return {
    name,
    questions: results.length,
    bare: hitAt1(results),
    afterHistory: hitAt1(after),
    lost: lost.map(({ question }) => question.q),
  };
}

function historyTurns(question: Question, key: string): Turn[] {
  return conversation(
    question.history.map((turn) => turn.q),
    question,
    key,
  );
}

function conversation(history: readonly string[], judgedAs: Question, key: string): Turn[] {
  const before = history.map((question) => ({ question, conversation: key }));
  return [...before, { question: judgedAs.q, conversation: key, judgedAs }];
}

function lastTurns(dialogues: readonly Dialogue[], results: readonly ProductResult[]): ProductResult[] {
  let next = 0;
  return dialogues.flatMap(({ turns }) => {
    next += turns.length;
    return results.slice(next - 1, next);
  });
}

function isHit(result: ProductResult | undefined): boolean {
  return result !== undefined && shareOf(result.ids.slice(0, 1), (id) => result.gold.has(id)) === 1;
}
