import { passagesOf } from '../product/passages.js';
import { openFootnote } from './footnote-engine.js';
import { openMiniSearch } from './minisearch-engine.js';
import { probe } from './probe.js';
import { readQuestions, taskAt, write, writeArticles } from './task.js';

/** One measurement in a process of its own: `node probe-main.js WHAT FOLDER_OF_THE_TASK`. Prints JSON. */
const [what = '', folder = ''] = process.argv.slice(2);
const task = taskAt(folder);

const measurements: Readonly<Record<string, () => unknown>> = {
  /** Not measured: what MiniSearch is given. */
  async passages() {
    writeArticles(task, 'first');
    write(task, 'passages', await passagesOf(task.corpus));
  },
  footnote: () => probe(() => openFootnote(task), readQuestions(task)),
  minisearch: () => probe(() => openMiniSearch(task), readQuestions(task)),
  'minisearch-cold': () => openMiniSearch(task).ask(readQuestions(task)[0] ?? ''),
};

const measure = measurements[what];
if (!measure) throw new Error(`Nothing to measure called "${what}": ${Object.keys(measurements).join(', ')}`);
console.log(JSON.stringify((await measure()) ?? {}));
