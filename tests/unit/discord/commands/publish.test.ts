import { type REST, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.js';
import { compareCommands, isUpToDate, publishCommands } from '../../../../src/discord/commands/publish.js';
import { fake } from '../../../helpers/fake.js';

const applicationId = '100000000000000001';
const definitions = commands.map(({ definition }) => definition);

describe('publishing', () => {
  it('finds nothing to do when Discord gives back what it was given, with all that it adds', async () => {
    const { rest } = restWith(definitions.map(asDiscordReturnsIt));
    const changes = await compareCommands(rest, { applicationId }, commands);
    expect(changes).toEqual({
      added: [],
      changed: [],
      removed: [],
      unchanged: definitions.map(({ name }) => name),
    });
    expect(isUpToDate(changes)).toBe(true);
  });

  it('tells what it adds, changes and removes', async () => {
    const [ask, , , ...rest] = definitions.map(asDiscordReturnsIt);
    const [, second, third, ...others] = definitions.map(({ name }) => name);
    const published = [{ ...ask, description: 'Ask something' }, ...rest, { ...ask, name: 'weather' }];
    const { rest: api, puts } = restWith(published);
    expect(await publishCommands(api, { applicationId }, commands)).toEqual({
      added: [second, third],
      changed: ['ask'],
      removed: ['weather'],
      unchanged: others,
    });
    expect(puts).toEqual([{ route: Routes.applicationCommands(applicationId), body: definitions }]);
  });

  it('sees a change deep in an option', async () => {
    const published = definitions.map((definition) => structuredClone(asDiscordReturnsIt(definition)));
    Object.assign((published[0] as { options: object[] }).options[0] ?? {}, { max_length: 5 });
    const changes = await compareCommands(restWith(published).rest, { applicationId }, commands);
    expect(changes.changed).toEqual(['ask']);
    expect(isUpToDate(changes)).toBe(false);
  });

  it('publishes to one server when told to', async () => {
    const { rest, puts } = restWith([]);
    await publishCommands(rest, { applicationId, guildId: '400000000000000004' }, commands);
    expect(puts[0]?.route).toBe(Routes.applicationGuildCommands(applicationId, '400000000000000004'));
  });
});

/** Ids, versions, defaults filled in, lists in an order of its own. */
function asDiscordReturnsIt(definition: (typeof definitions)[number]): Record<string, unknown> {
  const { contexts, options = [], ...rest } = { options: undefined, ...definition };
  return {
    id: '1',
    application_id: applicationId,
    version: '2',
    type: 1,
    nsfw: false,
    dm_permission: true,
    guild_id: undefined,
    default_member_permissions: null,
    ...rest,
    contexts: contexts ? [...contexts].reverse() : null,
    options: options.map((option) => ({
      required: false,
      ...option,
      name_localizations: option.name_localizations ?? null,
    })),
  };
}

function restWith(published: readonly unknown[]) {
  const puts: { route: string; body: unknown }[] = [];
  const rest = fake<REST>('rest', {
    get: async (_route: string, { query }: { query: URLSearchParams }) => {
      expect(query.get('with_localizations')).toBe('true');
      return published;
    },
    put: async (route: string, { body }: { body: unknown }) => void puts.push({ route, body }),
  });
  return { rest, puts };
}
