import { type OpenedReading, openLibrary, type UnchangedReading } from '../../../src/library/open-library.js';
import { makeArticle } from '../factories.js';
import { makeSnapshotOf } from '../snapshots.js';
import { readingOf } from './library.js';

export interface ControlledOptions {
  /** Whether the first reading is done before anything else. */
  readonly isOpen?: boolean;
  /** Whether readings heed that the library is being closed. */
  readonly canBeGivenUp?: boolean;
  /** What each pause waits for; a turn of the event loop when missing. */
  readonly pause?: () => Promise<unknown>;
}

/**
 * A library over a folder that the test writes to. Each reading takes what the folder holds as it begins, and lasts
 * until the test says so.
 */
export async function openControlledLibrary({
  isOpen = true,
  canBeGivenUp = true,
  pause = () => new Promise(setImmediate),
}: ControlledOptions = {}) {
  const slugs = ['bear'];
  const clock = { now: Date.parse('2026-01-06T12:00:00Z') };
  const readings = new ControlledReadings(slugs, canBeGivenUp);
  const pauses: number[] = [];
  const library = openLibrary({
    folder: '/articles',
    openReading: readings.begin,
    now: () => new Date(clock.now),
    async pause(ms) {
      pauses.push(ms);
      await pause();
    },
  });
  if (isOpen) {
    await readings.begun(1);
    readings.finish();
    await library.opened;
  }
  const write = (slug: string) => void slugs.push(slug);
  return { library, write, written: () => slugs.length, readings, clock, pauses };
}

interface UnderWay {
  readonly finish: () => void;
  readonly fail: (reason: Error) => void;
}

class ControlledReadings {
  /** What readings that begin from now on come to at once, if they do. */
  outcome: 'wait' | 'finish' | 'fail' = 'wait';
  readonly #slugs: readonly string[];
  readonly #canBeGivenUp: boolean;
  readonly #open = new Map<OpenedReading, (reason: Error) => void>();
  readonly #underWay = new Set<UnderWay>();
  #count = 0;

  constructor(slugs: readonly string[], canBeGivenUp: boolean) {
    this.#slugs = slugs;
    this.#canBeGivenUp = canBeGivenUp;
  }

  begin = (unlessVersion: string | undefined, signal: AbortSignal) => {
    this.#count += 1;
    const snapshot = makeSnapshotOf(this.#slugs.map((slug) => makeArticle({ slug })));
    return new Promise<OpenedReading | UnchangedReading>((resolve, fail) => {
      const finish = () => {
        const reading = readingOf(snapshot);
        const { summary } = reading;
        resolve(snapshot.version === unlessVersion ? { kind: 'unchanged', summary } : this.#opened(reading));
      };
      if (this.outcome === 'finish') finish();
      if (this.outcome === 'fail') fail(new Error('out of memory'));
      this.#underWay.add({ finish, fail });
      if (this.#canBeGivenUp) signal.addEventListener('abort', () => fail(signal.reason));
    });
  };

  #opened(reading: OpenedReading): OpenedReading {
    const opened: OpenedReading = {
      ...reading,
      close: async () => void this.#open.delete(opened),
      onDeath: (listener) => void this.#open.set(opened, listener),
    };
    this.#open.set(opened, () => undefined);
    return opened;
  }

  /** Resolves when so many have begun. */
  async begun(count: number): Promise<void> {
    while (this.#count < count) await new Promise(setImmediate);
  }

  count(): number {
    return this.#count;
  }

  /** How many are open: neither closed nor dead. */
  open(): number {
    return this.#open.size;
  }

  /** Those under way are done. */
  finish(): void {
    for (const { finish } of this.#underWay) finish();
    this.#underWay.clear();
  }

  fail(reason = new Error('out of memory')): void {
    for (const { fail } of this.#underWay) fail(reason);
    this.#underWay.clear();
  }

  /** Those under way are done, and all that begin later. */
  finishAll(): void {
    this.outcome = 'finish';
    this.finish();
  }

  /** All that are open die. */
  kill(): void {
    const dying = [...this.#open.values()];
    this.#open.clear();
    for (const tell of dying) tell(new Error('killed'));
  }
}
