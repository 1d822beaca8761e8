/** Of an even number of values the mean of the middle two; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [one = Number.NaN, other = one] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (one + other) / 2;
}
