import {
  type APIUser,
  PermissionFlagsBits as Bits,
  ChannelType,
  OverwriteType,
  type UserFlags,
} from 'discord-api-types/v10';
import type { Clock } from '../clock.js';
import type { Channel, Guild, Person, Role } from './model.js';
import { World } from './world.js';

/**
 * Ids that never change, so that a test, a bookmark or a `.env` can name them.
 * The two guilds fall on different shards when there are two: (id >> 22) differs by one.
 */
export const ids = {
  application: '1100000000000000000',
  guild: '1100000004194304000',
  secondGuild: '1100000004198498304',
  member: '1100000012582912001',
  moderator: '1100000012582912002',
  other: '1100000012582912003',
  owner: '1100000012582912004',
  moderatorRole: '1100000016777216001',
  keeperRole: '1100000016777216002',
  botRole: '1100000016777216003',
  secondBotRole: '1100000016777216004',
  /** Nobody has it at first. */
  secondModeratorRole: '1100000016777216005',
  category: '1100000020971520000',
  general: '1100000020971520001',
  questions: '1100000020971520002',
  staff: '1100000020971520003',
  forum: '1100000020971520004',
  announcements: '1100000020971520005',
  secondGeneral: '1100000020971520006',
  elsewhere: '1100000004202692608',
  elsewhereGeneral: '1100000020971520007',
  friends: '1100000020971520008',
} as const;

export const keeperRoleName = 'Keeper of the articles';

const everyonePermissions =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.CreatePublicThreads |
  Bits.ReadMessageHistory |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.AddReactions |
  Bits.ChangeNickname |
  Bits.UseApplicationCommands;
const moderatorPermissions =
  Bits.ManageGuild | Bits.ManageMessages | Bits.ManageThreads | Bits.ModerateMembers;
const botPermissions = everyonePermissions;

/** A small reading club on Discord, with the bot already invited, a second server with it, and places without it. */
export function seedWorld(clock: Clock): World {
  const bot: APIUser = { ...makeUser(ids.application, 'footnote', 'Footnote'), bot: true };
  const world = new World(clock, bot, {
    id: ids.application,
    name: 'Footnote',
    description: 'Answers from articles, with the place they stand.',
  });
  for (const person of makePeople()) addPerson(world, person);
  world.users.set(ids.owner, makeUser(ids.owner, 'orla', 'Orla'));
  addReadingRoom(world);
  addSecondServer(world);
  addPlacesWithoutBot(world);
  world.userInstalls.add(ids.member);
  return world;
}

function makePeople(): Person[] {
  return [
    { key: 'member', user: makeUser(ids.member, 'mira', 'Mira'), locale: 'en-US' },
    { key: 'moderator', user: makeUser(ids.moderator, 'jonas', 'Jonas'), locale: 'en-US' },
    { key: 'other', user: makeUser(ids.other, 'sol', 'Sol'), locale: 'en-US' },
  ];
}

// The enum has no member for "none".
const noFlags = 0 as UserFlags;

function makeUser(id: string, username: string, globalName: string): APIUser {
  return {
    id,
    username,
    global_name: globalName,
    discriminator: '0',
    avatar: null,
    public_flags: noFlags,
    flags: noFlags,
    primary_guild: null,
  };
}

function addPerson(world: World, person: Person): void {
  world.people.set(person.key, person);
  world.users.set(person.user.id, person.user);
  const dm = String(BigInt(person.user.id) + 1000n);
  addChannel(world, {
    id: dm,
    type: ChannelType.DM,
    name: 'Footnote',
    position: 0,
    overwrites: [],
    recipients: [person.user.id, world.bot.id],
  });
}

function addReadingRoom(world: World): void {
  const guild = makeGuild(world, ids.guild, 'The Reading Room', [
    makeRole(ids.guild, '@everyone', everyonePermissions, 0),
    makeRole(ids.botRole, 'Footnote', botPermissions, 3, world.bot.id),
    makeRole(ids.moderatorRole, 'Moderator', moderatorPermissions, 2, undefined, 0x3ba55d),
    makeRole(ids.keeperRole, keeperRoleName, 0n, 1, undefined, 0xe08a3c),
  ]);
  const join = makeJoin(world, guild);
  join(ids.owner);
  join(ids.member);
  join(ids.moderator, ids.moderatorRole);
  join(ids.other);
  join(world.bot.id, ids.botRole);

  for (const channel of readingRoomChannels(guild.id)) addChannel(world, channel);
}

