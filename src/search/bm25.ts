/** BM25's constants, as in MiniSearch: term-frequency saturation and length normalization. */
const k1 = 1.2;
const b = 0.7;

/**
 * The BM25 term-frequency factor, 0…1 (Robertson and Zaragoza 2009, section 3.2, without the factor
 * k1 + 1).
 *
 * @param length of the text, relative to the mean
 */
export function bm25Share(frequency: number, length: number): number {
  return frequency === 0 ? 0 : frequency / (frequency + k1 * (1 - b + b * length));
}

/** The BM25 form of inverse document frequency, never negative: ln(1 + (N − n + ½) / (n + ½)). */
export function inverseDocumentFrequency(having: number, passages: number): number {
  return Math.log(1 + (Math.max(0, passages - having) + 0.5) / (having + 0.5));
}

/** 0 when there is no whole. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
