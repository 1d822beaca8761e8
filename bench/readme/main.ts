import { readFileSync, writeFileSync } from 'node:fs';
import { readResults } from '../report/results.js';
import { type AllResults, figuresFor } from './figures.js';
import { fillIn, replaceSection } from './fill.js';

// npm runs every script in the folder of its package.
const template = readFileSync('bench/readme/section.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');
writeFileSync('README.md', replaceSection(readme, fillIn(template, figuresFor(writtenResults()))));
console.log('README.md has the figures of bench/results.');

/** The benches alone write these files, in the form of their own figures. */
function writtenResults(): AllResults {
  const names = ['community', 'quality', 'scale', 'throughput'] as const;
  const written = names.flatMap((name) => {
    const results = readResults(name);
    return results ? [[name, results.figures]] : [];
  });
  return Object.fromEntries(written);
}
