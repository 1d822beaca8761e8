import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTGetAPIApplicationCommandsResult, Routes } from 'discord.js';
import type { Command } from './command.js';

/** Where commands are published: for one application, to one server or everywhere. */
export interface Audience {
  readonly applicationId: string;
  /** One server; everywhere when missing. */
  readonly guildId?: string;
}

/** Names of commands, by what publishing does to them. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** What publishing would change. */
export async function compareCommands(
  rest: REST,
  audience: Audience,
  commands: readonly Command[],
): Promise<CommandChanges> {
  return compareWith(await fetchCommands(rest, audience), commands);
}

/** The same for commands that have been fetched. */
export function compareWith(
  published: RESTGetAPIApplicationCommandsResult,
  commands: readonly Command[],
): CommandChanges {
  return compare(
    published,
    commands.map(({ definition }) => definition),
  );
}

/** Replaces the published commands, and says what that changed. */
export async function publishCommands(
  rest: REST,
  audience: Audience,
  commands: readonly Command[],
): Promise<CommandChanges> {
  const changes = await compareCommands(rest, audience, commands);
  await rest.put(routeOf(audience), { body: commands.map(({ definition }) => definition) });
  return changes;
}

export function isUpToDate({ added, changed, removed }: CommandChanges): boolean {
  return added.length + changed.length + removed.length === 0;
}

interface Definition {
  readonly name: string;
}

function compare(published: readonly Definition[], wanted: readonly Definition[]): CommandChanges {
  const before = new Map(published.map((definition) => [definition.name, normalize(definition)]));
  const isSame = (definition: Definition) =>
    isDeepStrictEqual(before.get(definition.name), normalize(definition));
  const names = (definitions: readonly Definition[]) => definitions.map(({ name }) => name);
  const known = wanted.filter(({ name }) => before.has(name));
  return {
    added: names(wanted.filter(({ name }) => !before.has(name))),
    changed: names(known.filter((definition) => !isSame(definition))),
    removed: names(published.filter(({ name }) => !names(wanted).includes(name))),
    unchanged: names(known.filter(isSame)),
  };
}

/** The fields of a command that are ours; Discord adds ids, versions and defaults. */
const ownFields: ReadonlySet<string> = new Set([
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'type',
  'options',
  'required',
  'choices',
  'autocomplete',
  'value',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'nsfw',
]);

/** Discord fills in defaults and may reorder keys and lists of numbers; none of that is a difference. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize).sort(byNumber);
  if (typeof value !== 'object' || value === null) return value;
  const isLocalization = !('name' in value);
  const entries = Object.entries(value).filter(
    ([key, part]) => (isLocalization || ownFields.has(key)) && !isDefault(key, part),
  );
  return Object.fromEntries(entries.map(([key, part]) => [key, normalize(part)]));
}

function isDefault(key: string, value: unknown): boolean {
  // A message command has no description; Discord returns an empty one.
  if (value === null || value === undefined || value === false || value === '') return true;
  if (key === 'type' && value === 1) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function byNumber(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0;
}

export async function fetchCommands(
  rest: REST,
  audience: Audience,
): Promise<RESTGetAPIApplicationCommandsResult> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  // The route's own result type: @discordjs/rest leaves answers untyped.
  return (await rest.get(routeOf(audience), { query })) as RESTGetAPIApplicationCommandsResult;
}

function routeOf({ applicationId, guildId }: Audience) {
  return guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
}
