import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** All the bot needs in a server, by the names Discord shows. */
export const neededPermissions = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

const scopes = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands];

/**
 * The page on which somebody who may manage a server invites the bot, with just the permissions it needs.
 * https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
 */
export function inviteUrl(applicationId: string): string {
  const permissions = Object.values(neededPermissions).reduce((all, bit) => all | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: scopes.join(' '),
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
