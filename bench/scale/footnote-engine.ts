import { importBuilt } from '../product/modules.js';
import type { Opened } from './probe.js';
import { type Task, writeArticles } from './task.js';

/** As the bot opens it: a library in this thread, the articles in a search thread. */
export async function openFootnote(task: Task): Promise<Opened> {
  const { openLibrary } = await importBuilt('library/open-library.js');
  const { openInThread } = await importBuilt('library/open-in-thread.js');
  const folder = task.corpus;
  const from = performance.now();
  const library = openLibrary({
    folder,
    openReading: (unlessVersion) => openInThread({ folder }, unlessVersion),
    now: () => new Date(),
  });
  await library.opened;
  return {
    openedMs: performance.now() - from,
    passages: library.current().passages,
    threads: 1,
    ask: (question) => library.ask(question),
    changeCorpus: () => writeArticles(task, 'changed'),
    async reload() {
      const { swapped } = await library.reload();
      if (!swapped) throw new Error('The changed articles were not taken.');
    },
    firstKey: () => library.suggestQuestions('th', 25),
    close: () => library.close(),
  };
}
