import { PermissionFlagsBits } from 'discord.js';
import type { Asker } from './discord.js';

const { ManageGuild, ManageMessages, Administrator, SendMessages } = PermissionFlagsBits;

export const moderatorRoleId = '900000000000000009';

/** Everybody who may come along, and whether they are moderators. */
export const people: readonly (readonly [string, Asker, isModerator: boolean])[] = [
  ['a member', { permissions: SendMessages }, false],
  [
    'a member with other roles and permissions',
    { permissions: ManageMessages | SendMessages, roles: ['1', '2'] },
    false,
  ],
  ['a moderator by permission', { permissions: ManageGuild | SendMessages }, true],
  ['a moderator by role', { permissions: SendMessages, roles: [moderatorRoleId] }, true],
  ['the owner', { permissions: Administrator | ManageGuild }, true],
  ['an administrator', { permissions: Administrator }, true],
  ['one whom an override denies', { permissions: 0n, roles: ['1'] }, false],
  ['somebody in a direct message', { isInGuild: false }, false],
  [
    'the owner of a server that did not invite the bot',
    { permissions: Administrator, isUninvited: true },
    false,
  ],
];
