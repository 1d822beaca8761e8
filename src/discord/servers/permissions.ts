import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';

/** What a person may do in this place, as Discord sent it with the interaction, channel overrides included. */
interface Standing {
  /** Null outside of servers. */
  readonly permissions: Readonly<PermissionsBitField> | null;
  readonly roleIds: readonly string[];
}

/** Moderators may manage the server, or have the configured role; in direct messages there are none. */
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

/** A member of a server that is not cached comes as Discord sent it, with a plain list. */
function roleIdsOf(member: BaseInteraction['member']): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** Somebody uses the bot through their account where nobody has invited it, so it answers them privately. */
export function isUninvited(interaction: BaseInteraction): boolean {
  if (interaction.context === InteractionContextType.PrivateChannel) return true;
  return (
    interaction.inGuild() &&
    !(ApplicationIntegrationType.GuildInstall in interaction.authorizingIntegrationOwners)
  );
}

/** Whoever may not speak here must not speak through the bot. */
export function maySpeak({ channel, memberPermissions }: BaseInteraction): boolean {
  return memberPermissions?.has(toSpeakIn(channel)) ?? false;
}

/** Answers to an interaction need no permission; a reply to another message is a message like any other. */
export function mayAnswerIn({ channel, appPermissions }: BaseInteraction): boolean {
  const { ViewChannel, ReadMessageHistory } = PermissionFlagsBits;
  return appPermissions.has([ViewChannel, ReadMessageHistory, toSpeakIn(channel)]);
}

function toSpeakIn(channel: BaseInteraction['channel']): bigint {
  return channel?.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}
