import { readFile } from 'node:fs/promises';
import { ifThere } from '../base/errors.js';

/**
 * What words mean, judging by the company they keep: words used alike, such as `soldiers` and `troops`, have
 * vectors that point the same way. How the file came about: bench/vectors.
 */
export interface WordVectors {
  /** Row of a term, or -1. */
  rowOf(term: string): number;
  /** 0 for a language without vectors: features made from them are 0 then. */
  readonly dimensions: number;
  /** Adds to a vector that of a row, times a weight. */
  add(sum: Float32Array, row: number, weight: number): void;
  /** How much a row counts among others: what common words say is little. */
  weightOf(row: number): number;
  /** Cosine of two rows, -1…1. */
  cosine(row: number, other: number): number;
}

const noVectors: WordVectors = {
  rowOf: () => -1,
  dimensions: 0,
  add: () => {},
  weightOf: () => 0,
  cosine: () => 0,
};

/** The vectors of a language, where its file is there: those of English take 1 MB and 10 ms. */
export function loadWordVectors(language: string): Promise<WordVectors> {
  return load(`${language}.vectors`);
}

/**
 * Vectors tuned so that the words of a question, taken together, point the same way as those of a text that answers
 * it. Of single words they say less than the others. Of English alone, 1 MB.
 */
export function loadAnswerVectors(language: string): Promise<WordVectors> {
  return load(`${language}.answers.vectors`);
}

async function load(name: string): Promise<WordVectors> {
  const file = new URL(import.meta.resolve(`#vectors/${name}`));
  const bytes = await ifThere(readFile(file));
  return bytes ? unpackVectors(bytes) : noVectors;
}

/** A number q of 0…15 stands for q − 7.5 steps; vectors are of length 1, so no step need be kept. */
const bitsPerNumber = 4;
const levels = 2 ** bitsPerNumber;

/**
 * @param bytes a first line `language dimensions`, the terms, one a line, each with its weight behind it or, commonest
 * first, without, an empty line, and the numbers, two a byte; bench/vectors writes it
 */
export function unpackVectors(bytes: Uint8Array): WordVectors {
  const end = endOfHead(bytes);
  const [first = '', ...lines] = new TextDecoder().decode(bytes.subarray(0, end)).split('\n');
  const dimensions = Number(first.split(' ')[1]);
  return new PackedVectors(lines.map(readTerm), dimensions, bytes.subarray(end + 2));
}

interface WeighedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Where no weight is given the commonest word has the first row: rare ones say more, and weigh more. */
function readTerm(line: string, row: number): WeighedTerm {
  const [term = '', weight] = line.split(' ');
  return { term, weight: weight === undefined ? Math.log(2 + row) : Number(weight) };
}

function endOfHead(bytes: Uint8Array): number {
  const newline = 0x0a;
  let at = bytes.indexOf(newline);
  while (at >= 0 && bytes[at + 1] !== newline) at = bytes.indexOf(newline, at + 1);
  return at < 0 ? bytes.length : at;
}

/** What some words mean together: the sum of their vectors, each by its weight. */
export interface Direction {
  readonly vector: Float32Array;
  /** 0 where none of them has a vector. Kept, as finding it out takes as long as a cosine. */
  readonly length: number;
}

/** @param vector what to write it into, all 0 */
export function meanDirection(
  rows: readonly number[],
  vectors: WordVectors,
  vector: Float32Array = new Float32Array(vectors.dimensions),
): Direction {
  for (const row of rows) vectors.add(vector, row, vectors.weightOf(row));
  return { vector, length: Math.sqrt(dot(vector, vector)) };
}

export function lengthOfBoth(a: Direction, b: Direction): number {
  return Math.sqrt(Math.max(0, a.length ** 2 + b.length ** 2 + 2 * dot(a.vector, b.vector)));
}

/** 0 when either has no length. */
export function cosine(a: Direction, b: Direction): number {
  const lengths = a.length * b.length;
  return lengths > 0 ? dot(a.vector, b.vector) / lengths : 0;
}

/** @param from where in `b` the vector begins that `a` is multiplied by */
export function dot(a: Float32Array, b: Float32Array, from = 0): number {
  // Four sums, since each addition would wait for the one before.
  let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    sumA += (a[i] ?? 0) * (b[from + i] ?? 0);
    sumB += (a[i + 1] ?? 0) * (b[from + i + 1] ?? 0);
    sumC += (a[i + 2] ?? 0) * (b[from + i + 2] ?? 0);
    sumD += (a[i + 3] ?? 0) * (b[from + i + 3] ?? 0);
  }
  return sumA + sumB + sumC + sumD;
}

class PackedVectors implements WordVectors {
  readonly #rows: ReadonlyMap<string, number>;
  readonly dimensions: number;
  /** Twice each number, less 15: odd whole numbers from -15 to 15. */
  readonly #numbers: Int8Array;
  readonly #lengths: Float32Array;
  readonly #weights: Float32Array;

  constructor(terms: readonly WeighedTerm[], dimensions: number, packed: Uint8Array) {
    this.#rows = new Map(terms.map(({ term }, row) => [term, row]));
    this.dimensions = dimensions;
    this.#numbers = unpackNumbers(packed);
    this.#lengths = Float32Array.from(terms, (_, row) => lengthOf(this.#numbersAt(row)));
    this.#weights = Float32Array.from(terms, ({ weight }) => weight);
  }

  rowOf(term: string): number {
    return this.#rows.get(term) ?? -1;
  }

  weightOf(row: number): number {
    return this.#weights[row] ?? 0;
  }

  add(sum: Float32Array, row: number, weight: number): void {
    const scale = weight / (this.#lengths[row] ?? 1);
    const start = row * this.dimensions;
    // Looked up once: some thousand times a question.
    const numbers = this.#numbers;
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + scale * (numbers[start + i] ?? 0);
  }

  cosine(row: number, other: number): number {
    const numbers = this.#numbers;
    const [from, to] = [row * this.dimensions, other * this.dimensions];
    const end = from + this.dimensions;
    const apart = to - from;
    let [even, odd] = [0, 0];
    // Whole numbers of 32 bits, two by two: some 9,000 times a question.
    for (let at = from; at < end; at += 2) {
      even = (even + Math.imul(numbers[at] ?? 0, numbers[at + apart] ?? 0)) | 0;
      odd = (odd + Math.imul(numbers[at + 1] ?? 0, numbers[at + apart + 1] ?? 0)) | 0;
    }
    return (even + odd) / ((this.#lengths[row] ?? 1) * (this.#lengths[other] ?? 1));
  }

  #numbersAt(row: number): Int8Array {
    return this.#numbers.subarray(row * this.dimensions, (row + 1) * this.dimensions);
  }
}

// Plain loops: over 1,200,000 numbers, `forEach` and `Math.hypot` took 100 ms.
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
