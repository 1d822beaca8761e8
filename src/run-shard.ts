import type { Config } from './config.js';
import type { ShardIdentity } from './discord/client.js';
import { type Line, openLine, type Port } from './discord/shards/line.js';
import { createSiblings, topics } from './discord/shards/topics.js';
import { describeFailure } from './errors.js';
import type { Logger } from './log.js';
import { makeBot } from './run-bot.js';

/** Less than the parent waits before it ends us. */
const longestLeaveMs = 5000;

/** One of several processes, started by the one of `run-shards.ts`. It serves nothing by HTTP: the parent does. */
export async function runShard(config: Config, shard: ShardIdentity, everyLog: Logger): Promise<void> {
  const log = everyLog.child({ shardId: shard.id });
  const port = parentPort();
  const { siblings, follow } = createSiblings(
    () => line,
    (err) => log.error({ err }, 'could not tell the other shards to read the articles again'),
  );
  const bot = await makeBot({
    config,
    log,
    shard,
    siblings,
    onLost(reason) {
      process.exitCode = 1;
      process.stderr.write(`${describeFailure(reason)}\n`);
      leave();
    },
  });
  const line: Line = openLine(port, {
    [topics.reload]: follow,
    [topics.health]: async () => bot.isUp(),
    [topics.metrics]: async () => bot.metrics?.registry.getMetricsAsJSON() ?? [],
  });
  const leave = createLeave(async () => bot.stop());
  // The parent alone hears Ctrl-C: it asks us to leave with SIGTERM, and is gone when the pipe closes.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', leave);
  process.once('disconnect', leave);
  try {
    await bot.start();
    await line
      .ask(topics.ready)
      .catch((err: unknown) => log.warn({ err }, 'could not tell the parent that we are ready'));
  } catch (error) {
    leave();
    throw error;
  }
}

function createLeave(stop: () => Promise<void>): () => void {
  let isLeaving = false;
  return () => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(), longestLeaveMs).unref();
    // An open pipe would keep the process from ending.
    void stop().finally(() => process.connected && process.disconnect());
  };
}

/** @throws Error when nobody has started this process with a pipe to it */
function parentPort(): Port {
  const send = process.send?.bind(process);
  if (!send) throw new Error('SHARDING_MANAGER is set, but this process was not started by one');
  return {
    send: (message) =>
      new Promise<void>((resolve, reject) => {
        send(message, undefined, undefined, (error: Error | null) => (error ? reject(error) : resolve()));
      }),
    onMessage: (listener) => void process.on('message', listener),
  };
}
