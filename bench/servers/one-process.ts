import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { makeLibraries } from '../../src/entries/libraries.js';
import { openInThread } from '../../src/library/open-in-thread.js';
import { openLibrary } from '../../src/library/open-library.js';
import { holdInThread } from '../../src/library/servers/hold-in-thread.js';
import type { ServerLibraries } from '../../src/library/servers/server-libraries.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { makeCorpus } from '../scale/made-corpus.js';

export interface Setting {
  readonly servers: number;
  readonly passages: number;
  readonly megabytes: number;
}

export interface Measured extends Setting {
  readonly held: number;
  readonly residentBeforeMb: number;
  readonly residentMb: number;
  readonly firstMs: { readonly median: number; readonly slowest: number };
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answersASecond: number;
}

const bytesInMegabyte = 1024 * 1024;
const passagesInArticle = 50;
/** Servers have the same articles as every tenth other: making them takes longer than reading them. */
const differentServers = 10;
const asked = 50;
/** Questions under way at a time. */
const askers = 4;

// The parent gives a setting.
const setting = JSON.parse(process.argv[2] ?? '{}') as Setting & { readonly seconds: number };
const folder = mkdtempSync(join(tmpdir(), 'footnote-one-machine-'));
try {
  process.stdout.write(JSON.stringify(await measure()));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<Measured> {
  const { servers, passages, megabytes, seconds } = setting;
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'hello.md'), '# Hello\n\nAsk me anything about these articles.\n');
  const store = await openSqliteStore(join(folder, 'footnote.db'));
  const ids = Array.from({ length: servers }, (_, n) => String(400_000_000_000_000_000n + BigInt(n)));
  const questions = await fill(store, ids, passages);
  const now = () => new Date();
  const openReading = (...given: [string | undefined, AbortSignal]) =>
    openInThread({ folder: corpus }, ...given);
  const shared = openLibrary({ folder: corpus, openReading, now });
  await shared.opened;
  const articlesOfServers = {
    ...{ mayAdd: true, maxArticles: 10_000, maxBytes: 1e10 },
    readingsBytes: megabytes * bytesInMegabyte,
  };
  const log = pino({ level: 'error' }, process.stderr);
  const parts = { now, clock: () => performance.now(), log, readings: holdInThread() };
  const config = { corpusDir: corpus, articlesOfServers };
  const libraries = makeLibraries({ ...parts, config }, shared, store);
  const residentBeforeMb = residentMb();
  const first = await askFirst(libraries, ids, questions);
  const active = ids.slice(-asked);
  const steady = await askOn(libraries, active, questions, seconds);
  const figures = {
    ...setting,
    residentBeforeMb,
    residentMb: residentMb(),
    held: ids.filter((id) => libraries.opening(id) === undefined).length,
    firstMs: { median: at(first, 0.5), slowest: at(first, 1) },
    p50Ms: at(steady, 0.5, 1),
    p99Ms: at(steady, 0.99, 1),
    answersASecond: Math.round(steady.length / seconds),
  };
  await Promise.all([libraries.close(), shared.close()]);
  await store.close();
  return figures;
}

async function fill(store: Store, ids: readonly string[], passages: number): Promise<readonly string[]> {
  const sets = Array.from({ length: Math.min(ids.length, differentServers) }, (_, seed) =>
    makeCorpus(passages, 200, seed + 1),
  );
  for (const [n, serverId] of ids.entries()) {
    const paragraphs = sets[n % sets.length]?.paragraphs ?? [];
    for (let start = 0; start < paragraphs.length; start += passagesInArticle) {
      const part = paragraphs.slice(start, start + passagesInArticle);
      const text = part.map(({ heading, text: body }) => `## ${heading}\n\n${body}\n`).join('\n');
      const content = Buffer.from(`# ${part[0]?.title}\n\n${text}`);
      const article = { serverId, name: `article-${start}.md`, content, by: '1', at: new Date() };
      await store.articles.add(article, { replace: false, limits: { maxArticles: 1e6, maxBytes: 1e12 } });
    }
  }
  return sets.flatMap(({ questions }) => questions);
}

/** Each server, one after the other, from nothing: what somebody waits who asks after a pause. */
async function askFirst(
  libraries: ServerLibraries,
  ids: readonly string[],
  questions: readonly string[],
): Promise<readonly number[]> {
  const took: number[] = [];
  for (const [n, id] of ids.entries()) {
    const startedMs = performance.now();
    await (await libraries.at(id)).askBriefly(questions[n % questions.length] ?? '');
    took.push(performance.now() - startedMs);
  }
  return took.sort((a, b) => a - b);
}

async function askOn(
  libraries: ServerLibraries,
  ids: readonly string[],
  questions: readonly string[],
  seconds: number,
): Promise<readonly number[]> {
  // What has been evicted meanwhile is not what is measured here.
  for (const id of ids) await (await libraries.at(id)).opened;
  const took: number[] = [];
  const endMs = performance.now() + seconds * 1000;
  let n = 0;
  const askUntilTheEnd = async () => {
    while (performance.now() < endMs) {
      n += 1;
      const startedMs = performance.now();
      const library = await libraries.at(ids[(n * 7) % ids.length] ?? '');
      await library.askBriefly(questions[(n * 13) % questions.length] ?? '');
      took.push(performance.now() - startedMs);
    }
  };
  await Promise.all(Array.from({ length: askers }, askUntilTheEnd));
  return took.sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number, digits = 0): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Number(value.toFixed(digits));
}

function residentMb(): number {
  return Math.round(process.memoryUsage.rss() / bytesInMegabyte);
}
