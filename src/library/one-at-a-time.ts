import { late, within } from '../base/within.js';

/** Runs one task after the other, in order; a failure does not stop the next. */
type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** The same, but nobody waits for ever behind one that is long: the next begins beside it then, two at once at most. */
export function oneUnlessLong(longMs: number): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  let beside: Promise<unknown> = Promise.resolve();
  return (work) => {
    const begun = last.then(() => ({ result: work() }));
    const next = async ({ result }: { readonly result: Promise<unknown> }) => {
      const ended = result.catch(() => undefined);
      if ((await within(longMs, ended)) !== late) return;
      const isEnded = ended.then(() => true);
      // The one beside it has to end first, or this one itself.
      if (!(await Promise.race([isEnded, beside.then(() => false)]))) beside = ended;
    };
    last = begun.then(next).catch(() => undefined);
    return begun.then(({ result }) => result);
  };
}
