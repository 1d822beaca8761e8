/** BM25's constants, as MiniSearch has them: how soon more of a word stops counting, how much length counts. */
const k1 = 1.2;
const b = 0.7;

/**
 * BM25's answer to a count, from 0 up to 1 (Robertson and Zaragoza 2009, section 3.2, without the factor k1 + 1).
 *
 * @param length of the text, relative to the mean
 */
export function bm25Share(count: number, length: number): number {
  return count === 0 ? 0 : count / (count + k1 * (1 - b + b * length));
}

export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/**
 * Adds up what each thing says, times how much it counts; what is not there says nothing. The weights are taken
 * apart once, as one question is scored some hundreds of times.
 */
export function weigher<Name extends string>(
  weights: Readonly<Record<Name, number>>,
): (values: Readonly<Partial<Record<Name, number>>>) => number {
  // Object.entries forgets the type of the keys.
  const entries = Object.entries(weights) as [Name, number][];
  return (values) => {
    let score = 0;
    for (const [name, weight] of entries) score += weight * (values[name] ?? 0);
    return score;
  };
}
