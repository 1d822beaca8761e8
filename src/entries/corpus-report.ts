#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { nodeDisk } from '../corpus/folder/disk.js';
import { parseArticle } from '../corpus/parse-article.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { readCorpusConfig, readEnvironment } from '../process/config.js';
import { exitCodeFor, leaveQuietly, parserOutput } from '../terminal/command-line.js';
import { parseCorpusArguments } from '../terminal/corpus/options.js';
import { progressOn, showCorpus } from '../terminal/corpus/run.js';

/** This file runs as dist/src/entries/corpus-report.js; the project's own articles are beside dist. */
const ownCorpus = fileURLToPath(new URL('../../../corpus', import.meta.url));

const { stdout, stderr } = process;
stdout.on('error', leaveQuietly);
process.exitCode = await report(process.argv.slice(2)).catch((thrown: unknown) =>
  exitCodeFor(thrown, stderr),
);

async function report(argv: readonly string[]): Promise<number> {
  const options = parseCorpusArguments(argv, parserOutput(stdout, stderr));
  const { corpusDir } = readCorpusConfig({ CORPUS_DIR: ownCorpus, ...readEnvironment() });
  const progress = progressOn(stderr, () => performance.now());
  const corpus = await readCorpus(options.corpus ?? corpusDir, nodeDisk, (file, bytes, readDocument) => {
    progress.step();
    return parseArticle(file, bytes, readDocument);
  });
  progress.end();
  return showCorpus(corpus, options, stdout);
}
