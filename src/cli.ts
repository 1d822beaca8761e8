#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { readCorpusConfig, readEnvironment } from './config.js';
import { readCorpus } from './corpus/read-corpus.js';
import { describeFailure, hasCode } from './errors.js';
import { openHere } from './library/open-here.js';
import { openLibrary } from './library/open-library.js';
import { parseArguments, type TerminalOptions } from './terminal/options.js';
import { type ExitCode, exitCodes, reportProblems, runTerminal } from './terminal/run.js';

/** This file runs as dist/src/cli.js; the project's own articles are beside dist. */
const ownCorpus = fileURLToPath(new URL('../../corpus', import.meta.url));

const { stdin, stdout, stderr } = process;
stdout.on('error', leaveQuietly);
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    return await answer(parseArguments(argv, parserOutput()));
  } catch (thrown) {
    return exitCodeOf(thrown);
  }
}

async function answer(options: TerminalOptions): Promise<ExitCode> {
  const config = readCorpusConfig({ CORPUS_DIR: ownCorpus, ...readEnvironment() });
  const folder = options.corpus ?? config.corpusDir;
  const now = () => new Date();
  const openReading = () => openHere({ read: () => readCorpus(folder), now });
  const library = openLibrary({ folder, openReading, now });
  await library.opened;
  reportProblems(library.current().problems, stderr);
  const clock = () => performance.now();
  return runTerminal(options, library, { stdin, stdout, stderr, now, clock });
}

/** 1 means "not in these articles", so every failure is 2. */
function exitCodeOf(thrown: unknown): ExitCode {
  if (hasCode(thrown, 'EPIPE')) return exitCodes.answered;
  // The parser has already said what is wrong.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.answered : exitCodes.failed;
  stderr.write(`${describeFailure(thrown)}\n`);
  return exitCodes.failed;
}

function parserOutput() {
  return {
    writeOut: (text: string) => void stdout.write(text),
    writeErr: (text: string) => void stderr.write(text),
  };
}

/** Whoever reads our output may stop early (`| head -1`): that is no failure. */
function leaveQuietly(error: Error): void {
  if (!hasCode(error, 'EPIPE')) throw error;
}
