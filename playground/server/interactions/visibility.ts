import {
  type APIApplicationCommand,
  type APIApplicationCommandPermission,
  InteractionContextType as Context,
  ApplicationIntegrationType as Install,
  PermissionFlagsBits,
  ApplicationCommandPermissionType as PermissionType,
} from 'discord-api-types/v10';
import type { Channel, Guild } from '../world/model.js';
import { computePermissions } from '../world/permissions.js';
import type { World } from '../world/world.js';
import type { CommandStore } from './command-store.js';

/** Where in Discord's terms a channel is: a server, the bot's own direct messages, or somebody else's. */
export function contextOf(world: World, channel: Channel): Context {
  if (channel.guildId !== undefined) return Context.Guild;
  return channel.recipients?.includes(world.bot.id) ? Context.BotDM : Context.PrivateChannel;
}

/** Through which installations a person reaches the application in a channel. */
export function installationsIn(world: World, channel: Channel, userId: string): Install[] {
  const byGuild = isInstalledIn(world, channel) ? [Install.GuildInstall] : [];
  const byUser = world.userInstalls.has(userId) ? [Install.UserInstall] : [];
  return [...byGuild, ...byUser];
}

/** Whether the application belongs to the channel: its server added it, or it is the bot's direct message. */
function isInstalledIn(world: World, channel: Channel): boolean {
  if (contextOf(world, channel) === Context.BotDM) return true;
  return world.guildOf(channel)?.members.has(world.bot.id) ?? false;
}

/** The commands Discord offers a person in a channel. */
export function commandsFor(
  world: World,
  store: CommandStore,
  channel: Channel,
  userId: string,
): APIApplicationCommand[] {
  const ofGuild = channel.guildId && isInstalledIn(world, channel) ? store.list(channel.guildId) : [];
  return [...ofGuild, ...store.list(undefined)].filter((command) =>
    mayUse(world, store, command, channel, userId),
  );
}

function mayUse(
  world: World,
  store: CommandStore,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): boolean {
  if (command.contexts && !command.contexts.includes(contextOf(world, channel))) return false;
  const types = command.integration_types ?? [Install.GuildInstall];
  const installations = installationsIn(world, channel, userId).filter((type) => types.includes(type));
  if (installations.length === 0) return false;
  const guild = world.guildOf(channel);
  if (!guild) return true;
  if (!world.may(channel, userId, PermissionFlagsBits.UseApplicationCommands)) return false;
  return !installations.includes(Install.GuildInstall) || isPermitted(store, command, channel, guild, userId);
}

/** Overrides come first, the command's default permissions where there are none; administrators pass both. */
function isPermitted(
  store: CommandStore,
  command: APIApplicationCommand,
  channel: Channel,
  guild: Guild,
  userId: string,
): boolean {
  const member = guild.members.get(userId);
  if (!member) return false;
  const permissions = computePermissions(guild, member);
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
  const overrides = store.permissionsFor(guild.id, command.id);
  if (channelVerdict(overrides, channel, guild) === false) return false;
  const own = overrides.find(({ id, type }) => type === PermissionType.User && id === userId);
  if (own) return own.permission;
  const roles = overrides.filter(({ id, type }) => type === PermissionType.Role && member.roles.includes(id));
  if (roles.length > 0) return roles.some(({ permission }) => permission);
  const everyone = overrides.find(({ id, type }) => type === PermissionType.Role && id === guild.id);
  return everyone ? everyone.permission : hasDefaults(command, permissions);
}

function channelVerdict(
  overrides: readonly APIApplicationCommandPermission[],
  channel: Channel,
  guild: Guild,
): boolean | undefined {
  const channels = overrides.filter(({ type }) => type === PermissionType.Channel);
  const own = channels.find(({ id }) => id === channel.id || id === channel.parentId);
  // "All channels" is the guild's id minus one.
  const all = channels.find(({ id }) => id === String(BigInt(guild.id) - 1n));
  return (own ?? all)?.permission;
}

function hasDefaults(command: APIApplicationCommand, permissions: bigint): boolean {
  const asked = command.default_member_permissions;
  if (asked === null) return true;
  // "0" means nobody but administrators.
  return asked !== '0' && (permissions & BigInt(asked)) === BigInt(asked);
}
