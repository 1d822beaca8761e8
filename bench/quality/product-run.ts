import { fileURLToPath } from 'node:url';
import { type AskAnswer, type Asked, askAll } from '../product/ask.js';
import { toCorpusFiles, writeCorpus } from '../sets/corpus-folder.js';
import { createPassageMap, type PassageMap } from '../sets/passage-map.js';
import { type Doc, goldOf, type Question, type QuestionSet } from '../sets/question-set.js';
import type { Ranked } from './metrics.js';

/** A set turned into a corpus folder on disk. */
export interface BenchCorpus {
  readonly folder: string;
  readonly passages: PassageMap;
  readonly docs: ReadonlyMap<string, Doc>;
}

/** What the product made of one question of a set. */
export interface ProductResult extends Ranked {
  readonly question: Question;
  readonly answer: AskAnswer;
}

const workFolder = fileURLToPath(new URL('../../../../work/', import.meta.url));

export function makeCorpus(set: QuestionSet): BenchCorpus {
  const files = toCorpusFiles(set);
  const folder = `${workFolder}corpora/${set.name}`;
  writeCorpus(folder, files);
  return {
    folder,
    passages: createPassageMap(files, set.docs),
    docs: new Map(set.docs.map((doc) => [doc.id, doc])),
  };
}

/** Asks each question on its own, as it stands in the set unless `wording` says otherwise. */
export async function askSet(
  corpus: BenchCorpus,
  questions: readonly Question[],
  wording: (question: Question) => string = (question) => question.q,
): Promise<ProductResult[]> {
  const answers = await askAll(
    corpus.folder,
    questions.map((question) => ({ question: wording(question) })),
  );
  return answers.map((answer, i) => toResult(corpus, answer, questions[i]));
}

/** A turn of a conversation: what is asked, and the question of the set it stands for when it is judged. */
export interface Turn extends Asked {
  readonly judgedAs?: Question;
}

/** Asks all turns in order; returns the results of those that are judged. */
export async function askTurns(corpus: BenchCorpus, turns: readonly Turn[]): Promise<ProductResult[]> {
  const answers = await askAll(
    corpus.folder,
    turns.map(({ judgedAs: _, ...asked }) => asked),
  );
  return answers.flatMap((answer, i) => {
    const judgedAs = turns[i]?.judgedAs;
    return judgedAs ? [toResult(corpus, answer, judgedAs)] : [];
  });
}

function toResult(corpus: BenchCorpus, answer: AskAnswer, question: Question | undefined): ProductResult {
  if (question === undefined) throw new Error(`An answer without its question: ${answer.question}`);
  const gold = goldOf(question);
  // A passage of several docs counts for the one that answers.
  const docOf = (docs: readonly string[]) => docs.find((id) => gold.has(id)) ?? docs[0] ?? '';
  // A set keeps its order, so parts of one paragraph count once, at their best place.
  const ids = [...new Set(answer.findings.map((finding) => docOf(corpus.passages.docsOf(finding))))];
  return { question, answer, ids, gold };
}
