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

/** Runs what belongs to an owner. */
export type FairTurns = <Result>(owner: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Each owner's tasks one after the other, and so many at once of all owners: whoever has much to do keeps only
 * themselves waiting.
 */
export function fairTurns(atOnce: number): FairTurns {
  const owners = new Map<string, { readonly inTurn: InTurn; underWay: number }>();
  const withSlot = slots(atOnce);
  return (owner, work) => {
    const own = owners.get(owner) ?? { inTurn: oneAtATime(), underWay: 0 };
    owners.set(owner, own);
    own.underWay += 1;
    const result = own.inTurn(() => withSlot(work));
    return result.finally(() => {
      own.underWay -= 1;
      if (own.underWay === 0) owners.delete(owner);
    });
  };
}

/** So many tasks at once; the others wait, in order. */
function slots(atOnce: number): InTurn {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
