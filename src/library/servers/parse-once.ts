import { createHash } from 'node:crypto';
import type { ParsedArticle } from '../../corpus/article.js';
import { parseArticle } from '../../corpus/parse-article.js';
import type { ParseArticle } from '../../corpus/read-corpus.js';
import { tooMuchWork } from '../folder/check-article.js';

/** Articles as they were parsed, by `fileKey`. */
export type ParsedFiles = ReadonlyMap<string, ParsedArticle>;

/** The same bytes under the same name give the same article. */
export function fileKey(file: string, hash: string): string {
  return `${hash} ${file}`;
}

/** What parsing is watched by. */
export interface ParsingWatch {
  /** Keys of files that have ended other threads. */
  readonly leftOut: ReadonlySet<string>;
  /** Told before each file, and without a key after it. */
  readonly onFile: (key: string | undefined) => void;
}

/** Parses what has not been parsed before, and keeps it in `kept`. */
export function parseOnce(
  before: ParsedFiles,
  kept: Map<string, ParsedArticle>,
  { leftOut, onFile }: ParsingWatch,
): ParseArticle {
  return async (file, bytes, ...rest) => {
    const key = fileKey(file, createHash('sha256').update(bytes).digest('hex'));
    const known = before.get(key) ?? kept.get(key);
    if (known) kept.set(key, known);
    if (known) return known;
    if (leftOut.has(key)) return { file, problems: [tooMuchWork(file)] };
    onFile(key);
    try {
      const parsed = await parseArticle(file, bytes, ...rest);
      kept.set(key, parsed);
      return parsed;
    } finally {
      onFile(undefined);
    }
  };
}
