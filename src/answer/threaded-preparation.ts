import { once } from 'node:events';
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article, Corpus } from '../corpus/article.js';
import { articleFromJson } from '../corpus/article-json.js';
import { CorpusError } from '../corpus/corpus-error.js';
import { openIndex } from '../search/search-index.js';
import type { Preparation, PreparationParts } from './preparation.js';
import type { Asked, Posted, Reply, ThreadParts } from './thread-messages.js';

export interface ThreadedPreparationParts extends Omit<PreparationParts, 'disk'> {
  /** The built file the thread runs, when it is not beside this one. */
  readonly threadFile?: URL;
}

const ownThreadFile = new URL('./preparation-thread.js', import.meta.url);

/** Reads and builds in another thread: this one goes on answering, and is given everything in small portions. */
export function prepareInThread(parts: ThreadedPreparationParts): Preparation {
  let thread: Thread | undefined;
  const release = () => {
    thread?.end();
    thread = undefined;
  };
  return {
    async read() {
      release();
      thread = new Thread(parts);
      return readFrom(thread);
    },
    async build(articles) {
      if (!thread) throw new Error('Nothing has been read to build an index from.');
      const reply = await thread.ask('index');
      if (reply.kind !== 'index') throw new Error(`The reading thread sent ${reply.kind} for an index.`);
      return openIndex(reply.index, articles);
    },
    release,
  };
}

async function readFrom(thread: Thread): Promise<Corpus> {
  const articles: Article[] = [];
  for (;;) {
    const reply = await thread.ask('articles');
    if (reply.kind === 'unreadable') throw new CorpusError(reply.message);
    if (reply.kind === 'read') return { articles, problems: reply.problems };
    if (reply.kind === 'index') throw new Error('The reading thread sent an index unasked.');
    for (const json of reply.batch) {
      const { article } = articleFromJson(json);
      if (article) articles.push(article);
    }
    await eventLoopTurn();
  }
}

class Thread {
  readonly #worker: Worker;
  readonly #onFault: (fault: string) => void;
  readonly #ended = new AbortController();

  constructor({ onFault, threadFile = ownThreadFile, ...parts }: ThreadedPreparationParts) {
    const workerData: ThreadParts = parts;
    this.#worker = new Worker(threadFile, { workerData });
    this.#onFault = onFault;
    this.#worker.on('exit', () =>
      this.#ended.abort(new Error('The thread that reads the articles has ended.')),
    );
    // An error rejects what is being waited for; with nobody waiting there is nobody to tell.
    this.#worker.on('error', () => {});
  }

  /** Rejects with whatever the thread could not handle. */
  async ask(what: Asked): Promise<Reply> {
    this.#worker.ref();
    this.#worker.postMessage(what);
    const [posted]: Posted[] = await once(this.#worker, 'message', { signal: this.#ended.signal });
    // Only a question under way keeps the process from ending.
    this.#worker.unref();
    if (!posted) throw new Error('The reading thread sent nothing.');
    posted.faults.forEach(this.#onFault);
    return posted;
  }

  end(): void {
    void this.#worker.terminate();
  }
}
