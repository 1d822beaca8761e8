import { cliPath } from './ask.js';

/** What the bench takes from the product directly: types of the sources, code of the build. */
interface Modules {
  readonly 'corpus/read-corpus.js': typeof import('../../src/corpus/read-corpus.js');
  readonly 'library/open-in-thread.js': typeof import('../../src/library/open-in-thread.js');
  readonly 'library/open-library.js': typeof import('../../src/library/open-library.js');
}

/** Of the build that is measured: what people run, not a second compilation of its sources. */
export function importBuilt<Path extends keyof Modules>(path: Path): Promise<Modules[Path]> {
  return import(new URL(`../${path}`, `file://${cliPath}`).href);
}
