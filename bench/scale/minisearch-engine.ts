import MiniSearch, { type Options } from 'minisearch';
import type { ProductPassage } from '../product/passages.js';
import type { MadeParagraph } from './made-corpus.js';
import { type Opened, timed } from './probe.js';
import { read, type Task } from './task.js';

/** MiniSearch keeps the texts: whoever shows a passage needs them, and the product's memory holds them too. */
const options: Options<ProductPassage> = {
  fields: ['title', 'headings', 'text'],
  storeFields: ['title', 'headings', 'text'],
};

/** MiniSearch with its defaults and the product's passages, which it is given cut and parsed. */
export function openMiniSearch(task: Task): Opened {
  const passages: readonly ProductPassage[] = read(task, 'passages');
  let index = new MiniSearch<ProductPassage>(options);
  const openedMs = timed(() => index.addAll(passages));
  let changed: readonly ProductPassage[] = [];
  return {
    openedMs,
    passages: index.documentCount,
    threads: 0,
    ask: (question) => index.search(question).slice(0, 5),
    changeCorpus() {
      const paragraphs: readonly MadeParagraph[] = read(task, 'changed');
      changed = paragraphs.map(({ title, heading, text }, id) => ({ id, title, headings: heading, text }));
    },
    async reload() {
      const next = new MiniSearch<ProductPassage>(options);
      // Its own way not to block for the whole time; by ten at once, as it would by itself, it takes for ever.
      await next.addAllAsync(changed, { chunkSize: 200 });
      index = next;
    },
    close: () => undefined,
  };
}
