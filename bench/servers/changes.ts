import { setTimeout as wait } from 'node:timers/promises';
import type { Playground } from '../../playground/server/playground.js';
import { defaultSettings, type Store } from '../../src/store/store.js';
import { type AskedServer, askIn } from './world.js';

/** Time for the answer to the question itself is among it. */
const lookMs = 5;

/**
 * Changes a setting of every server from one more machine, and asks until the last of the machines answers by it.
 * @returns ms
 */
export async function timeToLastMachine(
  playground: Playground,
  servers: readonly AskedServer[],
  store: Store,
): Promise<number> {
  const was = (await askAll(playground, servers)).map(({ isPrivate }) => isPrivate);
  const isPrivate = !was[0];
  await Promise.all(servers.map(({ id }) => store.settings.write(id, { ...defaultSettings, isPrivate })));
  const acknowledgedMs = performance.now();
  for (;;) {
    const asked = await askAll(playground, servers);
    if (asked.every((answer) => answer.isPrivate === isPrivate)) return performance.now() - acknowledgedMs;
    await wait(lookMs);
  }
}

function askAll(playground: Playground, servers: readonly AskedServer[]) {
  return Promise.all(servers.map((server) => askIn(playground, server)));
}
