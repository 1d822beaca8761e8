import { describeFailure } from '../base/errors.js';
import { readConfig, readEnvironment, secretsOf } from '../process/config.js';
import { createLogger } from '../process/log.js';
import { runBot } from './run-bot.js';

try {
  const config = readConfig(readEnvironment());
  const secrets = secretsOf(config);
  const log = createLogger({ level: config.logLevel, pretty: process.stdout.isTTY, secrets });
  await runBot(config, log);
} catch (thrown) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(thrown)}\n`);
}
