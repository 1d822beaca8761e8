import { setTimeout as wait } from 'node:timers/promises';
import type { Playground } from '../../playground/server/playground.js';
import { type AskedServer, askIn } from './world.js';

/** What came of questions that were asked all the while. */
export interface Asking {
  readonly asked: number;
  readonly unanswered: number;
  /** In ms, ascending, of those that were answered. */
  readonly latencies: readonly number[];
  /** From the first question without an answer to the last one, in ms; 0 when all were answered. */
  readonly gapMs: number;
}

const everyMs = 200;

/** Asks in each of the servers five times a second, whatever becomes of it, while the work is done. */
export async function askWhile(
  playground: Playground,
  servers: readonly AskedServer[],
  work: () => Promise<void>,
): Promise<ReadonlyMap<AskedServer, Asking>> {
  let isOver = false;
  const asking = servers.map(async (server): Promise<[AskedServer, Asking]> => {
    const under: Promise<{ readonly sentMs: number; readonly tookMs: number | undefined }>[] = [];
    while (!isOver) {
      const sentMs = performance.now();
      under.push(
        askIn(playground, server).then(({ isAnswered, tookMs }) => ({
          sentMs,
          tookMs: isAnswered ? tookMs : undefined,
        })),
      );
      await wait(everyMs);
    }
    return [server, summarize(await Promise.all(under))];
  });
  await work().finally(() => {
    isOver = true;
  });
  return new Map(await Promise.all(asking));
}

function summarize(
  results: readonly { readonly sentMs: number; readonly tookMs: number | undefined }[],
): Asking {
  const missed = results.filter(({ tookMs }) => tookMs === undefined).map(({ sentMs }) => sentMs);
  const [first, last] = [missed[0], missed.at(-1)];
  const latencies = results.flatMap(({ tookMs }) => tookMs ?? []).sort((a, b) => a - b);
  return {
    asked: results.length,
    unanswered: missed.length,
    latencies,
    gapMs: first === undefined || last === undefined ? 0 : last - first + everyMs,
  };
}
