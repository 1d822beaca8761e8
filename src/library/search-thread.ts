import { parentPort, workerData } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import { messageOf } from '../base/errors.js';
import type { ParsedArticle } from '../corpus/article.js';
import { withLinks } from '../corpus/folder/base-url.js';
import { CorpusError } from '../corpus/folder/corpus-error.js';
import { nodeDisk } from '../corpus/folder/disk.js';
import { parseArticle } from '../corpus/parse-article.js';
import { type ParseArticle, readCorpus } from '../corpus/read-corpus.js';
import { tooMuchWork } from './folder/check-upload.js';
import { openReader } from './open-here.js';
import type { Opened, UnchangedReading } from './open-library.js';
import type { SnapshotReader } from './snapshot-reader.js';
import { compactMemory } from './threads/compact-memory.js';

/** What the thread is to read. */
export interface FolderTask {
  readonly folder: string;
  /** Address of the site that the folder is of. */
  readonly baseUrl?: string;
  /** Files that have ended other threads. */
  readonly leftOut: readonly string[];
  /** A corpus that still has this version is not indexed. */
  readonly unlessVersion?: string;
}

/** How the reading went. */
type Opening =
  | Opened
  | UnchangedReading
  /** The folder is missing or cannot be read. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What the thread can be asked; all but how it went, only if it has opened a reading. */
export interface ThreadCalls extends SnapshotReader {
  opening(): Promise<Opening>;
}

/** What the thread asks in turn. */
export interface ThreadNeeds {
  /** It begins to read a file, or, without one, has read it. */
  onFile(file: string | undefined): void;
}

// Only `openInThread` starts this file, with this data.
const task = workerData as FolderTask;
const port = parentPort;
const calls: Partial<ThreadCalls> = { opening: () => opening };
const main: BirpcReturn<ThreadNeeds, Partial<ThreadCalls>> = createBirpc<ThreadNeeds, Partial<ThreadCalls>>(
  calls,
  {
    post: (message) => port?.postMessage(message),
    on: (listener) => port?.on('message', listener),
  },
);
const opening = open();

async function open(): Promise<Opening> {
  try {
    const { folder, baseUrl, unlessVersion } = task;
    const read = async () => withLinks(await readCorpus(folder, nodeDisk, parseInSight), baseUrl);
    const opened = await openReader({ read, now: () => new Date() }, unlessVersion);
    if (opened.kind === 'unchanged') return opened;
    const { reader, ...told } = opened;
    Object.assign(calls, reader);
    // Nobody asks this thread before it has told how it went.
    compactMemory();
    return told;
  } catch (thrown) {
    if (!(thrown instanceof CorpusError)) throw thrown;
    return { kind: 'unreadable', reason: messageOf(thrown) };
  }
}

async function parseInSight(...[file, bytes, ...rest]: Parameters<ParseArticle>): Promise<ParsedArticle> {
  if (task.leftOut.includes(file)) return { file, problems: [tooMuchWork(file)] };
  void main.onFile.asEvent(file);
  try {
    return await parseArticle(file, bytes, ...rest);
  } finally {
    void main.onFile.asEvent(undefined);
  }
}
