import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../corpus/article.js';
import { articleToJson } from '../corpus/article-json.js';
import { CorpusError } from '../corpus/corpus-error.js';
import { CorpusReading } from './preparation.js';
import type { Asked, Reply, ThreadParts } from './thread-messages.js';
import { takeApart } from './typed-tree.js';

/**
 * A thread of its own for the long work of one reading, so that questions are answered meanwhile. It does what it
 * is asked, one message for each: articles, batch by batch, until there are no more; then the index.
 */

/** Characters of JSON in one batch: the other side takes 1 ms to read it. */
const batchLength = 100_000;

// Started by `prepareInThread` only.
const { folder, baseUrl, indexFile } = workerData as ThreadParts;
const port = portToParent();

const faults: string[] = [];
const reading = new CorpusReading({
  folder,
  ...(baseUrl !== undefined && { baseUrl }),
  ...(indexFile !== undefined && { indexFile }),
  onFault: (fault) => faults.push(fault),
});

try {
  await asked('articles');
  const { articles, problems } = await reading.read();
  for (const batch of batchesOf(articles)) {
    reply({ kind: 'articles', batch });
    await asked('articles');
  }
  reply({ kind: 'read', problems });
  await asked('index');
  const index = await reading.build(articles);
  // First kept, then given away: what is handed over is no longer here.
  await reading.keep(articles, index);
  const buffers = new Set(takeApart(index).arrays.map(({ buffer }) => buffer));
  reply({ kind: 'index', index }, [...buffers]);
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  reply({ kind: 'unreadable', message: error.message });
}
// Stays until it is ended: while a heap of this size was torn down, opening the index stood still for 130 ms.
port.on('message', () => undefined);

function portToParent(): MessagePort {
  if (!parentPort) throw new Error('This file is the other thread of a reading, and no program.');
  return parentPort;
}

async function asked(what: Asked): Promise<void> {
  const [message] = await once(port, 'message');
  if (message !== what) throw new Error(`Asked for ${message}, where only ${what} can follow.`);
}

function reply(message: Reply, transfer: readonly ArrayBufferLike[] = []): void {
  // Nothing here is made on shared memory.
  port.postMessage({ ...message, faults: faults.splice(0) }, transfer as ArrayBuffer[]);
}

function* batchesOf(articles: readonly Article[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let length = 0;
  for (const article of articles) {
    const json = articleToJson({ file: article.file, article, problems: [] });
    batch.push(json);
    length += json.length;
    if (length < batchLength) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  yield batch;
}
