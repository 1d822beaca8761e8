import { describeFailure } from '../base/errors.js';
import { readConfig, readEnvironment } from '../process/config.js';
import { createLogger } from '../process/log.js';
import { runBot } from './bot.js';

try {
  const config = readConfig(readEnvironment());
  const log = createLogger({ level: config.logLevel, pretty: process.stdout.isTTY, secrets: [config.token] });
  await runBot(config, log);
} catch (thrown) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(thrown)}\n`);
}
