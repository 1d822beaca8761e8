#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { ownVersion } from '../base/own-version.js';
import { withLinks } from '../corpus/folder/base-url.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { openHere } from '../library/open-here.js';
import { openLibrary } from '../library/open-library.js';
import { readCorpusConfig, readEnvironment } from '../process/config.js';
import { exitCodeFor, leaveQuietly, parserOutput } from '../terminal/command-line.js';
import { parseArguments, type TerminalOptions } from '../terminal/options.js';
import { type ExitCode, reportProblems, runTerminal } from '../terminal/run.js';

/** This file runs as dist/src/entries/cli.js; the project's own articles are beside dist. */
const ownCorpus = fileURLToPath(new URL('../../../corpus', import.meta.url));

const { stdin, stdout, stderr } = process;
stdout.on('error', leaveQuietly);
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    return await answer(parseArguments(argv, parserOutput(stdout, stderr), ownVersion()));
  } catch (thrown) {
    // 1 means "not in these articles", so every failure is 2.
    return exitCodeFor(thrown, stderr);
  }
}

async function answer(options: TerminalOptions): Promise<ExitCode> {
  const config = readCorpusConfig({ CORPUS_DIR: ownCorpus, ...readEnvironment() });
  const folder = options.corpus ?? config.corpusDir;
  const now = () => new Date();
  const read = async () => withLinks(await readCorpus(folder), config.baseUrl);
  const openReading = () => openHere({ read, now });
  const library = openLibrary({ folder, openReading, now });
  await library.opened;
  reportProblems(library.current().problems, stderr);
  const clock = () => performance.now();
  return runTerminal(options, library, { stdin, stdout, stderr, now, clock });
}
