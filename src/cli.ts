#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { createAnswerer } from './answer/answerer.js';
import { openLibrary } from './answer/library.js';
import { prepareHere } from './answer/preparation.js';
import { readCorpusConfig, readEnvironment } from './config.js';
import { hasCode, messageOf, OperatorError } from './errors.js';
import { placeOfIndex } from './kept-index.js';
import { parseArguments, type TerminalOptions } from './terminal/options.js';
import { type ExitCode, exitCodes, reportProblems, runTerminal } from './terminal/run.js';

/** This file runs as dist/src/cli.js; the articles that come with the project stand beside dist. */
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
  const indexFile = placeOfIndex(folder, config.cacheDir);
  const onFault = (fault: string) => void stderr.write(`${fault}\n`);
  const { baseUrl } = config;
  const preparation = prepareHere({
    folder,
    onFault,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(indexFile !== undefined && { indexFile }),
  });
  const library = await openLibrary({ folder, now, ...preparation });
  const snapshot = library.current();
  reportProblems(snapshot.problems, stderr);
  const clock = () => performance.now();
  return runTerminal(
    options,
    { answerer: createAnswerer(library), snapshot },
    { stdin, stdout, stderr, now, clock },
  );
}

/** 1 means "not in these articles", so every failure is 2. */
function exitCodeOf(thrown: unknown): ExitCode {
  if (hasCode(thrown, 'EPIPE')) return exitCodes.answered;
  // The parser has already written what it had to say.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.answered : exitCodes.failed;
  const unexpected = !(thrown instanceof OperatorError) && thrown instanceof Error;
  stderr.write(`${unexpected ? thrown.stack : messageOf(thrown)}\n`);
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
