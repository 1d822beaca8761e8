import { documentKind } from './slug.js';

/** Larger files are not read: a book of a thousand pages has half as many bytes. */
export const maxFileBytes = 4 * 1024 * 1024;

/** Half of a web page is markup. */
const maxPageBytes = 10 * 1024 * 1024;

/** Most of a large one is pictures, which are skipped. */
const maxDocumentBytes = 32 * 1024 * 1024;

/** The most bytes that a file of this name may have. */
export function maxBytesOf(file: string): number {
  const kind = documentKind(file);
  if (kind === undefined) return maxFileBytes;
  return kind === 'html' ? maxPageBytes : maxDocumentBytes;
}
