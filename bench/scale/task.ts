import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusFile, toCorpusFiles, writeCorpus } from '../sets/corpus-folder.js';
import type { Doc } from '../sets/question-set.js';
import { makeCorpus } from './made-corpus.js';

/** Files of one size, written once and read by every process that measures it. */
export interface Task {
  readonly folder: string;
  /** Articles as Markdown, for the product. */
  readonly corpus: string;
}

const seed = 20260106;
const language = 'en';

export function writeTask(passages: number, questions: number): Task {
  const folder = fileURLToPath(new URL(`../../../../work/scale/${passages}/`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { docs, questions: asked } = makeCorpus(passages, questions, seed);
  const { docs: changed } = makeCorpus(passages, 0, seed + 1);
  for (const [name, contents] of Object.entries({ docs, changed, questions: asked })) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(contents));
  }
  const task = taskAt(folder);
  writeCorpus(task.corpus, articlesOf(docs));
  return task;
}

export function taskAt(folder: string): Task {
  return { folder, corpus: join(folder, 'corpus') };
}

/** `changed` has the same number of passages, every one another. Read only when needed: texts weigh on memory. */
export function readDocs({ folder }: Task, which: 'docs' | 'changed'): readonly Doc[] {
  const docs: readonly Doc[] = JSON.parse(readFileSync(join(folder, `${which}.json`), 'utf8'));
  return docs;
}

export function readQuestions({ folder }: Task): readonly string[] {
  const questions: readonly string[] = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8'));
  return questions;
}

export function articlesOf(docs: readonly Doc[]): CorpusFile[] {
  return toCorpusFiles({ lang: language, docs });
}