function readingRoomChannels(guildId: string): readonly Channel[] {
  const inGuild = { guildId, overwrites: [] };
  const text = { ...inGuild, type: ChannelType.GuildText, parentId: ids.category } as const;
  const staffOnly = [deny(guildId, Bits.ViewChannel), allow(ids.moderatorRole, Bits.ViewChannel)];
  const readOnly = [deny(guildId, Bits.SendMessages)];
  return [
    { ...inGuild, type: ChannelType.GuildCategory, id: ids.category, name: 'Reading', position: 0 },
    { ...text, id: ids.general, name: 'general', position: 0, topic: 'Talk about anything' },
    { ...text, id: ids.questions, name: 'questions', position: 1, topic: 'Ask the articles' },
    {
      ...{ ...text, id: ids.announcements, name: 'announcements', position: 2, topic: 'Read only' },
      overwrites: readOnly,
    },
    { ...text, type: ChannelType.GuildForum, id: ids.forum, name: 'help-forum', position: 3 },
    {
      ...{ ...text, id: ids.staff, name: 'staff', position: 4, topic: 'Moderators only' },
      overwrites: staffOnly,
    },
  ];
}

function addSecondServer(world: World): void {
  const guild = makeGuild(world, ids.secondGuild, 'Second Shelf', [
    makeRole(ids.secondGuild, '@everyone', everyonePermissions, 0),
    makeRole(ids.secondBotRole, 'Footnote', botPermissions, 2, world.bot.id),
    makeRole(ids.secondModeratorRole, 'Moderator', moderatorPermissions, 1),
  ]);
  const join = makeJoin(world, guild);
  for (const id of [ids.owner, ids.member, ids.moderator]) join(id);
  join(world.bot.id, ids.secondBotRole);
  addChannel(world, {
    id: ids.secondGeneral,
    type: ChannelType.GuildText,
    guildId: guild.id,
    name: 'general',
    position: 0,
    overwrites: [],
  });
}

/** Where the bot is not: reached only by people who installed it to their own account. */
function addPlacesWithoutBot(world: World): void {
  const guild = makeGuild(world, ids.elsewhere, 'Elsewhere', [
    makeRole(ids.elsewhere, '@everyone', everyonePermissions, 0),
  ]);
  const join = makeJoin(world, guild);
  for (const id of [ids.owner, ids.member, ids.other]) join(id);
  const place = { name: 'general', position: 0, overwrites: [] };
  addChannel(world, { ...place, id: ids.elsewhereGeneral, type: ChannelType.GuildText, guildId: guild.id });
  const recipients = [ids.member, ids.other];
  addChannel(world, { ...place, id: ids.friends, type: ChannelType.DM, name: 'Mira and Sol', recipients });
}

function makeGuild(world: World, id: string, name: string, roles: readonly Role[]): Guild {
  const guild: Guild = {
    id,
    name,
    ownerId: ids.owner,
    preferredLocale: 'en-US',
    roles: new Map(roles.map((role) => [role.id, role])),
    members: new Map(),
  };
  world.guilds.set(id, guild);
  return guild;
}

function makeRole(
  id: string,
  name: string,
  permissions: bigint,
  position: number,
  botId?: string,
  color = 0,
): Role {
  return { id, name, permissions, color, position, managed: botId !== undefined, ...(botId && { botId }) };
}

function makeJoin(world: World, guild: Guild): (userId: string, ...roles: string[]) => void {
  return (userId, ...roles) => {
    const user = world.users.get(userId);
    if (user) guild.members.set(userId, { user, roles, joinedAt: '2026-01-10T09:00:00.000000+00:00' });
  };
}

function addChannel(world: World, channel: Channel): void {
  world.channels.set(channel.id, channel);
}

function deny(id: string, permissions: bigint) {
  return { id, type: OverwriteType.Role, allow: '0', deny: String(permissions) };
}

function allow(id: string, permissions: bigint) {
  return { id, type: OverwriteType.Role, allow: String(permissions), deny: '0' };
}
