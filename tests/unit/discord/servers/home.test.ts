import {
  type Client,
  Collection,
  PermissionFlagsBits,
  Team,
  TeamMemberMembershipState,
  TeamMemberRole,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.js';
import type { BotContext } from '../../../../src/discord/context.js';
import { handleInteraction } from '../../../../src/discord/events/interactions.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import { type Asker, guildId, makeCommandInteraction, personId } from '../../../helpers/discord/discord.js';
import { textOf } from '../../../helpers/discord/layouts.js';
import { fake } from '../../../helpers/fake.js';
import { makeLibrary, makeReport } from '../../../helpers/libraries/library.js';

const strange = '440000000000000004';
const notHome = 'only works in my home server';
const permissions = PermissionFlagsBits.ManageGuild;

/** What discord.js knows of the bot's servers and of who owns it. */
function clientOf(servers: number, owner: unknown = { id: '1' }): NonNullable<Asker['client']> {
  return { guilds: { cache: { size: servers } }, application: { owner } };
}

/** Whether a moderator may reload the articles there. */
async function mayReload(parts: Partial<BotContext>, asker: Asker): Promise<boolean> {
  let reloads = 0;
  const reload = async () => {
    reloads += 1;
    return makeReport();
  };
  const { interaction, replies } = makeCommandInteraction(
    'corpus',
    { subcommand: 'reload' },
    { permissions, ...asker },
  );
  await handleInteraction(interaction, commands, makeBot({ library: makeLibrary({ reload }), ...parts }));
  expect(replies.map(textOf).join().includes(notHome)).toBe(reloads === 0);
  return reloads > 0;
}

describe('the shared articles are read again', () => {
  it.each([
    ['from a home server', { homeServers: [guildId] }, { client: clientOf(2) }, true],
    ['not from another one', { homeServers: [guildId] }, { server: strange, client: clientOf(2) }, false],
    [
      'not even when it is the only one',
      { homeServers: [guildId] },
      { server: strange, client: clientOf(1) },
      false,
    ],
    ['from the only server', { homeServers: [] }, { client: clientOf(1) }, true],
    ['from none of several', { homeServers: [] }, { client: clientOf(2) }, false],
    [
      'not from what looks like the only one',
      { homeServers: [], seesAllServers: false },
      { client: clientOf(1) },
      false,
    ],
    ['by the owner from anywhere', { homeServers: [] }, { client: clientOf(2, { id: personId }) }, true],
    [
      'not by an owner who is no moderator there',
      { homeServers: [] },
      { client: clientOf(2, { id: personId }), permissions: 0n },
      undefined,
    ],
  ] as const)('%s', async (_, parts, asker, expected) => {
    if (expected !== undefined) return expect(await mayReload(parts, asker)).toBe(expected);
    const { interaction, replies } = makeCommandInteraction('corpus', { subcommand: 'reload' }, asker);
    await handleInteraction(interaction, commands, makeBot(parts));
    expect(replies.map(textOf).join()).toContain('Only moderators can do that');
  });

  it.each([
    ['a developer of the team', TeamMemberMembershipState.Accepted, TeamMemberRole.Developer, true],
    ['one who may only look', TeamMemberMembershipState.Accepted, TeamMemberRole.ReadOnly, false],
    ['one who was only invited', TeamMemberMembershipState.Invited, TeamMemberRole.Developer, false],
  ])('by %s: %s', async (_, membershipState, role, expected) => {
    const team = Object.create(Team.prototype, {
      members: { value: new Collection([[personId, { id: personId, membershipState, role }]]) },
    });
    expect(await mayReload({ homeServers: [] }, { client: clientOf(2, team) })).toBe(expected);
  });

  it('by nobody else when Discord does not say who the owner is', async () => {
    const application = { owner: null, fetch: () => Promise.reject(new Error('503')) };
    const client = {
      ...clientOf(2),
      application: fake<NonNullable<Client['application']>>('application', application),
    };
    expect(await mayReload({ homeServers: [] }, { client })).toBe(false);
  });
});

describe('elsewhere', () => {
  const asker = { permissions, server: strange, client: clientOf(2) };
  const everywhere = ['status', 'gaps', 'show', 'add', 'remove', 'export', 'tie', 'ties'];

  it.each(['reload', 'check', ...everywhere])('/corpus %s', async (subcommand) => {
    const file = { name: 'a.md', url: 'https://x', size: 1 };
    const options = { subcommand, article: 'sample', file, question: 'Who?', passage: 'mill' };
    const { interaction, replies } = makeCommandInteraction('corpus', options, asker);
    await handleInteraction(interaction, commands, makeBot());
    expect(replies.map(textOf).join().includes(notHome)).toBe(!everywhere.includes(subcommand));
  });
});
