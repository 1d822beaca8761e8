import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { handleInteraction } from '../../src/discord/interactions.js';
import { type Asker, makeBot, makeCommandInteraction, type Options } from '../helpers/discord.js';
import { textOf } from '../helpers/layouts.js';

const moderatorRoleId = '900000000000000009';

const people: readonly (readonly [string, Asker, isModerator: boolean])[] = [
  ['a member', {}, false],
  [
    'a member with other roles and permissions',
    { permissions: PermissionFlagsBits.ManageMessages, roles: ['1', '2'] },
    false,
  ],
  ['a moderator by permission', { permissions: PermissionFlagsBits.ManageGuild }, true],
  ['a moderator by role', { roles: [moderatorRoleId] }, true],
  ['the owner', { permissions: PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild }, true],
  ['an administrator', { permissions: PermissionFlagsBits.Administrator }, true],
  ['one whom an override denies', { permissions: 0n, roles: ['1'] }, false],
  ['somebody in a direct message', { isInGuild: false }, false],
];

const calls: readonly (readonly [string, Options, isForModerators: boolean])[] = [
  ['ask', { question: 'Who owns the mill?' }, false],
  ['articles', {}, false],
  ['help', {}, false],
  ['corpus', { subcommand: 'reload' }, true],
  ['corpus', { subcommand: 'status' }, true],
];

const matrix = people.flatMap(([person, asker, isModerator]) =>
  calls.map(([command, options, isForModerators]) => {
    const allowed = isModerator || !isForModerators;
    return { who: person, asker, command, options, allowed };
  }),
);

describe('permissions', () => {
  it.each(matrix)('$who, /$command $options: $allowed', async ({ asker, command, options, allowed }) => {
    const { interaction, replies, edits } = makeCommandInteraction(command, options, asker);
    let reloads = 0;
    const reload = async () => {
      reloads += 1;
      return {
        added: [],
        removed: [],
        changed: [],
        articles: 1,
        passages: 1,
        problems: [],
        tookMs: 1,
        swapped: true,
      };
    };
    const bot = makeBot({ moderatorRoleId });
    await handleInteraction(interaction, commands, { ...bot, library: { ...bot.library, reload } });
    const said = [...replies, ...edits].map(textOf).join('\n');
    expect(said.includes('This is for moderators')).toBe(!allowed);
    expect(said).not.toBe('');
    expect(reloads).toBe(allowed && options.subcommand === 'reload' ? 1 : 0);
  });

  it('has every command in the matrix', () => {
    expect(new Set(calls.map(([command]) => command))).toEqual(
      new Set(commands.map(({ definition }) => definition.name)),
    );
  });

  it('is nobody’s by role when no role is set', async () => {
    const { interaction, replies } = makeCommandInteraction(
      'corpus',
      { subcommand: 'status' },
      { roles: [moderatorRoleId] },
    );
    await handleInteraction(interaction, commands, makeBot());
    expect(replies.map(textOf).join()).toContain('This is for moderators');
  });
});
