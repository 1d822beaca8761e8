/** What a doubled input may cost: twice as much, and something for a machine that is busy. */
export const mostForDouble = 2.6;
/** Below this the clock says more of itself than of the work. */
const leastMs = 6;
const attempts = 6;

/**
 * By how much the time grows when the input is doubled, in CPU time, so that others on the machine matter little: the
 * best of some runs each: it is measured again as long as it is too much. 0 when it takes no time worth measuring.
 */
export async function growthOf<Input>(
  make: (length: number) => Input,
  length: number,
  work: (input: Input) => unknown,
): Promise<number> {
  const [single, double] = [make(length), make(2 * length)];
  const bestMs = { single: Number.POSITIVE_INFINITY, double: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // The double one first: a program that has not been run before is slow, which must not make the growth look small.
    bestMs.double = Math.min(bestMs.double, await cpuMs(() => work(double)));
    if (bestMs.double < leastMs) return 0;
    bestMs.single = Math.min(bestMs.single, await cpuMs(() => work(single)));
    if (bestMs.double / bestMs.single <= mostForDouble) break;
  }
  return bestMs.double / Math.max(bestMs.single, leastMs / 2);
}

async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
