import { join } from 'node:path';
import { cliPath } from '../product/ask.js';
import { writeCorpus } from '../sets/corpus-folder.js';
import type { Opened } from './probe.js';
import { articlesOf, readDocs, type Task } from './task.js';

/** What the built product exports, as far as it is put together here the way its entry files do it. */
interface Product {
  readonly openLibrary: (parts: LibraryParts) => Promise<Library>;
  readonly createAnswerer: (library: Library) => { ask(question: string): unknown };
  readonly prepareInThread: (parts: PreparationParts) => Preparation;
}

interface PreparationParts {
  readonly folder: string;
  readonly indexFile: string;
  readonly onFault: (fault: string) => void;
}

interface Preparation {
  read(): Promise<unknown>;
  build(articles: unknown): Promise<unknown>;
  release(): void;
}

interface LibraryParts {
  readonly folder: string;
  readonly read: () => Promise<unknown>;
  readonly build: (articles: unknown) => Promise<unknown>;
  readonly release: () => void;
  readonly now: () => Date;
}

interface Library {
  reload(): Promise<unknown>;
}

export async function openFootnote(task: Task): Promise<Opened> {
  const folder = task.corpus;
  const { openLibrary, createAnswerer, prepareInThread } = await loadProduct();
  const preparation = prepareInThread({ folder, indexFile: join(task.folder, 'bot.index'), onFault: fail });
  const took = { readMs: 0, buildMs: 0 };
  const library = await openLibrary({
    folder,
    read: () => clocked(took, 'readMs', () => preparation.read()),
    build: (articles) => clocked(took, 'buildMs', () => preparation.build(articles)),
    release: preparation.release,
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
  const modules = ['answer/library.js', 'answer/answerer.js', 'answer/threaded-preparation.js'];
  const [library, answerer, preparation] = await Promise.all(modules.map(part));
  return { ...library, ...answerer, ...preparation };
}

function fail(fault: string): never {
  throw new Error(fault);
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
