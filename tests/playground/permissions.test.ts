import { type APIOverwrite, PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../playground/server/clock.js';
import { findMentions } from '../../playground/server/world/mentions.js';
import type { Channel, Guild } from '../../playground/server/world/model.js';
import { computePermissions } from '../../playground/server/world/permissions.js';
import { ids, seedWorld } from '../../playground/server/world/seed.js';

const world = seedWorld(createClock());

function guildWith(roles: Record<string, bigint>, memberRoles: string[], ownerId = 'owner'): Guild {
  const user = world.bot;
  return {
    id: 'everyone',
    name: 'x',
    ownerId,
    preferredLocale: 'en-US',
    roles: new Map(
      Object.entries(roles).map(([id, permissions]) => [
        id,
        { id, name: id, permissions, color: 0, position: 0, managed: false },
      ]),
    ),
    members: new Map([[user.id, { user, roles: memberRoles, joinedAt: '' }]]),
  };
}

function channelWith(...overwrites: APIOverwrite[]): Channel {
  return { id: 'c', type: ChannelType.GuildText, name: 'c', position: 0, overwrites };
}

const role = (id: string, allow: bigint, deny = 0n): APIOverwrite => ({
  id,
  type: 0,
  allow: `${allow}`,
  deny: `${deny}`,
});
const basic = Bits.ViewChannel | Bits.SendMessages | Bits.EmbedLinks;

function compute(guild: Guild, channel?: Channel): bigint {
  const member = guild.members.get(world.bot.id);
  if (!member) throw new Error('the member is missing');
  return computePermissions(guild, member, channel);
}

describe('permissions', () => {
  it('add up over roles', () => {
    const guild = guildWith({ everyone: basic, mod: Bits.ManageGuild }, ['mod']);
    expect(compute(guild)).toBe(basic | Bits.ManageGuild);
  });

  it('are all of them for the owner and for administrators, whatever a channel denies', () => {
    const denied = channelWith(role('everyone', 0n, Bits.ViewChannel));
    expect(compute(guildWith({ everyone: 0n }, [], world.bot.id), denied) & Bits.BanMembers).not.toBe(0n);
    expect(
      compute(guildWith({ everyone: 0n, admin: Bits.Administrator }, ['admin']), denied) & Bits.BanMembers,
    ).not.toBe(0n);
  });

  it('are overwritten by everyone, then roles together (allow wins), then the member', () => {
    const guild = guildWith({ everyone: basic, a: 0n, b: 0n }, ['a', 'b']);
    const send = Bits.SendMessages;
    expect(compute(guild, channelWith(role('everyone', 0n, send))) & send).toBe(0n);
    expect(compute(guild, channelWith(role('everyone', 0n, send), role('a', send))) & send).toBe(send);
    expect(compute(guild, channelWith(role('a', 0n, send), role('b', send))) & send).toBe(send);
    const own: APIOverwrite = { id: world.bot.id, type: 1, allow: '0', deny: `${send}` };
    expect(compute(guild, channelWith(role('a', send), own)) & send).toBe(0n);
  });

  it('vanish with View Channel, and embeds with Send Messages', () => {
    const guild = guildWith({ everyone: basic }, []);
    expect(compute(guild, channelWith(role('everyone', 0n, Bits.ViewChannel)))).toBe(0n);
    expect(compute(guild, channelWith(role('everyone', 0n, Bits.SendMessages)))).toBe(Bits.ViewChannel);
  });

  it('shrink to reading while a member is timed out', () => {
    const guild = guildWith({ everyone: basic | Bits.ReadMessageHistory }, []);
    const member = guild.members.get(world.bot.id);
    if (member) member.timeoutUntil = '2999-01-01T00:00:00Z';
    expect(compute(guild, channelWith())).toBe(Bits.ViewChannel | Bits.ReadMessageHistory);
  });

  it('of a thread are those of its parent', () => {
    const thread: Channel = {
      ...channelWith(),
      id: 't',
      type: ChannelType.PublicThread,
      guildId: ids.guild,
      parentId: ids.staff,
    };
    world.channels.set('t', thread);
    expect(world.permissionsIn(thread, ids.member)).toBe(0n);
    expect(world.permissionsIn(thread, ids.moderator) & Bits.ViewChannel).toBe(Bits.ViewChannel);
  });
});

describe('mentions', () => {
  const rules = { mayMentionEveryone: true, isUser: () => true, isRole: () => true };
  const text = '@everyone <@1> <@&2>';

  it('ping all that is written when nothing is said of them', () => {
    expect(findMentions(text, rules)).toEqual({
      mentions: ['1'],
      mentionRoles: ['2'],
      mentionEveryone: true,
    });
  });

  it('ping nobody with an empty list, the author replied to included', () => {
    const found = findMentions(text, { ...rules, repliedUser: '3', allowed: { parse: [] } });
    expect(found).toEqual({ mentions: [], mentionRoles: [], mentionEveryone: false });
  });

  it('ping those that are named', () => {
    const allowed = { parse: [], users: ['1'], replied_user: true };
    expect(findMentions(text, { ...rules, repliedUser: '3', allowed }).mentions).toEqual(['1', '3']);
  });

  it('ping everyone only by permission', () => {
    expect(findMentions(text, { ...rules, mayMentionEveryone: false }).mentionEveryone).toBe(false);
  });
});
