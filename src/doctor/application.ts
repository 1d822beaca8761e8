import {
  ApplicationFlags,
  ApplicationIntegrationType,
  type REST,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import { type Diagnosis, doubtful, ill, well } from './diagnosis.js';

export type Application = RESTGetCurrentApplicationResult;

export async function fetchApplication(rest: REST): Promise<Application> {
  // The route's own result type: @discordjs/rest leaves answers untyped.
  return (await rest.get(Routes.currentApplication())) as Application;
}

/** Settings in the Developer Portal that would keep people from the bot. */
export function checkApplication(application: Application): readonly Diagnosis[] {
  const faults = faultsOf(application);
  const intents = well('intents', `no privileged intents needed${unneeded(application)}`);
  if (faults.length > 0) return [...faults.map((fault) => ill('application', fault)), intents];
  const accounts = accountInstall(application);
  if (application.bot_public === false)
    return [well('application', `only you can invite it${accounts}`), intents];
  return [doubtful('application', `${openToAll}${accounts}`), intents];
}

const portal = 'Developer Portal, your application';

/** Discord does not let it be switched off while there is an install link. */
const openToAll =
  'anyone can invite it, and every server that does is answered from the same articles (which only the home server can ' +
  'change). Unless that is meant: ' +
  `set "Install Link" to "None" (${portal}, Installation), then switch off "Public Bot" (Bot)`;

function faultsOf(application: Application): readonly string[] {
  const { bot_require_code_grant, interactions_endpoint_url, integration_types_config } = application;
  const faults: string[] = [];
  if (interactions_endpoint_url)
    faults.push(
      `sends commands to ${interactions_endpoint_url}, not to the bot. ` +
        `Empty "Interactions Endpoint URL" (${portal}, General Information).`,
    );
  if (bot_require_code_grant)
    faults.push(`invite links can't work. Switch off "Requires OAuth2 Code Grant" (${portal}, Bot).`);
  if (integration_types_config && !(ApplicationIntegrationType.GuildInstall in integration_types_config))
    faults.push(`can't be added to servers. Tick "Guild Install" (${portal}, Installation).`);
  return faults;
}

function accountInstall({ integration_types_config }: Application): string {
  if (!integration_types_config || ApplicationIntegrationType.UserInstall in integration_types_config)
    return '';
  return `; to let people add it to their own account, tick "User Install" (${portal}, Installation)`;
}

const privilegedFlags = {
  'Presence Intent': ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited,
  'Server Members Intent': ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  'Message Content Intent':
    ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
};

function unneeded(application: Application): string {
  const flags: number = application.flags ?? 0;
  const on = Object.entries(privilegedFlags).filter(([, bits]) => (flags & bits) !== 0);
  return on.length === 0 ? '' : `; ${on.map(([name]) => name).join(' and ')} can be switched off`;
}
