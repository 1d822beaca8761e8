import { readFileSync, writeFileSync } from 'node:fs';
import { readResults } from '../report/results.js';
import { type AllResults, figuresFor } from './figures.js';
import { fillIn, replaceSection } from './fill.js';

// npm runs every script in the folder of its package.
const figures = figuresFor(writtenResults());
// All are filled in before one is written, so that a missing figure leaves both as they were.
const documents = [
  filled('README.md', 'bench/readme/section.md'),
  filled('docs/quality.md', 'bench/readme/quality.md'),
];
for (const { path, text } of documents) writeFileSync(path, text);
console.log('README.md and docs/quality.md have the figures of bench/results.');

function filled(path: string, template: string): { readonly path: string; readonly text: string } {
  const section = fillIn(readFileSync(template, 'utf8'), figures);
  return { path, text: replaceSection(readFileSync(path, 'utf8'), section, path) };
}

/** The benches alone write these files, in the form of their own figures. */
function writtenResults(): AllResults {
  const names = ['community', 'quality', 'scale', 'throughput'] as const;
  const written = names.flatMap((name) => {
    const results = readResults(name);
    return results ? [[name, results.figures]] : [];
  });
  return Object.fromEntries(written);
}
