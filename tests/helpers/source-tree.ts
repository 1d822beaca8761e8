import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** A file of the project, by its path from the project's folder, with `/` on every system. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** Path from the project's folder for a file of our own; the package's name otherwise (`node:fs`, `zod`). */
  readonly to: string;
  readonly isOwn: boolean;
  /** Gone when built: `import type`. */
  readonly isTypeOnly: boolean;
  /** `import()`: loaded when it comes to that, if ever. */
  readonly isLater: boolean;
}

const generated = /(^|\/)(node_modules|dist|work|results|screenshots)\//;
const importStatement = /^(?:import|export)\s+(type\s)?(?:[^';]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** All TypeScript files below the folders, declarations too. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path) && !generated.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}

export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return [...text.matchAll(importStatement)].map(([, type, stated, called]) => {
    const written = stated ?? called ?? '';
    const isOwn = written.startsWith('.');
    const to = isOwn ? resolveImport(path, written) : packageOf(written);
    return { from: path, to, isOwn, isTypeOnly: type !== undefined, isLater: called !== undefined };
  });
}

/** Imports are written with the ending the file will have when it is built. */
function resolveImport(from: string, written: string): string {
  return posix
    .join(dirname(from), written)
    .replace(/\.js$/, '.ts')
    .replace(/\.jsx$/, '.tsx');
}

/** `ajv/dist/2020.js` is `ajv`; `@orama/stemmers/english` is `@orama/stemmers`. */
function packageOf(written: string): string {
  return written.split('/', written.startsWith('@') ? 2 : 1).join('/');
}
