import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import {
  builtHolder,
  isRunning,
  openThreadedLibrary,
  type ThreadedOptions,
} from '../../helpers/libraries/built-library.js';

const question = 'Which pier does the ferry leave from?';

let end = async () => undefined as unknown;
afterEach(async () => {
  vi.useRealTimers();
  await end();
});

describe('many reloads, and questions all the while', { timeout: 120_000 }, () => {
  it('are answered from one corpus or the other, never from both', async () => {
    const { library, write } = await opened({ texts: textsOf(0) });
    const readings = new Map([[library.current().version, 'reading 0']]);
    const answers: Answer[] = [];
    for (let reload = 1; reload <= 10; reload += 1) {
      write(textsOf(reload));
      let isDone = false;
      const report = library.reload().finally(() => {
        isDone = true;
      });
      while (!isDone) answers.push(...(await askMany(library, 5)));
      expect(await report).toMatchObject({ swapped: true, changed: ['harbour'] });
      readings.set(library.current().version, `reading ${reload}`);
    }
    expect(readings.size).toBe(11);
    expect(answers.map(readingsIn)).toEqual(answers.map(({ version }) => [readings.get(version)]));
    expect(new Set(answers.map(({ version }) => version)).size).toBeGreaterThan(5);
  });
});

describe("the thread of the servers' readings", { timeout: 60_000 }, () => {
  it('is given up when a reading never ends, as on a dead disk, and replaced for the next', async () => {
    const bounds = { longestOpeningMs: 200 };
    const holder = await builtHolder(bounds);
    end = () => holder.end();
    const { signal } = new AbortController();
    const task = (key: string) => ({ key, own: [{ id: 1, name: 'harbour.md', hash: 'a' }] });
    const never = new Promise<never>(() => undefined);
    await expect(holder.open(task('a/1'), () => never, signal)).rejects.toThrow('takes more than');
    bounds.longestOpeningMs = 60_000;
    const content = Buffer.from('# The harbour\n\nThe ferry leaves from pier 4.\n');
    expect(await holder.open(task('a/2'), async () => content, signal)).toMatchObject({ kind: 'opened' });
  });
});

