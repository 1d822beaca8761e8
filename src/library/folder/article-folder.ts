import { lstat, readdir, readFile, realpath, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { ifThere, systemReasonOf } from '../../base/errors.js';
import type { Problem } from '../../corpus/article.js';
import { maxBytesOf } from '../../corpus/folder/file-size.js';
import { isArticleFile } from '../../corpus/folder/slug.js';
import { oneAtATime } from '../one-at-a-time.js';
import type { CheckArticle } from './check-article.js';

/** The corpus folder as moderators change it: one file at a time, and never outside the folder. */
export interface ArticleFolder {
  /** Checks name and content first. The file is written as a whole or not at all. */
  add(upload: Upload, options: AddOptions): Promise<Added>;
  /** Only an ordinary file inside the folder. */
  remove(file: string): Promise<Removal>;
  /** Unless another file has taken its place. */
  putBack(removed: RemovedFile): Promise<PutBack>;
  /** Removes leftovers of files that were being written when the process was killed. */
  tidy(now: Date): Promise<void>;
}

export interface Upload {
  /** As it was sent, so not to be trusted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface AddOptions {
  readonly replace: boolean;
  /** The file of the article that already has this slug, if any: no two may share it. */
  readonly fileOf: (slug: string) => Promise<string | undefined>;
}

export type Added =
  | { readonly kind: 'written'; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly reason: 'file-name' | 'type' | 'not-a-file' }
  | { readonly kind: 'refused'; readonly reason: 'too-large'; readonly maxBytes: number }
  /** The name or the slug is taken. */
  | { readonly kind: 'refused'; readonly reason: 'exists' | 'same-slug'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: 'problems'; readonly problems: readonly Problem[] }
  | RefusedByDisk;

export type Removal =
  | { readonly kind: 'removed'; readonly removed: RemovedFile }
  | { readonly kind: 'refused'; readonly reason: 'not-a-file' }
  | RefusedByDisk;

export type PutBack =
  | { readonly kind: 'put-back' }
  | { readonly kind: 'refused'; readonly reason: 'exists' }
  | RefusedByDisk;

interface RefusedByDisk {
  readonly kind: 'refused';
  readonly reason: 'disk';
  readonly file: string;
  /** In the system's words: `no space left on device`. */
  readonly cause: string;
}

export interface RemovedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What Discord takes as an attachment from anybody: https://support.discord.com/hc/articles/25444343291031 */
const maxAttachmentBytes = 10 * 1024 * 1024;

/** The most bytes of an upload of this name. */
export function maxUploadBytesOf(name: string): number {
  return Math.min(maxAttachmentBytes, maxBytesOf(name));
}

/** Letters, digits and little else: no path, no hidden file, nothing special to a shell or another system. */
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.()-]{0,95}\.(?:mdx?|markdown|txt|html?|docx|pdf)$/iu;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: these are devices, whatever their ending. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** @param check reads an upload before it is written */
export function openArticleFolder(folder: string, check: CheckArticle = checkHere): ArticleFolder {
  // Nobody else may write between checking for a file and writing it.
  const inTurn = oneAtATime();
  return {
    add: (upload, options) =>
      inTurn(() => orRefusedByDisk(upload.name, () => add({ folder, check }, upload, options))),
    remove: (file) => inTurn(() => orRefusedByDisk(file, () => remove(folder, file))),
    putBack: (removed) => inTurn(() => orRefusedByDisk(removed.file, () => putBack(folder, removed))),
    tidy: (now) => inTurn(() => tidy(folder, now)),
  };
}

/** A full disk or a read-only folder is to be expected. */
async function orRefusedByDisk<Outcome>(
  file: string,
  work: () => Promise<Outcome>,
): Promise<Outcome | RefusedByDisk> {
  try {
    return await work();
  } catch (error) {
    const cause = systemReasonOf(error);
    if (cause === undefined) throw error;
    return { kind: 'refused', reason: 'disk', file, cause };
  }
}

/** The parser is loaded with the first upload. */
const checkHere: CheckArticle = async (file, bytes) => {
  const { checkArticle } = await import('./check-article.js');
  return checkArticle(file, bytes);
};

async function add(
  { folder, check }: { readonly folder: string; readonly check: CheckArticle },
  { name, bytes }: Upload,
  { replace, fileOf }: AddOptions,
): Promise<Added> {
  const file = name.normalize('NFC');
  if (!isArticleFile(file)) return { kind: 'refused', reason: 'type' };
  if (!isSafeName(file)) return { kind: 'refused', reason: 'file-name' };
  const maxBytes = maxUploadBytesOf(file);
  if (bytes.length > maxBytes) return { kind: 'refused', reason: 'too-large', maxBytes };
  const { slug, problems } = await check(file, bytes);
  if (slug === undefined) return { kind: 'refused', reason: 'problems', problems };
  const sameSlug = await fileOf(slug);
  if (sameSlug !== undefined && sameSlug !== file)
    return { kind: 'refused', reason: 'same-slug', file: sameSlug };
  const inTheWay = await occupantOf(folder, file);
  if (inTheWay && !(replace && inTheWay.name === file))
    return { kind: 'refused', reason: 'exists', file: inTheWay.name };
  if (inTheWay && !inTheWay.isFile) return { kind: 'refused', reason: 'not-a-file' };
  await writeWhole(join(folder, file), bytes);
  return { kind: 'written', file, problems };
}

function isSafeName(name: string): boolean {
  return namePattern.test(name) && !name.includes('..') && !deviceNames.test(name);
}

/** What already has this name; some disks do not tell `Mill.md` from `mill.md`. */
async function occupantOf(folder: string, name: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found =
    entries.find((entry) => entry.name === name) ??
    entries.find((entry) => entry.name.normalize('NFC').toLowerCase() === name.toLowerCase());
  return found && { name: found.name, isFile: found.isFile() };
}

async function remove(folder: string, file: string): Promise<Removal> {
  const path = join(folder, file);
  const isName = !file.includes('\0');
  const isOrdinary = isName && (await kindAt(path)) === 'file' && (await isInside(folder, path));
  if (!isOrdinary) return { kind: 'refused', reason: 'not-a-file' };
  const bytes = await readFile(path);
  await unlink(path);
  return { kind: 'removed', removed: { file, bytes } };
}

async function putBack(folder: string, { file, bytes }: RemovedFile): Promise<PutBack> {
  const path = join(folder, file);
  if (await kindAt(path)) return { kind: 'refused', reason: 'exists' };
  await writeWhole(path, bytes);
  return { kind: 'put-back' };
}

async function isInside(folder: string, path: string): Promise<boolean> {
  const [root, parent] = await Promise.all([realpath(folder), realpath(dirname(path))]);
  return parent === root || parent.startsWith(root + sep);
}

async function kindAt(path: string): Promise<'file' | 'other' | undefined> {
  const found = await ifThere(lstat(path));
  return found && (found.isFile() ? 'file' : 'other');
}

/** Hidden, so that no reading takes it for an article; unmistakably ours, so that it can be removed safely. */
const asideName = /^\.footnote-[0-9a-f-]{36}\.tmp$/;

/** A file of 4 MB is written within a second, even by another process that shares the folder. */
const longestWriteMs = 60_000;

/** Writes a temporary file and renames it once it is on the disk: the file is complete or not there. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.footnote-${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(aside, bytes, { flag: 'wx', flush: true });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes what a process left that was killed while writing. */
async function tidy(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!asideName.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > longestWriteMs) await rm(path, { force: true });
  }
}
