import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemReasonOf } from '../../base/errors.js';
import type { Problem } from '../../corpus/article.js';
import { oneAtATime } from '../one-at-a-time.js';
import type { CheckArticle } from './check-article.js';
import { checkHere, checkUpload, maxUploadBytesOf, type RefusedUpload, type Upload } from './check-upload.js';

/** The corpus folder as moderators change it: one file at a time, and never outside the folder. */
export interface ArticleFolder {
  /** Checks name and content first. The file is written as a whole or not at all. */
  add(upload: Upload, options: AddOptions): Promise<Added>;
  /** Removes leftovers of files that were being written when the process was killed. */
  tidy(now: Date): Promise<void>;
}

interface AddOptions {
  readonly replace: boolean;
  /** The file of the article that already has this slug, if any: no two may share it. */
  readonly fileOf: (slug: string) => Promise<string | undefined>;
}

export type Added =
  | { readonly kind: 'written'; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly reason: 'not-a-file' }
  /** The name or the slug is taken. */
  | { readonly kind: 'refused'; readonly reason: 'exists' | 'same-slug'; readonly file: string }
  | RefusedUpload
  | RefusedByDisk;

interface RefusedByDisk {
  readonly kind: 'refused';
  readonly reason: 'disk';
  readonly file: string;
  /** In the system's words: `no space left on device`. */
  readonly cause: string;
}

/** @param check reads an upload before it is written */
export function openArticleFolder(folder: string, check: CheckArticle = checkHere): ArticleFolder {
  // Nobody else may write between checking for a file and writing it.
  const inTurn = oneAtATime();
  return {
    add: (upload, options) =>
      inTurn(() => orRefusedByDisk(upload.name, () => add({ folder, check }, upload, options))),
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

async function add(
  { folder, check }: { readonly folder: string; readonly check: CheckArticle },
  upload: Upload,
  { replace, fileOf }: AddOptions,
): Promise<Added> {
  const checked = await checkUpload(upload, check, maxUploadBytesOf(upload.name));
  if (checked.kind === 'refused') return checked;
  const { file, slug, problems } = checked;
  const sameSlug = await fileOf(slug);
  if (sameSlug !== undefined && sameSlug !== file)
    return { kind: 'refused', reason: 'same-slug', file: sameSlug };
  const inTheWay = await occupantOf(folder, file);
  if (inTheWay && !(replace && inTheWay.name === file))
    return { kind: 'refused', reason: 'exists', file: inTheWay.name };
  if (inTheWay && !inTheWay.isFile) return { kind: 'refused', reason: 'not-a-file' };
  await writeWhole(join(folder, file), upload.bytes);
  return { kind: 'written', file, problems };
}

/** What already has this name; some disks do not tell `Mill.md` from `mill.md`. */
async function occupantOf(folder: string, name: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found =
    entries.find((entry) => entry.name === name) ??
    entries.find((entry) => entry.name.normalize('NFC').toLowerCase() === name.toLowerCase());
  return found && { name: found.name, isFile: found.isFile() };
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
