/** What a doubled input may cost: twice as much, and something for a machine that is busy. */
export const mostForDouble = 2.6;
/**
 * The longer input is four times the shorter one, two doublings: what takes the square of the time takes sixteen times
 * as long, and a busy machine must take half the time for itself before four times look like more than 2.6².
 */
const longer = 4;
/** Below this the clock says more of itself than of the work. */
const leastMs = 8;
/** After this there is no doubt, and no need for a longer input. */
const plentyMs = 4000;
const attempts = 5;

/**
 * By how much the time grows each time the input is doubled. What is too quick to be measured, or seems to grow too
 * much, is tried with longer inputs: what is linear shows it there, whatever else the machine does, and what is not
 * grows again. 0 when no input takes a time worth measuring.
 *
 * @param longest of the inputs that are made longer; by default there is the one
 */
export async function growthOf<Input>(
  make: (length: number) => Input | Promise<Input>,
  length: number,
  work: (input: Input) => unknown,
  longest = length,
): Promise<number> {
  const { growth, longMs } = await measure(await make(length), await make(longer * length), work);
  const isClear = growth > 0 && (growth <= mostForDouble || longMs > plentyMs);
  if (isClear || longer * length > longest) return growth;
  return growthOf(make, longer * length, work, longest);
}

/** The best of some runs each, until it is little enough. */
async function measure<Input>(short: Input, long: Input, work: (input: Input) => unknown) {
  let [shortMs, longMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // The long one first: a program that has not been run before is slow, which must not make the growth look small.
    longMs = Math.min(longMs, await cpuMs(() => work(long)));
    if (longMs < leastMs) return { growth: 0, longMs };
    shortMs = Math.min(shortMs, await cpuMs(() => work(short)));
    growth = Math.sqrt(longMs / Math.max(shortMs, leastMs / longer));
    if (growth <= mostForDouble || longMs > plentyMs) break;
  }
  return { growth, longMs };
}

/**
 * The program's own time, so that others on the machine matter little, and the system's for it: copying a long text
 * over and over costs more there than here.
 */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
