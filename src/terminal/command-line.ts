import type { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { describeFailure, hasCode } from '../base/errors.js';

/** What every command of the terminal ends with when it fails. */
export const failed = 2;

/** Exit code for what a command threw, which is told on standard error. */
export function exitCodeFor(thrown: unknown, stderr: Writable): 0 | typeof failed {
  if (hasCode(thrown, 'EPIPE')) return 0;
  // The parser has already written what it had to say.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : failed;
  stderr.write(`${describeFailure(thrown)}\n`);
  return failed;
}

/** Where the parser of a command line writes help and errors. */
export function parserOutput(stdout: Writable, stderr: Writable) {
  return {
    writeOut: (text: string) => void stdout.write(text),
    writeErr: (text: string) => void stderr.write(text),
  };
}

/** Whoever reads our output may stop early (`| head -1`): that is no failure. */
export function leaveQuietly(error: Error): void {
  if (!hasCode(error, 'EPIPE')) throw error;
}
