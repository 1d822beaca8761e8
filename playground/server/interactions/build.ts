import {
  type APIUser,
  InteractionContextType as Context,
  ApplicationIntegrationType as Install,
  type InteractionType,
} from 'discord-api-types/v10';
import { describeInteractionChannel } from '../payloads/channel.js';
import { describeMember } from '../payloads/guild.js';
import { botFileLimitBytes } from '../rest/body.js';
import type { Channel, Person } from '../world/model.js';
import { directMessagePermissions } from '../world/permissions.js';
import type { World } from '../world/world.js';
import type { InteractionState } from './interaction.js';
import { contextOf, installationsIn } from './visibility.js';

/** What a person did, in the words of the gateway's INTERACTION_CREATE. */
export function describeInteraction(
  world: World,
  state: InteractionState,
  person: Person,
  channel: Channel,
  details: { readonly type: InteractionType; readonly data: object; readonly message?: object | undefined },
): object {
  return {
    id: state.id,
    application_id: world.application.id,
    type: details.type,
    token: state.token,
    version: 1,
    data: details.data,
    channel_id: channel.id,
    channel: describeInteractionChannel(world, channel, person.user.id),
    locale: person.locale,
    context: contextOf(world, channel),
    app_permissions: String(appPermissions(world, channel)),
    authorizing_integration_owners: describeOwners(world, channel, person.user.id),
    entitlements: [],
    attachment_size_limit: botFileLimitBytes,
    ...describeActor(world, person.user, channel),
    ...(details.message && { message: details.message }),
  };
}

function describeActor(world: World, user: APIUser, channel: Channel): object {
  const guild = world.guildOf(channel);
  const member = guild?.members.get(user.id);
  if (!guild || !member) return { user };
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
    guild_locale: guild.preferredLocale,
    member: { ...describeMember(member), permissions: String(world.permissionsIn(channel, user.id)) },
  };
}

function appPermissions(world: World, channel: Channel): bigint {
  return world.guildOf(channel)?.members.has(world.bot.id)
    ? world.permissionsIn(channel, world.bot.id)
    : directMessagePermissions;
}

/** Keys are installation types; a bot's direct message counts as a guild install of guild 0. */
function describeOwners(world: World, channel: Channel, userId: string): Record<string, string> {
  const inDirectMessage = contextOf(world, channel) === Context.BotDM;
  const owner = {
    [Install.GuildInstall]: inDirectMessage ? '0' : (channel.guildId ?? '0'),
    [Install.UserInstall]: userId,
  };
  return Object.fromEntries(installationsIn(world, channel, userId).map((type) => [type, owner[type]]));
}
