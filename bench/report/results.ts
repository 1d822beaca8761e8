import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const benches = ['community', 'quality', 'scale', 'throughput', 'servers'] as const;
export type BenchName = (typeof benches)[number];

/** A measurement as `--write` keeps it: for people, and for the README's figures. */
export interface Results {
  readonly bench: BenchName;
  readonly title: string;
  readonly markdown: string;
  /** Figures only: no text of a set. */
  readonly figures: unknown;
}

/** Writes `results/NAME.md`, and the same figures as `results/NAME.json`. */
export function writeResults({ bench, title, markdown, figures }: Results): void {
  const day = new Date().toISOString().slice(0, 10);
  const preface = `Measured by \`npm run bench:${bench} -- --write\` on ${day}, Node ${process.version}. What the columns mean: [bench/README.md](../README.md).`;
  writeFileSync(resultFile(`${bench}.md`), `# ${title}\n\n${preface}\n\n${markdown.trim()}\n`);
  writeFileSync(resultFile(`${bench}.json`), `${JSON.stringify({ day, figures }, null, 2)}\n`);
}

/** Undefined when it was never written. */
export function readResults(
  bench: BenchName,
): { readonly day: string; readonly figures: unknown } | undefined {
  const file = resultFile(`${bench}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** npm runs every script in the folder of its package. */
export function resultFile(name: string): string {
  return resolve('bench/results', name);
}