describe('the search thread', { timeout: 60_000 }, () => {
  it('is kept when nothing has changed, and the new one ends', async () => {
    const { library, threads } = await opened({ texts: textsOf(1) });
    expect(await library.reload()).toMatchObject({ swapped: true, added: [], changed: [], articles: 1 });
    expect(threads.map(isRunning)).toEqual([true, false]);
    expect(readingsIn(await library.ask(question))).toEqual(['reading 1']);
  });

  it('is followed by the new one, and ends when it has answered', async () => {
    const { library, threads, write } = await opened({ texts: textsOf(1) });
    write(textsOf(2));
    const reload = library.reload();
    const asked = askMany(library, 50);
    await reload;
    await expect.poll(() => threads.map(isRunning)).toEqual([false, true]);
    expect((await asked).length).toBe(50);
    expect(readingsIn(await library.ask(question))).toEqual(['reading 2']);
  });

  it('goes on when the reading that was to follow it runs out of memory', async () => {
    const { library, threads, write, deaths } = await opened({ texts: textsOf(1), maxHeapMb: 72 });
    // No file is too much by itself: that one would be left out, and told. Each has words of its own.
    for (let fleet = 0; fleet < 60; fleet += 1) write(shipsOf(fleet), `fleet-${fleet}.md`);
    await expect(library.reload()).rejects.toThrow('memory');
    expect(deaths).toEqual([]);
    expect(threads.map(isRunning)).toEqual([true, false]);
    expect(readingsIn(await library.ask(question))).toEqual(['reading 1']);
  });

  it('is replaced when it is killed under a hundred questions: they fail, and nothing else is lost', async () => {
    const { library, threads, deaths } = await opened({ texts: textsOf(1) });
    const before = library.current();
    const asked = Array.from({ length: 100 }, () => library.ask(question));
    void threads[0]?.terminate();
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.length).toBe(100);
    const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(failed.length).toBeGreaterThan(0);
    expect(new Set(failed.map(String))).toEqual(new Set(['Error: the search thread has ended with code 1']));
    expect(deaths).toEqual([failed[0]]);
    expect(await askWhenRead(library)).toEqual(['reading 1']);
    expect(library.current()).toEqual({ ...before, readAt: expect.any(Date) });
    expect(threads.map(isRunning)).toEqual([false, true]);
  });

  it('is replaced when it hangs', async () => {
    const { library, threads, deaths } = await opened({ texts: textsOf(1) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // Taking so long a question in keeps it busy: nothing comes before the time is up.
    const asked = library.ask('ﬁ '.repeat(20_000_000));
    vi.advanceTimersByTime(10_000);
    await expect(asked).rejects.toThrow('the search thread has not answered for 10 seconds');
    vi.useRealTimers();
    expect(deaths.length).toBe(1);
    expect(await askWhenRead(library)).toEqual(['reading 1']);
    await expect.poll(() => threads.map(isRunning)).toEqual([false, true]);
  });

  it('leaves out a file that takes too long, says so, and reads the others', async () => {
    const bomb = `- a\n\n${'  b\n\n'.repeat(800_000)}`;
    const files = { 'bomb.md': bomb, 'zebra.md': '# Zebras\n\nZebras have stripes.\n' };
    const { library } = await opened({ texts: textsOf(1), files, longestFileMs: 1500 });
    expect(library.current()).toMatchObject({
      articles: 2,
      problems: [{ file: 'bomb.md', line: 1, reason: expect.stringMatching(/too long.*smaller/) }],
    });
    expect(readingsIn(await library.ask(question))).toEqual(['reading 1']);
  });

  it('leaves out a file that takes all the memory', async () => {
    const files = { 'bomb.md': '[a](b) *c* '.repeat(300_000) };
    const { library } = await opened({ texts: textsOf(1), files, maxHeapMb: 200 });
    expect(library.current()).toMatchObject({ articles: 1, problems: [{ file: 'bomb.md' }] });
  });

  it('answers what is under way when the library is closed, and ends', async () => {
    const { library, threads } = await opened({ texts: textsOf(1) });
    const asked = askMany(library, 50);
    await library.close();
    expect((await asked).map(readingsIn)).toEqual(Array.from({ length: 50 }, () => ['reading 1']));
    expect(threads.map(isRunning)).toEqual([false]);
  });

  it('ends at once when the library is closed before it has read', async () => {
    const { library, threads, end: endAll } = await openThreadedLibrary({ texts: textsOf(1) });
    end = endAll;
    await library.close();
    await expect(library.opened).rejects.toThrow('closed');
    await expect.poll(() => threads.some(isRunning)).toBe(false);
  });
});

async function opened(options: ThreadedOptions) {
  const threaded = await openThreadedLibrary(options);
  end = threaded.end;
  await threaded.library.opened;
  return threaded;
}

type Library = Awaited<ReturnType<typeof opened>>['library'];

function askMany(library: Library, count: number): Promise<readonly Answer[]> {
  return Promise.all(Array.from({ length: count }, () => library.ask(question)));
}

/** Each paragraph says which reading it is of. */
function textsOf(reading: number): readonly string[] {
  return Array.from(
    { length: 30 },
    (_, n) => `The ferry ${n} leaves from pier ${n}, says reading ${reading}.`,
  );
}

function shipsOf(fleet: number): readonly string[] {
  const name = (ship: number) => (fleet * 10_000 + ship).toString(36).padStart(6, 'q');
  return Array.from({ length: 100 }, (_, n) =>
    Array.from({ length: 60 }, (_, ship) => name(n * 60 + ship)).join(' '),
  );
}

/** The readings that what was found is from. */
function readingsIn(answer: Answer): readonly string[] {
  const findings = answer.kind === 'answered' ? [answer.best, ...answer.others] : [];
  return [...new Set(findings.flatMap(({ passage }) => passage.text.match(/reading \d+/) ?? []))];
}

async function askWhenRead(library: Library): Promise<readonly string[]> {
  const ask = () => library.ask(question).catch((error: Error) => error);
  await expect.poll(ask, { timeout: 20_000 }).not.toBeInstanceOf(Error);
  return readingsIn(await library.ask(question));
}
