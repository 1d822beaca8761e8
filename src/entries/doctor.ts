import { REST } from 'discord.js';

import { pino } from 'pino';
import { commands } from '../../commands/index.js';
import { defined } from '../base/defined.js';
import { describeFailure } from '../base/errors.js';
import { printable } from '../base/printable.js';
import { inviteUrl } from '../discord/commands/invite.js';
import { checkDatabase } from '../doctor/database.js';
import type { Diagnosis } from '../doctor/diagnosis.js';
import { diagnoseDiscord } from '../doctor/discord.js';
import { checkCorpus, checkNode } from '../doctor/local.js';
import { type Config, readConfig, readEnvironment, readLocalConfig } from '../process/config.js';

const env = readEnvironment();
try {
  await examineHere(readLocalConfig(env));
  await examineDiscord(readConfig(env));
} catch (thrown) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(thrown)}\n`);
}

/** What needs no token, so that something can be said without one, too. */
async function examineHere(config: ReturnType<typeof readLocalConfig>): Promise<void> {
  print(checkNode(process.versions.node));
  for (const diagnosis of await checkCorpus(config.corpusDir)) print(diagnosis);
  print(await checkDatabase(config));
}

/** Exit code 1 when anything is wrong. */
async function examineDiscord(config: Config): Promise<void> {
  const { token, apiUrl } = config;
  const rest = new REST(defined({ api: apiUrl })).setToken(token);
  const log = pino({ level: 'silent' });
  const findings = diagnoseDiscord({ rest, config, commands, log, now: () => new Date() });
  let step = await findings.next();
  for (; !step.done; step = await findings.next()) print(step.value);
  if (step.value) process.stdout.write(`\nInvite the bot to a server: ${inviteUrl(step.value.id)}\n`);
}

function print({ isWell, isWarning, subject, text }: Diagnosis): void {
  if (!isWell) process.exitCode = 1;
  process.stdout.write(`${isWell ? (isWarning ? '!' : '✓') : '✗'} ${printable(`${subject}: ${text}`)}\n`);
}
