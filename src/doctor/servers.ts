import {
  type Client,
  DiscordAPIError,
  Events,
  type Guild,
  type GuildBasedChannel,
  type GuildMember,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { defined } from '../base/defined.js';
import { messageOf, OperatorError } from '../base/errors.js';
import { inviteUrl, neededPermissions } from '../discord/commands/invite.js';
import { createClient } from '../discord/connection/client.js';
import { connect } from '../discord/connection/connect.js';
import type { Config } from '../process/config.js';
import type { Logger } from '../process/log.js';
import { type Diagnosis, ill, well } from './diagnosis.js';
import { checkHome } from './home.js';

/** Discord lets one shard identify every five seconds: enough for a dozen. */
const patienceMs = 60_000;
/** When the bot is in more servers, only those with a fault are listed. */
const maxListed = 20;

/** What it takes to log in. */
interface Login {
  readonly config: Config;
  readonly log: Logger;
}

/** Logs in for a moment, as the bot does, and looks at every server from inside. */
export async function* logInAndLook(login: Login, applicationId: string): AsyncGenerator<Diagnosis> {
  const client = await logIn(login).catch((thrown: unknown) =>
    ill('login', explain(thrown, login.config.apiUrl)),
  );
  if ('isWell' in client) {
    yield client;
    return;
  }
  try {
    yield well('login', `as ${client.user.tag}, with the intents the bot asks for`);
    yield* lookAtServers(client, login, applicationId);
  } finally {
    await client.destroy();
  }
}

function logIn({ config: { apiUrl, token }, log }: Login): Promise<Client<true>> {
  const make = () => {
    const client = createClient(defined({ log, shards: 'auto', apiUrl }));
    // Without a listener it would end the process; what matters is reported by `connect`.
    client.on(Events.Error, (err) => log.debug({ err }, 'discord.js reported an error'));
    return client;
  };
  return connect({ createClient: make, token, log, signal: AbortSignal.timeout(patienceMs) });
}

function explain(thrown: unknown, apiUrl: string | undefined): string {
  if (thrown instanceof OperatorError) return thrown.message;
  const where = apiUrl ? ` behind ${apiUrl}` : '';
  return `Discord's gateway${where} can't be reached (${messageOf(thrown)}). Check that this network lets WebSockets through.`;
}

async function* lookAtServers(
  client: Client<true>,
  { config }: Login,
  applicationId: string,
): AsyncGenerator<Diagnosis> {
  const servers = [...client.guilds.cache.values()];
  const invite = inviteUrl(applicationId);
  if (servers.length === 0) yield ill('servers', `the bot isn't in any server yet. Invite it: ${invite}`);
  const isListed = (diagnosis: Diagnosis) => servers.length <= maxListed || !diagnosis.isWell;
  for (const server of servers) yield* (await lookAt(server, invite)).filter(isListed);
  if (servers.length > maxListed) yield well('servers', `looked at all ${servers.length}`);
  if (servers.length > 0) yield checkHome(config, client.guilds.cache);
  const { guildId, moderatorRoleId } = config;
  if (guildId && !client.guilds.cache.has(guildId))
    yield ill('GUILD_ID', `the bot is not in server ${guildId}. Correct it, or invite the bot: ${invite}`);
  if (moderatorRoleId && !servers.some(({ roles }) => roles.cache.has(moderatorRoleId)))
    yield ill(
      'MODERATOR_ROLE_ID',
      `no server of the bot has the role ${moderatorRoleId}. Copy its ID again.`,
    );
}

async function lookAt(server: Guild, invite: string): Promise<readonly Diagnosis[]> {
  const subject = `server ${server.name}`;
  if (!(await hasCommands(server)))
    return [ill(subject, `was invited without the commands scope. Invite the bot again: ${invite}`)];
  const me = server.members.me ?? (await server.members.fetchMe());
  const missing = missingIn(me);
  if (missing.length > 0) {
    const wayOut = `Give its role these permissions, or invite it once more: ${invite}`;
    return [ill(subject, `the bot lacks ${missing.join(', ')}. ${wayOut}`)];
  }
  if (me.isCommunicationDisabled()) return [ill(subject, 'the bot is timed out. End its timeout.')];
  return [describeChannels(subject, server, me)];
}

/** Discord refuses the command list of a server that invited the bot without the scope for commands. */
async function hasCommands({ client, id }: Guild): Promise<boolean> {
  try {
    await client.rest.get(Routes.applicationGuildCommands(client.application.id, id));
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess) return false;
    throw error;
  }
}

function missingIn({ permissions }: GuildMember): readonly string[] {
  return Object.entries(neededPermissions).flatMap(([name, bit]) => (permissions.has(bit) ? [] : [name]));
}

function describeChannels(subject: string, { channels }: Guild, me: GuildMember): Diagnosis {
  const places = [...channels.cache.values()].filter(isForQuestions);
  const closed = places.filter((channel) => !mayAnswer(channel, me)).map(({ name }) => `#${name}`);
  const open = places.length - closed.length;
  if (open === 0)
    return ill(
      subject,
      "the bot can't post in any channel. Give it View Channel and Send Messages where it should answer.",
    );
  if (closed.length === 0) return well(subject, 'can answer in all channels');
  return well(subject, `can answer in ${open} of ${places.length} channels, not in ${closed.join(', ')}`);
}

function isForQuestions(channel: GuildBasedChannel): boolean {
  return !channel.isThread() && !channel.isVoiceBased() && (channel.isTextBased() || channel.isThreadOnly());
}

function mayAnswer(channel: GuildBasedChannel, me: GuildMember): boolean {
  return channel.permissionsFor(me).has(Object.values(neededPermissions));
}
