import { DiscordAPIError, OAuth2Scopes, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { OperatorError } from '../../base/errors.js';
import type { Audience } from './publish.js';

/** All permissions the bot needs in a server, by the names Discord shows. */
export const neededPermissions = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

/** What it does without, if it has to: hourglasses and thumbs below messages, answers in threads of their own. */
const usefulPermissions = {
  'Add Reactions': PermissionFlagsBits.AddReactions,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
} as const;

const scopes = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands];

/**
 * The page where somebody who may manage a server invites the bot, with only the permissions it makes use of.
 * https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
 */
export function inviteUrl(applicationId: string): string {
  const permissions = Object.values({ ...neededPermissions, ...usefulPermissions }).reduce(
    (all, bit) => all | bit,
    0n,
  );
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: scopes.join(' '),
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** Explains that commands cannot be published to a server the bot is not in; any other error stays as it is. */
export function explainUninvited(error: unknown, { applicationId, guildId }: Audience): unknown {
  if (!guildId || !isUninvited(error)) return error;
  const wayOut = `Invite it first, or correct GUILD_ID: ${inviteUrl(applicationId)}`;
  return new OperatorError(`The bot is not in server ${guildId}. ${wayOut}`, { cause: error });
}

function isUninvited(error: unknown): boolean {
  const codes: readonly unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
