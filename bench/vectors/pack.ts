export const bitsPerNumber = 4;
/** A number q of 0…15 stands for q − 7.5 steps; vectors are of length 1, so no step need be kept. */
const levels = 2 ** bitsPerNumber;
/** Numbers of a unit vector of n are about 1 / √n; three times as much is the farthest that is told apart. */
const reach = 3;

/**
 * What src/search/word-vectors.ts unpacks: language and dimensions, the terms, each with its weight where weights are
 * given, an empty line, two numbers a byte.
 */
export function packVectors(
  language: string,
  terms: readonly string[],
  vectors: readonly (readonly number[])[],
  weights?: readonly number[],
): Uint8Array {
  const dimensions = vectors[0]?.length ?? 0;
  const lines = terms.map((term, row) => (weights ? `${term} ${weights[row]}` : term));
  const head = new TextEncoder().encode(`${[`${language} ${dimensions}`, ...lines].join('\n')}\n\n`);
  const numbers = vectors.flatMap((vector) => quantize(vector));
  const bytes = new Uint8Array(head.length + numbers.length / 2);
  bytes.set(head);
  for (let at = 0; at < numbers.length; at += 2)
    bytes[head.length + at / 2] = ((numbers[at] ?? 0) << bitsPerNumber) | (numbers[at + 1] ?? 0);
  return bytes;
}

function quantize(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector) || 1;
  const step = (2 * reach) / Math.sqrt(vector.length) / levels;
  return vector.map((each) =>
    Math.min(levels - 1, Math.max(0, Math.floor(each / length / step + levels / 2))),
  );
}
