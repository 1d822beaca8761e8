import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the product made of one folder of articles. */
export interface Reading {
  readonly folder: string;
  readonly articles: number;
  readonly lost: readonly string[];
  readonly passages: number;
  /** How many passages have each kind of markup left in them, or are only a label or a lead-in. */
  readonly faults: Readonly<Record<string, number>>;
  readonly tookMs: number;
  /** The most memory the process had. */
  readonly megabytes: number;
  /** Each fault with its place, one a line. */
  readonly places: readonly string[];
}

/** Reads each folder in a process of its own, whose memory is that of this folder alone. */
export function readFolder(folder: string): Reading {
  const probe = fileURLToPath(new URL('./probe.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [probe, folder], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${folder} cannot be read: ${stderr}`);
  // The probe writes nothing else.
  return JSON.parse(stdout) as Reading;
}
