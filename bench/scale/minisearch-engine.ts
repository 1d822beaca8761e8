import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import type { Doc } from '../sets/question-set.js';
import { type Opened, timed } from './probe.js';
import { readDocs, type Task } from './task.js';

const options: Options<Doc> = { fields: ['title', 'text'] };

/** MiniSearch with its defaults, given the passages already parsed; whoever shows them keeps them in memory. */
export function openMiniSearch(task: Task): Opened {
  let docs = readDocs(task, 'docs');
  let index = new MiniSearch<Doc>(options);
  const buildMs = timed(() => index.addAll(docs));
  return {
    readMs: 0,
    buildMs,
    ask: (question) => index.search(question).slice(0, 10),
    changeCorpus: () => {
      docs = readDocs(task, 'changed');
    },
    async reload() {
      const next = new MiniSearch<Doc>(options);
      // Its own way not to block for the whole time; by ten at once, as it would by itself, it takes for ever.
      await next.addAllAsync(docs, { chunkSize: 200 });
      index = next;
    },
  };
}

export function saveMiniSearch(task: Task): void {
  const index = new MiniSearch<Doc>(options);
  index.addAll(readDocs(task, 'docs'));
  writeFileSync(snapshotFile(task), JSON.stringify(index));
}

/** @returns milliseconds from the file on disk to an index that answers. */
export function loadMiniSearch(task: Task): number {
  return timed(() => MiniSearch.loadJSON<Doc>(readFileSync(snapshotFile(task), 'utf8'), options));
}

function snapshotFile({ folder }: Task): string {
  return join(folder, 'minisearch.json');
}
