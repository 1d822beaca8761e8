import { type APIGuildMember, type APIRole, ChannelType } from 'discord-api-types/v10';
import type { Channel, Guild, Member, Role } from '../world/model.js';
import { isThread } from '../world/permissions.js';
import type { World } from '../world/world.js';
import { describeChannel } from './channel.js';

export function describeRole(role: Role): Omit<APIRole, 'flags'> & { flags: number } {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position: role.position,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
    ...(role.botId && { tags: { bot_id: role.botId } }),
  };
}

export function describeMember(member: Member): Omit<APIGuildMember, 'flags'> & { flags: number } {
  return {
    user: member.user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until: member.timeoutUntil ?? null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** A guild as REST gives it. */
export function describeGuild(guild: Guild): object {
  return {
    ...guildBasics(guild),
    home_header: null,
    max_presences: null,
    max_members: 500_000,
    nsfw: false,
    incidents_data: null,
  };
}

/** A guild as the gateway gives it: channels, threads and members come along. */
export function describeGuildCreate(world: World, guild: Guild): object {
  const channels = channelsOf(world, guild);
  return {
    ...guildBasics(guild),
    max_members: 500_000,
    unavailable: false,
    large: false,
    joined_at: guild.members.get(world.bot.id)?.joinedAt ?? world.now(),
    member_count: guild.members.size,
    // Without the privileged members intent a bot is told of itself only.
    members: [guild.members.get(world.bot.id)].filter((member) => member !== undefined).map(describeMember),
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => describeChannel(world, channel)),
    threads: channels.filter(isVisibleThread(world)).map((channel) => describeChannel(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function isVisibleThread(world: World): (channel: Channel) => boolean {
  return (channel) =>
    isThread(channel) &&
    !channel.thread?.archived &&
    (channel.type !== ChannelType.PrivateThread || (channel.thread?.members.has(world.bot.id) ?? false));
}

function channelsOf(world: World, guild: Guild): Channel[] {
  return [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
}

function guildBasics(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.preferredLocale,
    vanity_url_code: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map(describeRole),
  };
}
