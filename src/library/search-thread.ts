import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { messageOf } from '../base/errors.js';
import type { ParsedArticle } from '../corpus/article.js';
import { withLinks } from '../corpus/folder/base-url.js';
import { CorpusError } from '../corpus/folder/corpus-error.js';
import { nodeDisk } from '../corpus/folder/disk.js';
import { parseArticle } from '../corpus/parse-article.js';
import { type ParseArticle, readCorpus } from '../corpus/read-corpus.js';
import { tooMuchWork } from './folder/check-article.js';
import { hashesOf, openSnapshot, summaryOf } from './open-here.js';
import { createSnapshotReader } from './read-snapshot.js';
import type { CorpusSummary, SnapshotReader } from './snapshot-reader.js';

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

/** What it is started with. */
export interface ThreadTask extends FolderTask {
  /** Receives each file's name before it is read, and an empty one after it. */
  readonly progress: MessagePort;
}

/** How the reading went. */
export type Opening =
  | { readonly kind: 'opened'; readonly summary: CorpusSummary; readonly hashes: ReadonlyMap<string, string> }
  | { readonly kind: 'unchanged'; readonly summary: CorpusSummary }
  /** The folder is missing or cannot be read. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What the thread can be asked. */
export interface ThreadCalls extends SnapshotReader {
  opening(): Opening;
}

await serve(workerData as ThreadTask);

/** Reads first: calls wait in the port meanwhile. */
async function serve(task: ThreadTask): Promise<void> {
  const { opening, reader } = await open(task);
  const port = parentPort;
  createBirpc<object, Partial<ThreadCalls>>(
    { ...reader, opening: () => opening },
    {
      post: (message) => port?.postMessage(message),
      on: (listener) => port?.on('message', listener),
    },
  );
}

async function open(task: ThreadTask): Promise<{ opening: Opening; reader?: SnapshotReader }> {
  try {
    const { folder, baseUrl, unlessVersion } = task;
    const parse: ParseArticle = (...given) => parseInSight(task, ...given);
    const read = async () => withLinks(await readCorpus(folder, nodeDisk, parse), baseUrl);
    const snapshot = await openSnapshot({ read, now: () => new Date() }, unlessVersion);
    if (!('index' in snapshot)) return { opening: { kind: 'unchanged', summary: snapshot } };
    const opening = { kind: 'opened', summary: summaryOf(snapshot), hashes: hashesOf(snapshot) } as const;
    return { opening, reader: createSnapshotReader(snapshot) };
  } catch (thrown) {
    if (!(thrown instanceof CorpusError)) throw thrown;
    return { opening: { kind: 'unreadable', reason: messageOf(thrown) } };
  }
}

async function parseInSight(
  { leftOut, progress }: ThreadTask,
  ...[file, bytes, ...rest]: Parameters<ParseArticle>
): Promise<ParsedArticle> {
  if (leftOut.includes(file)) return { file, problems: [tooMuchWork(file)] };
  progress.postMessage(file);
  try {
    return await parseArticle(file, bytes, ...rest);
  } finally {
    progress.postMessage('');
  }
}
