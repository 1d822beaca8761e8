import { type Answerer, createAnswerer } from '../../src/answer/answerer.js';
import { openLibrary } from '../../src/answer/library.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { buildIndex } from '../../src/search/search.js';

/** The engine as the product runs it, on a folder of articles. */
export async function openAnswerer(folder: string): Promise<Answerer> {
  const read = () => readCorpus(folder);
  return createAnswerer(await openLibrary({ folder, read, build: buildIndex, now: () => new Date() }));
}
