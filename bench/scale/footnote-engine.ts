import { cliPath } from '../product/ask.js';
import { writeCorpus } from '../sets/corpus-folder.js';
import type { Opened } from './probe.js';
import { articlesOf, readDocs, type Task } from './task.js';

/** What the built product exports, as far as it is put together here the way its entry files do it. */
interface Product {
  readonly openLibrary: (parts: LibraryParts) => Promise<Library>;
  readonly createAnswerer: (library: Library) => { ask(question: string): unknown };
  readonly readCorpus: (folder: string) => Promise<unknown>;
  readonly buildIndex: (articles: unknown) => Promise<unknown>;
}

interface LibraryParts {
  readonly folder: string;
  readonly read: () => Promise<unknown>;
  readonly build: (articles: unknown) => Promise<unknown>;
  readonly now: () => Date;
}

interface Library {
  reload(): Promise<unknown>;
}

export async function openFootnote(task: Task): Promise<Opened> {
  const folder = task.corpus;
  const { openLibrary, createAnswerer, readCorpus, buildIndex } = await loadProduct();
  const took = { readMs: 0, buildMs: 0 };
  const library = await openLibrary({
    folder,
    read: () => clocked(took, 'readMs', () => readCorpus(folder)),
    build: (articles) => clocked(took, 'buildMs', () => buildIndex(articles)),
    now: () => new Date(),
  });
  const answerer = createAnswerer(library);
  return {
    ...took,
    ask: (question) => answerer.ask(question),
    changeCorpus: () => writeCorpus(folder, articlesOf(readDocs(task, 'changed'))),
    reload: () => library.reload(),
  };
}

/** The files that were built for people, not a second compilation of their sources. */
async function loadProduct(): Promise<Product> {
  const part = (path: string) => import(new URL(path, `file://${cliPath}`).href);
  const [library, answerer, corpus, index] = await Promise.all(
    ['answer/library.js', 'answer/answerer.js', 'corpus/read-corpus.js', 'search/search-index.js'].map(part),
  );
  return { ...library, ...answerer, ...corpus, ...index };
}

async function clocked<T, Key extends string>(
  took: Record<Key, number>,
  key: Key,
  run: () => Promise<T>,
): Promise<T> {
  const from = performance.now();
  const result = await run();
  took[key] = performance.now() - from;
  return result;
}
