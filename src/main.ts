import { REST } from 'discord.js';
import { type Config, readConfig, readEnvironment } from './config.js';
import { countRecommendedShards } from './discord/recommended-shards.js';
import { takeIdentity } from './discord/shards/identity.js';
import { describeFailure } from './errors.js';
import { createLogger, type Logger } from './log.js';
import { runAlone } from './run-alone.js';
import { runShard } from './run-shard.js';
import { runShards } from './run-shards.js';
import { onSignal } from './signals.js';

try {
  await run();
} catch (thrown) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(thrown)}\n`);
  // A shard's pipe to its parent would keep it from ending.
  if (process.connected) process.disconnect();
}

async function run(): Promise<void> {
  const { shard, env } = takeIdentity(readEnvironment());
  const config = readConfig(env);
  const log = createLogger({ level: config.logLevel, pretty: process.stdout.isTTY, secrets: [config.token] });
  if (shard) return runShard(config, shard, log);
  const count = config.shards === 'auto' ? await countShards(config, log) : config.shards;
  if (count === undefined) return;
  await (count === 1 ? runAlone(config, log) : runShards(count, config, log));
}

/** Undefined when asked to leave before Discord could be reached. */
async function countShards({ token, apiUrl }: Config, log: Logger): Promise<number | undefined> {
  const leaving = new AbortController();
  const stopListening = onSignal(() => leaving.abort());
  const rest = new REST({ ...(apiUrl && { api: apiUrl }) }).setToken(token);
  try {
    return await countRecommendedShards(rest, { log, signal: leaving.signal });
  } catch (error) {
    if (leaving.signal.aborted) return undefined;
    throw error;
  } finally {
    stopListening();
  }
}
