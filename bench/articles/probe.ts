import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article, Passage } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { leftoverMarkup, loneKind } from './leftover-markup.js';
import type { Reading } from './reading.js';

const [folder = '.'] = process.argv.slice(2);
const start = performance.now();
const { articles, problems } = await readCorpus(folder);
const tookMs = Math.round(performance.now() - start);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const found = articles.flatMap((article) => {
  const source = readFileSync(join(folder, article.file), 'utf8').replace(/\r\n?/g, '\n');
  return article.passages.flatMap((passage) =>
    faultsOf(article, passage, source).map((fault) => ({ fault, place: placeOf(article, passage) })),
  );
});
const faults: Record<string, number> = {};
for (const { fault } of found) faults[fault] = (faults[fault] ?? 0) + 1;
const reading: Reading = {
  folder: basename(folder),
  articles: articles.length,
  lost: problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, reason }) => `${file}:${line} ${reason}`),
  passages: articles.reduce((sum, { passages }) => sum + passages.length, 0),
  faults,
  tookMs,
  megabytes,
  places: found.map(({ fault, place }) => `${fault}: ${place}`),
};
process.stdout.write(JSON.stringify(reading));

function faultsOf(article: Article, passage: Passage, source: string): readonly string[] {
  return [...leftoverMarkup(article, passage, source), loneKind(passage) ?? []].flat();
}

function placeOf({ file }: Article, { id, lines, text }: Passage): string {
  const number = id.slice(id.lastIndexOf('#') + 1);
  return `${file}:${lines?.[0] ?? ''} ${number} ${JSON.stringify(text.slice(0, 200))}`;
}
