import type { Article, Passage } from '../corpus/article.js';
import { sentencesOf } from '../corpus/sentences.js';
import type { Token } from './analyzer.js';
import { type Rows, RowsBuilder, rowAt } from './rows.js';
import { noTerm } from './vocabulary.js';
import type { VocabularyBuilder } from './vocabulary-builder.js';

/** A passage as evidence sees it: its words by number, in reading order. */
export interface PassageTerms {
  /** Form of each word, twice, plus one when it is written with a capital or a digit in front. */
  readonly words: Int32Array;
  /** Index behind the last word of each sentence. */
  readonly sentenceEnds: Int32Array;
  /** UTF-16 offsets of each sentence into the text: start, end, start, end, … */
  readonly sentenceSpans: Int32Array;
  /** Where words run together: pieces of the running text, and the index behind each sentence's last one. */
  readonly pieces?: Int32Array;
  readonly pieceEnds?: Int32Array;
  /** Words that are no stop words. */
  readonly length: number;
  /** Pieces, repeated ones counted again. */
  readonly pieceLength: number;
}

export function analyzePassage(
  passage: Passage,
  article: Article,
  vocabulary: VocabularyBuilder,
): PassageTerms {
  const tokens = vocabulary.analyzer.tokens(passage.text);
  const words = Int32Array.from(tokens, (token) => vocabulary.add(token) * 2 + markOf(token, passage.text));
  const sentences = sentencesOf(passage.text, article.language);
  const running = vocabulary.analyzer.piecesRunOn
    ? runningPieces(passage.text, sentences, vocabulary)
    : undefined;
  const sentenceEnds = sentences.map(({ end }) => end);
  return {
    words,
    sentenceEnds: endsOf(tokens, sentenceEnds),
    sentenceSpans: Int32Array.from(sentences.flatMap(({ start, end }) => [start, end])),
    ...running,
    ...countWords(words, running?.pieces, vocabulary),
  };
}

function countWords(words: Int32Array, running: Int32Array | undefined, vocabulary: VocabularyBuilder) {
  let length = 0;
  let pieceLength = running?.length ?? 0;
  vocabulary.startPassage();
  if (running) vocabulary.countPieces(running);
  for (const word of words) {
    const form = formOf(word);
    vocabulary.countForm(form);
    if (vocabulary.termOf(form) !== noTerm) length += 1;
    if (running) continue;
    const pieces = vocabulary.piecesOf(form);
    vocabulary.countPieces(pieces);
    pieceLength += pieces.length;
  }
  return { length, pieceLength };
}

export function formOf(word: number): number {
  return word >> 1;
}

/** Written with a capital or a digit in front: a name or a number, as far as writing tells. */
export function isMarked(word: number): boolean {
  return (word & 1) === 1;
}

function markOf({ start }: Token, text: string): number {
  const first = text.charCodeAt(start);
  // Small letters of ASCII, most of what comes, need no Unicode.
  if (first >= 0x61 && first <= 0x7a) return 0;
  return /^[\p{Lu}\p{N}]/u.test(text.slice(start, start + 2)) ? 1 : 0;
}

function endsOf(tokens: readonly Token[], sentenceEnds: readonly number[]): Int32Array {
  let at = 0;
  return Int32Array.from(sentenceEnds, (end, sentence) => {
    const isLast = sentence === sentenceEnds.length - 1;
    while (at < tokens.length && (isLast || (tokens[at]?.start ?? 0) < end)) at += 1;
    return at;
  });
}

const letterRun = /[\p{L}\p{M}\p{N}]+/gu;

function runningPieces(
  text: string,
  sentences: readonly { start: number; end: number }[],
  vocabulary: VocabularyBuilder,
) {
  const pieces: number[] = [];
  const ends = sentences.map(({ start, end }) => {
    for (const run of runsOf(text.slice(start, end))) pieces.push(...vocabulary.addPieces(run));
    return pieces.length;
  });
  return { pieces: Int32Array.from(pieces), pieceEnds: Int32Array.from(ends) };
}

/** Runs of letters and digits, in small letters. */
export function runsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(letterRun) ?? [];
}

/** All passages' terms, row by row: objects of their own would take as much memory as the numbers in them. */
export interface PackedPassageTerms {
  readonly words: Rows;
  readonly sentenceEnds: Rows;
  readonly sentenceSpans: Rows;
  readonly pieces?: Rows;
  readonly pieceEnds?: Rows;
  readonly lengths: Int32Array;
  readonly pieceLengths: Int32Array;
}

export class PassageTermsPacker {
  readonly #words = new RowsBuilder();
  readonly #sentenceEnds = new RowsBuilder();
  readonly #sentenceSpans = new RowsBuilder();
  readonly #pieces = new RowsBuilder();
  readonly #pieceEnds = new RowsBuilder();
  readonly #lengths: number[] = [];
  readonly #pieceLengths: number[] = [];

  add(terms: PassageTerms): void {
    this.#words.add(terms.words);
    this.#sentenceEnds.add(terms.sentenceEnds);
    this.#sentenceSpans.add(terms.sentenceSpans);
    this.#pieces.add(terms.pieces ?? []);
    this.#pieceEnds.add(terms.pieceEnds ?? []);
    this.#lengths.push(terms.length);
    this.#pieceLengths.push(terms.pieceLength);
  }

  build(piecesRunOn: boolean): PackedPassageTerms {
    return {
      words: this.#words.build(),
      sentenceEnds: this.#sentenceEnds.build(),
      sentenceSpans: this.#sentenceSpans.build(),
      ...(piecesRunOn && { pieces: this.#pieces.build(), pieceEnds: this.#pieceEnds.build() }),
      lengths: Int32Array.from(this.#lengths),
      pieceLengths: Int32Array.from(this.#pieceLengths),
    };
  }
}

/** @param passage its place among the packed ones */
export function unpackPassageTerms(packed: PackedPassageTerms, passage: number): PassageTerms {
  return {
    words: rowAt(packed.words, passage),
    sentenceEnds: rowAt(packed.sentenceEnds, passage),
    sentenceSpans: rowAt(packed.sentenceSpans, passage),
    ...(packed.pieces && { pieces: rowAt(packed.pieces, passage) }),
    ...(packed.pieceEnds && { pieceEnds: rowAt(packed.pieceEnds, passage) }),
    length: packed.lengths[passage] ?? 0,
    pieceLength: packed.pieceLengths[passage] ?? 0,
  };
}
