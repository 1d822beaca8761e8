import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Hidden, so that no reading takes it for an article; a name of our own, so that it can be tidied away surely. */
const asideName = /^\.footnote-[0-9a-f-]{36}\.tmp$/;

/** A file of 4 MB is written within a second, even by another process that shares the folder. */
const longestWriteMs = 60_000;

/** Writes a file beside its place and moves it there when it is on the disk: it is whole, or it is not there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.footnote-${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(aside, bytes, { flag: 'wx', flush: true });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes what a process has left that was killed while it wrote. */
export async function tidy(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!asideName.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > longestWriteMs) await rm(path, { force: true });
  }
}
