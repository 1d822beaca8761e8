import { join } from 'node:path';
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import type { Article, Corpus, ParsedArticle, PassedFile, Problem } from './article.js';
import { settleLanguages } from './article-language.js';
import { openBoundedReader } from './document/bounded-reader.js';
import { causeOf, type Disk, nodeDisk } from './folder/disk.js';
import { maxBytesOf } from './folder/file-size.js';
import { walkFolder } from './folder/walk-folder.js';
import { UnknownKeys } from './front-matter/unknown-keys.js';
import { parseArticle, tooLarge } from './parse-article.js';

export { parseArticle } from './parse-article.js';

/** Reads one article from the bytes of its file. */
export type ParseArticle = typeof parseArticle;

/**
 * Reads every article of a folder and its sub-folders; a file that cannot be read is reported and skipped.
 *
 * @throws CorpusError when the folder itself is missing, not a folder or not readable
 */
export async function readCorpus(
  folder: string,
  disk: Disk = nodeDisk,
  parse: ParseArticle = parseArticle,
): Promise<Corpus> {
  return makeCorpus(await readFolder(folder, disk, parse));
}

/**
 * The files of a folder, each by itself.
 *
 * @throws CorpusError when the folder itself is missing, not a folder or not readable
 */
export async function readFolder(
  folder: string,
  disk: Disk,
  parse: ParseArticle,
): Promise<readonly ParsedArticle[]> {
  const found: ParsedArticle[] = [];
  for await (const parsed of upToLimit(readArticles(folder, disk, parse))) found.push(parsed);
  return found;
}

/** The articles of these files beside each other. @param found sorted by file */
export async function makeCorpus(found: readonly ParsedArticle[]): Promise<Corpus> {
  const articles = new Map<string, Article>();
  const problems: Problem[] = [];
  const passedOver: PassedFile[] = [];
  const unknown = new UnknownKeys();
  for (const parsed of await settleLanguages(found)) {
    if (parsed.passedOver) {
      passedOver.push({ file: parsed.file, why: parsed.passedOver });
      continue;
    }
    for (const problem of parsed.problems) problems.push(problem);
    for (const { key, line } of parsed.unknownKeys ?? []) unknown.add(key, { file: parsed.file, line });
    if (!parsed.article) continue;
    const first = articles.get(parsed.article.slug);
    if (first) problems.push(sameSlug(parsed.file, first));
    else articles.set(parsed.article.slug, parsed.article);
  }
  return {
    articles: [...articles.values()],
    problems: [...problems, ...unknown.problems()].sort(byPlace),
    ...(passedOver.length > 0 && { passedOver: passedOver.sort(byFile) }),
  };
}

/**
 * One file at a time, in order of name, giving way to the event loop between files. Problems of the
 * folder itself (links, depth) come first.
 */
export async function* readArticles(
  folder: string,
  disk: Disk = nodeDisk,
  parse: ParseArticle = parseArticle,
): AsyncGenerator<ParsedArticle> {
  const { files, problems, surroundings } = await walkFolder(folder, disk);
  for (const problem of problems) yield { file: problem.file, problems: [problem] };
  for (const file of surroundings) yield { file, problems: [], passedOver: 'surroundings' };
  const documents = openBoundedReader();
  try {
    for (const file of files) {
      yield await readArticle(folder, file, disk, (name, bytes) => parse(name, bytes, documents.read));
      await eventLoopTurn();
    }
  } finally {
    await documents.close();
  }
}

async function readArticle(
  folder: string,
  file: string,
  disk: Disk,
  parse: ParseArticle,
): Promise<ParsedArticle> {
  const path = join(folder, file);
  const fail = (reason: string): ParsedArticle => ({
    file,
    problems: [{ file, line: 1, reason, severity: 'error' }],
  });
  try {
    const { bytes } = await disk.stat(path);
    const maxBytes = maxBytesOf(file);
    if (bytes > maxBytes) return fail(tooLarge(bytes, maxBytes).reason);
    // One byte more than allowed, so that a file that grew since is noticed.
    return await parse(file, await disk.read(path, maxBytes + 1));
  } catch (error) {
    return fail(`cannot be read (${causeOf(error)}): check that it exists, and its permissions`);
  }
}

/** In all articles together; this many take 2 GB of memory. */
const maxPassages = 200_000;

async function* upToLimit(articles: AsyncIterable<ParsedArticle>): AsyncGenerator<ParsedArticle> {
  let passages = 0;
  for await (const parsed of articles) {
    passages += parsed.article?.passages.length ?? 0;
    if (passages <= maxPassages) {
      yield parsed;
      continue;
    }
    yield { file: parsed.file, problems: [tooMany(parsed.file)] };
    return;
  }
}

function tooMany(file: string): Problem {
  const reason =
    `left out, with all files after it: the articles before it have nearly ${maxPassages} passages, the most that ` +
    'are read. Use fewer articles, or several bots';
  return { file, line: 1, reason, severity: 'error' };
}

function sameSlug(file: string, first: Article): Problem {
  const reason = `the same short name (${first.slug}) as ${first.file}, which is used: rename one of them`;
  return { file, line: 1, reason, severity: 'error' };
}

function byPlace(one: Problem, other: Problem): number {
  return byFile(one, other) || one.line - other.line;
}

function byFile(one: Pick<Problem, 'file'>, other: Pick<Problem, 'file'>): number {
  if (one.file === other.file) return 0;
  return one.file < other.file ? -1 : 1;
}
