import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';

/** What a person may do where they are, as Discord sent it with the interaction: overrides of the channel included. */
export interface Standing {
  /** Null outside of servers. */
  readonly permissions: Readonly<PermissionsBitField> | null;
  readonly roleIds: readonly string[];
}

/** Moderators may manage the server or hold the configured role; in direct messages there are none. */
export function isModerator(
  { permissions, roleIds }: Standing,
  moderatorRoleId: string | undefined,
): boolean {
  if (!permissions) return false;
  return (
    permissions.has(PermissionFlagsBits.ManageGuild) ||
    (moderatorRoleId !== undefined && roleIds.includes(moderatorRoleId))
  );
}

export function standingOf({ memberPermissions, member }: BaseInteraction): Standing {
  return { permissions: memberPermissions, roleIds: roleIdsOf(member) };
}

/** A member of a server that is not in the cache comes as Discord sent it, with a plain list. */
function roleIdsOf(member: BaseInteraction['member']): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** Somebody brought the bot along in their account; nobody else there has invited it, so it whispers. */
export function isUninvited(interaction: BaseInteraction): boolean {
  if (interaction.context === InteractionContextType.PrivateChannel) return true;
  return (
    interaction.inGuild() &&
    !(ApplicationIntegrationType.GuildInstall in interaction.authorizingIntegrationOwners)
  );
}

/** The bot must not lend its voice to one who may not speak there. */
export function maySpeak({ channel, memberPermissions }: BaseInteraction): boolean {
  const needed = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return memberPermissions?.has(needed) ?? false;
}
