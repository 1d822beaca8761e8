#!/usr/bin/env node
import { lookup } from 'node:dns/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '../base/errors.js';
import { openArticleFolder } from '../library/folder/article-folder.js';
import { createPageTaker } from '../library/web/take-page.js';
import { texts } from '../locales/terminal.js';
import { readCorpusConfig, readEnvironment } from '../process/config.js';
import { addPage, parseAddArguments } from '../terminal/add-page.js';
import { exitCodeFor, parserOutput } from '../terminal/command-line.js';

/** This file runs as dist/src/entries/add.js; the articles that come with the project stand beside dist. */
const ownCorpus = fileURLToPath(new URL('../../../corpus', import.meta.url));

const { stdin, stdout, stderr } = process;
process.exitCode = await main(process.argv.slice(2));

/** 0: saved. 1: not wanted. 2: not to be had, or wrong use. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    return (await add(argv)) ? 0 : 1;
  } catch (thrown) {
    return exitCodeFor(thrown, stderr);
  }
}

async function add(argv: readonly string[]): Promise<boolean> {
  const options = parseAddArguments(argv, parserOutput(stdout, stderr));
  const config = readCorpusConfig({ CORPUS_DIR: ownCorpus, ...readEnvironment() });
  if (!config.takesPages) throw new OperatorError(texts.pagesAreOff);
  const folder = options.corpus ?? config.corpusDir;
  const take = createPageTaker({ lookup: (hostname) => lookup(hostname, { all: true }) });
  const parts = { take, folder: openArticleFolder(folder), folderName: relative('', folder) || folder };
  const now = () => new Date();
  return addPage(options, parts, { stdin, stdout, stderr, now, clock: () => performance.now() });
}
