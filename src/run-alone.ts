import type { Config } from './config.js';
import { describeFailure } from './errors.js';
import type { Logger } from './log.js';
import type { Address, VitalsServer } from './observe/server.js';
import { makeBot, type RunningBot } from './run-bot.js';
import { onSignal } from './signals.js';

/** Some service managers kill after ten seconds; we promise to be gone after five. */
const longestLeaveMs = 5000;

/** The whole bot in this process. */
export async function runAlone(config: Config, log: Logger): Promise<void> {
  const bot = await makeBot({
    config,
    log,
    onLost(reason) {
      process.exitCode = 1;
      process.stderr.write(`${describeFailure(reason)}\n`);
      void stop();
    },
  });
  const vitals = await serve(bot, config.http);
  const stop = async () => {
    await bot.stop();
    await vitals?.close();
  };
  onSignal((signal) => {
    log.info({ signal }, 'leaving');
    setTimeout(() => process.exit(), longestLeaveMs).unref();
    void stop();
  });
  try {
    await bot.start();
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serve(
  { metrics, isUp }: RunningBot,
  address: Address | undefined,
): Promise<VitalsServer | undefined> {
  if (!metrics || !address) return undefined;
  const [{ expose }, { serveVitals }] = await Promise.all([
    import('./observe/metrics.js'),
    import('./observe/server.js'),
  ]);
  return serveVitals({ isHealthy: async () => isUp(), metrics: () => expose(metrics) }, address);
}
