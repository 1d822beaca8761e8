import { printable } from './printable.js';

/**
 * A failure that the person who runs the bot can mend: wrong setting, unreadable folder, rejected token.
 * Its message names the thing, the place and the way out, and is shown without a stack.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** The message of whatever was thrown; JavaScript lets anything be thrown. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  // From another thread an error may come as a plain object.
  const isLikeError = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return isLikeError ? String(thrown.message) : String(thrown);
}

/** For standard error: what the person can mend in a sentence, with the stack for everything else. */
export function describeFailure(thrown: unknown): string {
  const isBug = thrown instanceof Error && !(thrown instanceof OperatorError);
  return printable((isBug && thrown.stack) || messageOf(thrown));
}

/** Whether it is the failure that Node names so, such as `ENOENT`. */
export function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code;
}

/**
 * The system's own words for why a file cannot be had, without the code and the path that Node adds: `no space left on
 * device`. Undefined for what is no failure of the system.
 */
export function systemReasonOf(thrown: unknown): string | undefined {
  const isOfSystem = thrown instanceof Error && 'errno' in thrown && 'syscall' in thrown;
  return isOfSystem ? /^[A-Z0-9]+: ([^,]+)/.exec(thrown.message)?.[1] : undefined;
}

/** What is read of a file that need not be there; undefined when it is not. */
export async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
