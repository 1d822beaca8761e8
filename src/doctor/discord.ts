import { type REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { defined } from '../base/defined.js';
import { messageOf, OperatorError } from '../base/errors.js';
import type { Command } from '../discord/commands/command.js';
import { explainUninvited } from '../discord/commands/invite.js';
import { compareCommands, isUpToDate } from '../discord/commands/publish.js';
import { explainRejection } from '../discord/connection/connect.js';
import type { Config } from '../process/config.js';
import type { Logger } from '../process/log.js';
import { type Application, checkApplication, fetchApplication } from './application.js';
import { checkClock } from './clock.js';
import { type Diagnosis, ill, well } from './diagnosis.js';
import { logInAndLook } from './servers.js';

/** What is checked, and by what means. */
interface Examination {
  readonly rest: REST;
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly now: () => Date;
  readonly log: Logger;
}

/** Checks all that has to be right between this machine and Discord; stops where the rest would be guesswork. */
export async function* diagnoseDiscord(
  examined: Examination,
): AsyncGenerator<Diagnosis, Application | undefined> {
  const application = await fetchApplication(examined.rest).catch(explainAway);
  if ('isWell' in application) {
    yield application;
    return undefined;
  }
  yield well('token', `belongs to ${application.name} (${application.id})`);
  yield* checkApplication(application);
  yield await attempt('gateway', () => checkGateway(examined));
  yield* logInAndLook(examined, application.id);
  yield await attempt('commands', () => checkCommands(examined, application.id));
  yield await attempt('clock', () => checkClock(examined));
  return application;
}

function explainAway(thrown: unknown): Diagnosis {
  const explained = explainRejection(thrown);
  if (explained instanceof OperatorError) return ill('token', explained.message);
  return ill(
    'Discord',
    `can't be reached (${messageOf(thrown)}). Check the network, its firewall and DNS, and DISCORD_API_URL if it is set.`,
  );
}

async function attempt(subject: string, check: () => Promise<Diagnosis>): Promise<Diagnosis> {
  return check().catch((thrown: unknown) => {
    if (thrown instanceof OperatorError) return ill(subject, thrown.message);
    const trouble = `could not be looked at (${messageOf(thrown)})`;
    return ill(subject, `${trouble}. Try again; Discord may be having trouble.`);
  });
}

/** Discord closes the connection of a bot that is in more servers than this and does not use shards. */
const serversPerShard = 2500;

async function checkGateway({ rest, config }: Examination): Promise<Diagnosis> {
  // The route's own result type: @discordjs/rest leaves answers untyped.
  const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  const { remaining, total } = gateway.session_start_limit;
  if (remaining === 0)
    return ill(
      'gateway',
      `Today's ${total} logins are used up. Wait until tomorrow, and find out why the bot keeps restarting.`,
    );
  const isOne = config.shards !== 'auto' && config.shards.count === 1 && gateway.shards > 1;
  const advice = isOne
    ? `, recommends ${gateway.shards} shards: set SHARDS=auto before it is in ${serversPerShard} servers`
    : '';
  return well('gateway', `${remaining} of ${total} logins left today${advice}`);
}

async function checkCommands(
  { rest, config, commands }: Examination,
  applicationId: string,
): Promise<Diagnosis> {
  const { guildId } = config;
  const audience = defined({ applicationId, guildId });
  const changes = await compareCommands(rest, audience, commands).catch((thrown: unknown) => {
    throw explainUninvited(thrown, audience);
  });
  const where = guildId ? `in server ${guildId}` : 'everywhere';
  if (isUpToDate(changes)) return well('commands', `all ${commands.length} are published ${where}`);
  const { added, changed, removed } = changes;
  const differences = [
    ...added.map((name) => `${name} is missing`),
    ...changed.map((name) => `${name} is out of date`),
    ...removed.map((name) => `${name} isn't one of this version's commands`),
  ];
  return ill('commands', `published ${where}: ${differences.join(', ')}. Run npm run register.`);
}
