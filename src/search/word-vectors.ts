import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ifThere } from '../errors.js';
import { packTexts, TextTable, type TextTableParts } from './text-table.js';

/**
 * What words mean, as far as the company they keep tells: words used alike, such as `soldiers` and `troops`, have
 * vectors that point the same way. How the file came about: bench/vectors.
 */
export interface WordVectors {
  /** Row of a term, or -1. */
  rowOf(term: string): number;
  /** The vector of a row, of length 1. */
  directionAt(row: number): Float32Array;
  readonly dimensions: number;
  /** Adds to a vector that of a row, times a weight. */
  add(sum: Float32Array, row: number, weight: number): void;
  /** Cosine of a vector of length 1 and that of a row, -1…1. */
  cosine(direction: Float32Array, row: number): number;
}

/** What lets a language go without: each evidence from vectors is nought then. */
const noVectors: WordVectors = {
  rowOf: () => -1,
  directionAt: () => new Float32Array(),
  dimensions: 0,
  add: () => {},
  cosine: () => 0,
};

/** The vectors of a language, where its file is there: those of English take 1 MB and 10 ms. */
export async function loadWordVectors(language: string): Promise<WordVectors> {
  const bytes = await readVectors(language);
  return bytes ? unpackVectors(bytes) : noVectors;
}

/** `vectors/` lies beside the sources as well as beside what is built from them, some folders further up. */
async function readVectors(language: string): Promise<Uint8Array | undefined> {
  let folder = import.meta.dirname;
  while (folder !== dirname(folder)) {
    folder = dirname(folder);
    const bytes = await ifThere(readFile(join(folder, 'vectors', `${language}.vectors`)));
    if (bytes) return bytes;
  }
  return undefined;
}

export const bitsPerNumber = 4;
/** A number q of 0…15 stands for q − 7.5 steps; vectors are of length 1, so no step need be kept. */
const levels = 2 ** bitsPerNumber;
/** Numbers of a unit vector of n are about 1 / √n; three times as much is the farthest that is told apart. */
const reach = 3;

/** Header: language, then terms, one a line, an empty line, and the numbers, two a byte. */
export function packVectors(
  language: string,
  terms: readonly string[],
  vectors: readonly (readonly number[])[],
): Uint8Array {
  const dimensions = vectors[0]?.length ?? 0;
  const head = new TextEncoder().encode(`${[`${language} ${dimensions}`, ...terms].join('\n')}\n\n`);
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

export function unpackVectors(bytes: Uint8Array): WordVectors {
  const end = endOfHead(bytes);
  const [first = '', ...terms] = new TextDecoder().decode(bytes.subarray(0, end)).split('\n');
  const dimensions = Number(first.split(' ')[1]);
  return new PackedVectors(packTexts(terms), dimensions, bytes.subarray(end + 2));
}

function endOfHead(bytes: Uint8Array): number {
  const newline = 0x0a;
  let at = bytes.indexOf(newline);
  while (at >= 0 && bytes[at + 1] !== newline) at = bytes.indexOf(newline, at + 1);
  return at < 0 ? bytes.length : at;
}

class PackedVectors implements WordVectors {
  readonly #terms: TextTable;
  readonly dimensions: number;
  /** Twice each number, less 15: odd whole numbers from -15 to 15. */
  readonly #numbers: Int8Array;
  readonly #lengths: Float32Array;

  constructor(terms: TextTableParts, dimensions: number, packed: Uint8Array) {
    this.#terms = new TextTable(terms);
    this.dimensions = dimensions;
    this.#numbers = unpackNumbers(packed);
    this.#lengths = Float32Array.from({ length: this.#terms.length }, (_, row) =>
      lengthOf(this.#numbersAt(row)),
    );
  }

  rowOf(term: string): number {
    return this.#terms.idOf(term) ?? -1;
  }

  directionAt(row: number): Float32Array {
    const length = this.#lengths[row] ?? 1;
    return Float32Array.from(this.#numbersAt(row), (each) => each / length);
  }

  add(sum: Float32Array, row: number, weight: number): void {
    const scale = weight / (this.#lengths[row] ?? 1);
    this.#numbersAt(row).forEach((each, i) => {
      sum[i] = (sum[i] ?? 0) + scale * each;
    });
  }

  cosine(direction: Float32Array, row: number): number {
    const numbers = this.#numbers;
    const start = row * this.dimensions;
    // Four sums, as each addition would wait for the one before: a third of the time, and some 9,000 a question.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < direction.length; i += 4) {
      a += (direction[i] ?? 0) * (numbers[start + i] ?? 0);
      b += (direction[i + 1] ?? 0) * (numbers[start + i + 1] ?? 0);
      c += (direction[i + 2] ?? 0) * (numbers[start + i + 2] ?? 0);
      d += (direction[i + 3] ?? 0) * (numbers[start + i + 3] ?? 0);
    }
    return (a + b + c + d) / (this.#lengths[row] ?? 1);
  }

  #numbersAt(row: number): Int8Array {
    return this.#numbers.subarray(row * this.dimensions, (row + 1) * this.dimensions);
  }
}

// Plain loops: over 1,200,000 numbers, `forEach` and `Math.hypot` took 100 ms, in which nobody was answered.
function unpackNumbers(packed: Uint8Array): Int8Array {
  const numbers = new Int8Array(packed.length * 2);
  for (let at = 0; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0;
    numbers[2 * at] = 2 * (byte >> bitsPerNumber) - (levels - 1);
    numbers[2 * at + 1] = 2 * (byte & (levels - 1)) - (levels - 1);
  }
  return numbers;
}

function lengthOf(vector: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (vector[i] ?? 0) ** 2;
  return Math.sqrt(sum);
}
