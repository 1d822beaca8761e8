import { setImmediate as eventLoopTurn } from 'node:timers/promises';

/** For work that may be long: gives way to what else is to be done, once it has gone on for so long. */
export function takeTurns(longestMs: number): () => Promise<void> {
  let begunMs = performance.now();
  return async () => {
    if (performance.now() - begunMs < longestMs) return;
    await eventLoopTurn();
    begunMs = performance.now();
  };
}
