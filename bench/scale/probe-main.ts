import { openFootnote } from './footnote-engine.js';
import { loadMiniSearch, openMiniSearch, saveMiniSearch } from './minisearch-engine.js';
import { probe } from './probe.js';
import { readQuestions, taskAt } from './task.js';

/**
 * One measurement in a process of its own: `node probe-main.js <what> <folder of the task>`. Prints JSON.
 * `cold` ends with the first answer; its milliseconds count from the start of the process.
 */
const [what = '', folder = ''] = process.argv.slice(2);
const task = taskAt(folder);
const questions = readQuestions(task);

const measurements: Readonly<Record<string, () => Promise<unknown> | unknown>> = {
  footnote: () => probe(() => openFootnote(task), questions),
  minisearch: () => probe(async () => openMiniSearch(task), questions),
  'minisearch-cold': () => {
    openMiniSearch(task).ask(questions[0] ?? '');
    return { coldMs: performance.now() };
  },
  'minisearch-save': () => saveMiniSearch(task),
  'minisearch-load': () => ({ loadMs: loadMiniSearch(task) }),
};

const measure = measurements[what];
if (!measure) throw new Error(`Nothing to measure called "${what}": ${Object.keys(measurements).join(', ')}`);
console.log(JSON.stringify((await measure()) ?? {}));
