import { runBot } from './bot.js';
import { readConfig, readEnvironment } from './config.js';
import { describeFailure } from './errors.js';
import { createLogger } from './log.js';

try {
  const config = readConfig(readEnvironment());
  const log = createLogger({ level: config.logLevel, pretty: process.stdout.isTTY, secrets: [config.token] });
  await runBot(config, log);
} catch (thrown) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(thrown)}\n`);
}
