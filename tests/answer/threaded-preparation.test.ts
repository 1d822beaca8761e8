import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.js';
import { openLibrary } from '../../src/answer/library.js';
import { prepareHere } from '../../src/answer/preparation.js';
import { prepareInThread } from '../../src/answer/threaded-preparation.js';
import { CorpusError } from '../../src/corpus/corpus-error.js';

// A thread runs what was built; `npm test` builds first.
const threadFile = new URL('../../dist/src/answer/preparation-thread.js', import.meta.url);
const question = 'Which ship carried cargo 17?';

let folder: string;
let corpus: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-thread-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  for (let article = 0; article < 12; article += 1) writeArticle(`harbour-${article}.md`, 'ship');
});

describe('preparing in another thread', () => {
  it('reads, finds and reports as preparing in this one does', async () => {
    writeFileSync(join(corpus, 'empty.md'), '');
    const [here, there] = [prepareHere(parts()), prepareInThread(parts())];
    const read = await here.read();
    expect(await there.read()).toEqual(read);
    const [index, other] = [await here.build(read.articles), await there.build(read.articles)];
    expect(other.search({ question, limit: 5 })).toEqual(index.search({ question, limit: 5 }));
    there.release();
  });

  it('rejects as reading here does when the folder is gone', async () => {
    rmSync(corpus, { recursive: true });
    const preparation = prepareInThread(parts());
    await expect(preparation.read()).rejects.toThrow(CorpusError);
    preparation.release();
  });

  it('serves a library through reloads, checks and what cannot be read', async () => {
    const library = await openLibrary({ folder: corpus, now: () => new Date(), ...prepareInThread(parts()) });
    const first = library.current();
    expect(await library.reload()).toMatchObject({ swapped: true, changed: [] });
    expect(library.current().index).toBe(first.index);
    writeArticle('harbour-3.md', 'barge');
    expect(await library.check()).toMatchObject({ swapped: false, changed: ['harbour-3'] });
    expect(await library.reload()).toMatchObject({ swapped: true, changed: ['harbour-3'] });
    const answer = createAnswerer(library).ask('Which barge carried cargo 17?');
    expect(answer.kind === 'answered' && answer.best.passage.article).toBe('harbour-3');
    rmSync(corpus, { recursive: true });
    expect(await library.reload()).toMatchObject({ swapped: false, articles: 0 });
    expect(createAnswerer(library).ask(question).kind).toBe('answered');
  });

  it('leaves this thread free, and what it kept behind for the next one', async () => {
    const indexFile = join(folder, 'cache', 'corpus.index');
    const preparation = prepareInThread({ ...parts(), indexFile });
    let turns = 0;
    let isDone = false;
    const opening = openLibrary({ folder: corpus, now: () => new Date(), ...preparation }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      turns += 1;
      await nextTurn();
    }
    await opening;
    expect(turns).toBeGreaterThan(100);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['corpus.index']);
  });

  it('says when what was kept is damaged, and goes on', async () => {
    const indexFile = join(folder, 'corpus.index');
    writeFileSync(indexFile, 'no index');
    const faults: string[] = [];
    const onFault = (fault: string) => faults.push(fault);
    const preparation = prepareInThread({ ...parts(), indexFile, onFault });
    expect((await preparation.read()).articles).toHaveLength(12);
    preparation.release();
    expect(faults).toEqual([expect.stringContaining('it is made anew')]);
  });

  it('ends what is waited for when it is released', async () => {
    const preparation = prepareInThread(parts());
    const reading = preparation.read();
    preparation.release();
    await expect(reading).rejects.toThrow();
  });
});

function parts() {
  return { folder: corpus, onFault: () => undefined, threadFile };
}

function writeArticle(file: string, vessel: string): void {
  const texts = Array.from(
    { length: 30 },
    (_, place) => `The ${vessel} ${file} carried cargo ${place} across the bay to the old quay.`,
  );
  writeFileSync(join(corpus, file), `---\nlanguage: en\n---\n# ${file}\n\n${texts.join('\n\n***\n\n')}\n`);
}
