import type { Dirent, Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { messageOf } from '../../base/errors.js';

type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface DiskEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What reading a corpus asks of a disk; every call rejects as `node:fs` does. */
export interface Disk {
  list(folder: string): Promise<readonly DiskEntry[]>;
  /** Follows links. */
  stat(path: string): Promise<{ readonly kind: EntryKind; readonly bytes: number }>;
  /** The first bytes of a file, never more than the limit. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  realpath(path: string): Promise<string>;
}

export const nodeDisk: Disk = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async stat(path) {
    const stats = await stat(path);
    return { kind: kindOf(stats), bytes: stats.size };
  },
  async read(path, maxBytes) {
    const file = await open(path);
    try {
      return await readAtMost(file, maxBytes);
    } finally {
      await file.close();
    }
  },
  realpath: (path) => realpath(path),
};

/** `EACCES: permission denied` without the path on the server: problems name files below the corpus folder. */
export function causeOf(error: unknown): string {
  return messageOf(error).replace(/^([A-Z0-9]+: [^,]+), .*$/s, '$1');
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

type OpenFile = Awaited<ReturnType<typeof open>>;

/** Reads in steps, so that a small file does not need a buffer as large as the limit. */
async function readAtMost(file: OpenFile, maxBytes: number): Promise<Uint8Array> {
  const stepBytes = 256 * 1024;
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < maxBytes) {
    const chunk = new Uint8Array(Math.min(stepBytes, maxBytes - total));
    const { bytesRead } = await file.read(chunk, 0, chunk.length);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    total += bytesRead;
  }
  return Buffer.concat(chunks);
}
