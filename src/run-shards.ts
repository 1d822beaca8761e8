import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { createFleet, type Fleet } from './discord/shards/fleet.js';
import { topics } from './discord/shards/topics.js';
import type { Logger } from './log.js';
import type { Address, Exposition, VitalsServer } from './observe/server.js';
import { onSignal } from './signals.js';

/** A second more than a shard takes at most to leave by itself. */
const longestLeaveMs = 6000;

/** Starts the bot's shards, each in a process of its own, and speaks for all of them. */
export async function runShards(count: number, config: Config, log: Logger): Promise<void> {
  const fleet = createFleet({
    file: fileURLToPath(new URL('./main.js', import.meta.url)),
    token: config.token,
    count,
    log,
    onHopeless() {
      process.exitCode = 1;
      log.fatal('no shard could log in');
      void stop();
    },
  });
  const vitals = config.http && (await serve(fleet, config.http));
  const stop = async () => {
    await fleet.stop(longestLeaveMs);
    await vitals?.close();
  };
  onSignal((signal) => {
    log.info({ signal }, 'leaving');
    void stop();
  });
  log.info({ shards: count }, 'starting shards');
  await fleet.start();
}

/** Its libraries are loaded only where there is something to serve. */
async function serve(fleet: Fleet, address: Address): Promise<VitalsServer> {
  const { serveVitals } = await import('./observe/server.js');
  return serveVitals({ isHealthy: () => areAllUp(fleet), metrics: () => addUp(fleet) }, address);
}

async function areAllUp(fleet: Fleet): Promise<boolean> {
  return [...(await fleet.ask(topics.health)).values()].every((isUp) => isUp === true);
}

async function addUp(fleet: Fleet): Promise<Exposition> {
  const { exposeSum, figuresOfLost } = await import('./observe/metrics.js');
  const answers = [...(await fleet.ask(topics.metrics))];
  const lost = answers.filter(([, figures]) => figures === undefined).map(([id]) => id);
  const figures = answers.flatMap(([, answer]) => (Array.isArray(answer) ? [answer] : []));
  return exposeSum([...figures, await figuresOfLost(lost)]);
}
