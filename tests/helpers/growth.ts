/** What a doubled input may cost: twice as much, and something for a machine that is busy. */
export const mostForDouble = 2.6;
/** Below this the clock says more of itself than of the work. */
const leastMs = 6;
/** After this there is no doubt, and no need for a longer input. */
const plentyMs = 2000;
const attempts = 6;
const step = 4;

/**
 * By how much the time grows when the input is doubled. What is too quick to be measured, or seems to grow too much, is
 * tried with longer inputs: what is linear shows it there, whatever else the machine does, and what is not grows by
 * four again. 0 when no input takes a time worth measuring.
 *
 * @param longest of the inputs that are doubled; by default there is the one
 */
export async function growthOf<Input>(
  make: (length: number) => Input | Promise<Input>,
  length: number,
  work: (input: Input) => unknown,
  longest = length,
): Promise<number> {
  const { growth, doubleMs } = await measure(await make(length), await make(2 * length), work);
  const isClear = growth > 0 && (growth <= mostForDouble || doubleMs > plentyMs);
  if (isClear || step * length > longest) return growth;
  return growthOf(make, step * length, work, longest);
}

/**
 * In the program's own CPU time, so that others on the machine matter little: the best of some runs each, until it is
 * little enough. What the system adds for memory differs tenfold from run to run, whatever the input.
 */
async function measure<Input>(single: Input, double: Input, work: (input: Input) => unknown) {
  let [singleMs, doubleMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // The double one first: a program that has not been run before is slow, which must not make the growth look small.
    doubleMs = Math.min(doubleMs, await cpuMs(() => work(double)));
    if (doubleMs < leastMs) return { growth: 0, doubleMs };
    singleMs = Math.min(singleMs, await cpuMs(() => work(single)));
    if (doubleMs / singleMs <= mostForDouble) break;
  }
  return { growth: doubleMs / Math.max(singleMs, leastMs / 2), doubleMs };
}

async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1000;
}
