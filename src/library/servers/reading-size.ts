/**
 * About how many bytes a reading of so many passages takes. Each passage takes some, and words that are met for the
 * first time more: of those there are ever fewer. Measured after a collection of garbage: 12 MB for 200 passages of a
 * hundred words, 39 MB for 2,000, 110 MB for 10,000.
 */
export function bytesOfReading(passages: number): number {
  return Math.ceil(bytesOfPassage * passages + bytesOfWords * Math.sqrt(passages));
}

const bytesOfPassage = 3000;
const bytesOfWords = 790_000;
