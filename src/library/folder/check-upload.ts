import type { Problem } from '../../corpus/article.js';
import { maxBytesOf } from '../../corpus/folder/file-size.js';
import { isArticleFile } from '../../corpus/folder/slug.js';
import { gaveUp, runInThread } from '../threads/run-in-thread.js';
import type { CheckArticle, CheckedArticle } from './check-article.js';

export interface Upload {
  /** As it was sent, so not to be trusted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type RefusedUpload =
  | { readonly kind: 'refused'; readonly reason: 'file-name' | 'type' }
  | { readonly kind: 'refused'; readonly reason: 'too-large'; readonly maxBytes: number }
  | { readonly kind: 'refused'; readonly reason: 'problems'; readonly problems: readonly Problem[] };

export type CheckedUpload =
  | {
      readonly kind: 'article';
      readonly file: string;
      readonly slug: string;
      readonly problems: readonly Problem[];
    }
  | RefusedUpload;

/** What Discord takes as an attachment from anybody: https://support.discord.com/hc/articles/25444343291031 */
const maxAttachmentBytes = 10 * 1024 * 1024;

/** The most bytes of an upload of this name. */
export function maxUploadBytesOf(name: string): number {
  return Math.min(maxAttachmentBytes, maxBytesOf(name));
}

/** Whether name and content are those of an article. */
export async function checkUpload(
  { name, bytes }: Upload,
  check: CheckArticle,
  maxBytes: number,
): Promise<CheckedUpload> {
  const file = name.normalize('NFC');
  if (!isArticleFile(file)) return { kind: 'refused', reason: 'type' };
  if (!isSafeName(file)) return { kind: 'refused', reason: 'file-name' };
  if (bytes.length > maxBytes) return { kind: 'refused', reason: 'too-large', maxBytes };
  const { slug, problems } = await check(file, bytes);
  if (slug === undefined) return { kind: 'refused', reason: 'problems', problems };
  return { kind: 'article', file, slug, problems };
}

/** Letters, digits and little else: no path, no hidden file, nothing special to a shell or another system. */
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.()-]{0,95}\.(?:mdx?|markdown|txt|html?|docx|pdf)$/iu;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: these are devices, whatever their ending. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

function isSafeName(name: string): boolean {
  return namePattern.test(name) && !name.includes('..') && !deviceNames.test(name);
}

/** In this thread. The parser is loaded with the first upload. */
export const checkHere: CheckArticle = async (file, bytes) => {
  const { checkArticle } = await import('./check-article.js');
  return checkArticle(file, bytes);
};

/** In another thread: 50,000 paragraphs take seconds. */
export const checkInThread: CheckArticle = async (...given) => {
  const { href: module } = new URL('./check-article.js', import.meta.url);
  const checked = await runInThread<CheckedArticle>({ module, name: 'checkArticle', given });
  return checked === gaveUp ? { problems: [tooMuchWork(given[0])] } : checked;
};

/** The problem reported for a file that was given up. */
export function tooMuchWork(file: string): Problem {
  const reason = 'takes too long or too much memory to read: make it smaller or simpler';
  return { file, line: 1, reason, severity: 'error' };
}
