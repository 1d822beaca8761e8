import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusFile, escapeMarkdown, writeCorpus } from '../sets/corpus-folder.js';
import { type MadeParagraph, makeCorpus } from './made-corpus.js';

/** Files of one size, written once and read by every process that measures it. */
export interface Task {
  readonly folder: string;
  /** Articles as Markdown, for the product. */
  readonly corpus: string;
}

/** `changed`: as many articles, every paragraph another. */
export type Edition = 'first' | 'changed';

const seeds: Record<Edition, number> = { first: 20260106, changed: 20260107 };

export function writeTask(paragraphs: number, questions: number): Task {
  const task = taskAt(fileURLToPath(new URL(`../../../../work/scale/${paragraphs}/`, import.meta.url)));
  rmSync(task.folder, { recursive: true, force: true });
  mkdirSync(task.folder, { recursive: true });
  const first = makeCorpus(paragraphs, questions, seeds.first);
  write(task, 'questions', first.questions);
  write(task, 'first', first.paragraphs);
  write(task, 'changed', makeCorpus(paragraphs, 0, seeds.changed).paragraphs);
  return task;
}

export function taskAt(folder: string): Task {
  return { folder, corpus: join(folder, 'corpus') };
}

/** Replaces the articles that the product reads. */
export function writeArticles(task: Task, edition: Edition): void {
  const paragraphs: readonly MadeParagraph[] = read(task, edition);
  writeCorpus(task.corpus, articlesOf(paragraphs));
}

export function readQuestions(task: Task): readonly string[] {
  return read(task, 'questions');
}

export function write({ folder }: Task, name: string, contents: unknown): void {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(contents));
}

/** @returns what `write` was given under this name; nothing else writes there */
export function read<Contents>({ folder }: Task, name: string): Contents {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

function articlesOf(paragraphs: readonly MadeParagraph[]): CorpusFile[] {
  const byTitle = new Map<string, MadeParagraph[]>();
  for (const paragraph of paragraphs) {
    const own = byTitle.get(paragraph.title);
    if (own) own.push(paragraph);
    else byTitle.set(paragraph.title, [paragraph]);
  }
  return [...byTitle].map(([title, own]) => ({
    file: `${title.replace(' ', '-').toLowerCase()}.md`,
    text: articleText(title, own),
    docIds: [],
  }));
}

function articleText(title: string, paragraphs: readonly MadeParagraph[]): string {
  const blocks = paragraphs.flatMap(({ heading, text }, n) => {
    const isFirstBelow = heading !== paragraphs[n - 1]?.heading;
    return [...(isFirstBelow ? [`## ${escapeMarkdown(heading)}`] : []), escapeMarkdown(text)];
  });
  return `${[`---\ntitle: ${title}\nlanguage: en\n---`, ...blocks].join('\n\n')}\n`;
}
