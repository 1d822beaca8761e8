import type { Corpus } from '../../../src/corpus/article.js';
import { readCorpus } from '../../../src/corpus/read-corpus.js';
import type { Library } from '../../../src/library/library.js';
import { openHere, openReader } from '../../../src/library/open-here.js';
import { openLibrary } from '../../../src/library/open-library.js';
import type { SnapshotReader } from '../../../src/library/snapshot-reader.js';

const now = () => new Date();

/** The engine as the product runs it, on a folder of articles or on some made for the test. */
export async function openEngine(corpus: string | Corpus): Promise<SnapshotReader> {
  const read = async () => (typeof corpus === 'string' ? readCorpus(corpus) : corpus);
  const opened = await openReader({ read, now });
  if (opened.kind === 'unchanged') throw new Error('nothing was read before');
  return opened.reader;
}

/** The library of a folder as the bot opens it, held in this thread. */
export function openFolder(folder: string): Library {
  const openReading = () => openHere({ read: () => readCorpus(folder), now });
  return openLibrary({ folder, openReading, mayBeEmpty: 'at-first', now });
}
