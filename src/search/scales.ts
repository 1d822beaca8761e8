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
