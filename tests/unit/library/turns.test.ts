import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticlesBeingRead, type ReloadReport } from '../../../src/library/library.js';
import { openControlledLibrary } from '../../helpers/libraries/controlled-library.js';

describe('a reload', () => {
  it('answers from the old reading until the new one is whole', async () => {
    const { library, write, readings } = await openControlledLibrary();
    const total = async () => (await library.listArticles(0, 9)).total;
    write('heron');
    const reload = library.reload();
    await readings.begun(2);
    expect(await total()).toBe(1);
    readings.finish();
    await reload;
    expect(await total()).toBe(2);
  });

  it('is one for all who ask before it has begun', async () => {
    const { library, readings } = await openControlledLibrary();
    const [first, second] = [library.reload(), library.reload()];
    await readings.begun(2);
    readings.finishAll();
    expect(await second).toBe(await first);
    expect(readings.count()).toBe(2);
  });
});

describe('changes while the articles are read', () => {
  it('are read after that, once for all who ask meanwhile; each gets the report of its own reading', async () => {
    const { library, write, readings } = await openControlledLibrary();
    write('heron');
    const first = library.reload();
    await readings.begun(2);
    write('otter');
    const [second, third] = [library.reload(), library.reload()];
    readings.finishAll();
    expect((await first).added).toEqual(['heron']);
    expect((await second).added).toEqual(['otter']);
    expect(await third).toBe(await second);
    expect(readings.count()).toBe(3);
  });

  it('wait for the first reading, too', async () => {
    const { library, write, readings } = await openControlledLibrary({ isOpen: false });
    await readings.begun(1);
    write('heron');
    const reload = library.reload();
    readings.finishAll();
    expect((await reload).added).toEqual(['heron']);
  });

  it('are read although the reading before has failed', async () => {
    const { library, write, readings } = await openControlledLibrary();
    const first = library.reload();
    await readings.begun(2);
    write('heron');
    const second = library.reload();
    readings.fail();
    await expect(first).rejects.toThrow('out of memory');
    readings.finishAll();
    expect((await second).added).toEqual(['heron']);
  });
});

describe('checking', () => {
  it('takes turns with reloading, and is compared with what that brought', async () => {
    const { library, write, readings } = await openControlledLibrary();
    write('heron');
    const reload = library.reload();
    await readings.begun(2);
    write('otter');
    const [check, again] = [library.check(), library.check()];
    readings.finishAll();
    expect((await reload).added).toEqual(['heron']);
    expect(await check).toMatchObject({ added: ['otter'], swapped: false });
    expect(await again).toBe(await check);
    expect(readings.open()).toBe(1);
  });
});

describe('a reading that dies during a reload', () => {
  it('is replaced by what the reload brings, and by nothing else', async () => {
    const { library, write, readings } = await openControlledLibrary();
    write('heron');
    const reload = library.reload();
    await readings.begun(2);
    readings.kill();
    await expect(library.listArticles(0, 9)).rejects.toThrow(ArticlesBeingRead);
    readings.finishAll();
    expect((await reload).added).toEqual(['heron']);
    expect((await library.listArticles(0, 9)).total).toBe(2);
    expect([readings.count(), readings.open()]).toEqual([2, 1]);
  });

  it('is opened anew when the reload finds nothing new', async () => {
    const { library, readings } = await openControlledLibrary();
    const reload = library.reload();
    await readings.begun(2);
    readings.kill();
    readings.finishAll();
    expect(await reload).toMatchObject({ added: [], removed: [], changed: [] });
    await readings.begun(3);
    await expect.poll(() => readings.open()).toBe(1);
    expect((await library.listArticles(0, 9)).total).toBe(1);
  });
});

describe('whatever comes together', () => {
  type Controlled = Awaited<ReturnType<typeof openControlledLibrary>>;

  const deeds = {
    write: ({ write, written }) => write(`n${written()}`),
    reload: ({ library, written }) => isAsNew(library.reload(), written()),
    check: ({ library, written }) => isAsNew(library.check(), written()),
    finish: ({ readings }) => readings.finish(),
    fail: ({ readings }) => readings.fail(),
    kill: ({ readings }) => readings.kill(),
    wait: () => new Promise(setImmediate),
  } satisfies Record<string, (controlled: Controlled) => unknown>;

  /** Whether a report, if there is one, is of a reading that began after it was asked for. */
  const isAsNew = async (asked: Promise<ReloadReport>, written: number) =>
    ((await asked.catch(() => undefined))?.articles ?? written) >= written;

  it('no report is older than its question, and one reading answers in the end, alone', async () => {
    const anything = fc.array(fc.constantFrom(...Object.values(deeds)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(anything, async (chosen) => {
        const controlled = await openControlledLibrary();
        const { library, readings, written } = controlled;
        const outcomes: unknown[] = [];
        for (const deed of chosen) {
          const outcome = deed(controlled);
          if (deed === deeds.wait) await outcome;
          else outcomes.push(outcome);
        }
        readings.finishAll();
        await library.reload();
        await expect.poll(() => readings.open()).toBe(1);
        expect((await library.listArticles(0, 99)).total).toBe(written());
        expect(await Promise.all(outcomes)).not.toContain(false);
        await library.close();
        expect(readings.open()).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a reading that keeps dying', () => {
  it('is opened again at once, then after waits that double up to a minute', async () => {
    const { readings, pauses } = await openControlledLibrary();
    readings.finishAll();
    for (let death = 1; death <= 9; death += 1) {
      await expect.poll(() => readings.open()).toBe(1);
      readings.kill();
      await readings.begun(1 + death);
    }
    expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('waits the same while it cannot be opened at all', async () => {
    const { readings, pauses } = await openControlledLibrary();
    readings.outcome = 'fail';
    readings.kill();
    await readings.begun(4);
    readings.outcome = 'finish';
    await expect.poll(() => readings.open()).toBe(1);
    expect(pauses.slice(0, 3)).toEqual([0, 1000, 2000]);
  });

  it('is back with a reload, which does not wait for that', async () => {
    const { library, readings } = await openControlledLibrary({ pause: () => new Promise(() => undefined) });
    readings.kill();
    expect(readings.open()).toBe(0);
    readings.finishAll();
    await library.reload();
    expect(readings.open()).toBe(1);
  });

  it('is opened at once again after it has answered for a while', async () => {
    const { readings, pauses, clock } = await openControlledLibrary();
    readings.finishAll();
    for (let death = 1; death <= 3; death += 1) {
      await expect.poll(() => readings.open()).toBe(1);
      clock.now += 60_000;
      readings.kill();
      await readings.begun(1 + death);
    }
    expect(pauses).toEqual([0, 0, 0]);
  });
});

describe('closing', () => {
  it('gives up what is being read, and lets go of all that is open', async () => {
    const { library, readings } = await openControlledLibrary();
    const reload = library.reload();
    await readings.begun(2);
    const closing = library.close();
    await expect(reload).rejects.toThrow('closed');
    await closing;
    expect(readings.open()).toBe(0);
    await expect(library.reload()).rejects.toThrow('closed');
  });

  it('does not keep what was opened too late', async () => {
    const { library, readings } = await openControlledLibrary({ isOpen: false, canBeGivenUp: false });
    await readings.begun(1);
    const closing = library.close();
    readings.finishAll();
    await closing;
    await expect(library.opened).rejects.toThrow('closed');
    expect([readings.count(), readings.open()]).toEqual([1, 0]);
  });
});
