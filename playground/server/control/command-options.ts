import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import type { Discord } from '../discord.js';
import { describeChannel } from '../payloads/channel.js';
import { describeMember, describeRole } from '../payloads/guild.js';
import type { Channel } from '../world/model.js';
import { Refusal } from './refusal.js';
import { isUpload, keepUpload } from './upload.js';

export interface SentOption {
  readonly name: string;
  readonly type: Option;
  readonly value: unknown;
}

type Resolved = Record<string, Record<string, object>>;
type Values = Readonly<Record<string, unknown>>;

/** Options as the client sends them, with the objects they name; anything the client would not send is refused. */
export function readOptions(
  discord: Discord,
  channel: Channel,
  definitions: readonly APIApplicationCommandOption[],
  values: Values,
  isForged: boolean,
): { options: SentOption[]; resolved: Resolved } {
  const unknown = Object.keys(values).find((name) => !definitions.some((option) => option.name === name));
  if (unknown !== undefined) throw new Refusal(`there is no option "${unknown}"`);
  const resolved: Resolved = {};
  const options = definitions.flatMap((definition): SentOption[] => {
    const given = values[definition.name];
    if (given === undefined) return missing(definition, isForged);
    if (!isForged) requireValid(definition, given);
    return [
      {
        name: definition.name,
        type: definition.type,
        value: resolve(discord, channel, definition, given, resolved),
      },
    ];
  });
  return { options, resolved };
}

function missing(definition: APIApplicationCommandOption, isForged: boolean): SentOption[] {
  if (definition.required && !isForged) throw new Refusal(`the option "${definition.name}" is required`);
  return [];
}

const expected: Partial<Record<Option, 'string' | 'number' | 'boolean' | 'object'>> = {
  [Option.String]: 'string',
  [Option.Integer]: 'number',
  [Option.Number]: 'number',
  [Option.Boolean]: 'boolean',
  [Option.User]: 'string',
  [Option.Channel]: 'string',
  [Option.Role]: 'string',
  [Option.Mentionable]: 'string',
  [Option.Attachment]: 'object',
};

function requireValid(definition: APIApplicationCommandOption, value: unknown): void {
  const { name } = definition;
  const kind = expected[definition.type];
  if (typeof value !== kind) throw new Refusal(`the option "${name}" takes a ${kind}`);
  if (
    'choices' in definition &&
    definition.choices?.length &&
    !definition.choices.some((choice) => choice.value === value)
  ) {
    throw new Refusal(`the option "${name}" takes one of its choices`);
  }
  if (definition.type === Option.String)
    requireLength(name, String(value), definition.min_length, definition.max_length);
  if (definition.type === Option.Integer || definition.type === Option.Number) {
    requireBounds(name, Number(value), definition.min_value, definition.max_value);
  }
}

/** A text option without a limit of its own still ends at 6,000 characters. */
function requireLength(name: string, text: string, min = 0, max = 6_000): void {
  if (text.length < min || text.length > max)
    throw new Refusal(`the option "${name}" takes ${min} to ${max} characters`);
}

function requireBounds(name: string, value: number, min = -(2 ** 53), max = 2 ** 53): void {
  if (value < min || value > max)
    throw new Refusal(`the option "${name}" takes numbers from ${min} to ${max}`);
}

/** Turns a person's value into what is sent: files, users, channels and roles go by id, with the object beside. */
function resolve(
  discord: Discord,
  channel: Channel,
  definition: APIApplicationCommandOption,
  value: unknown,
  resolved: Resolved,
): unknown {
  const put = (kind: string, id: string, object: object) => {
    resolved[kind] = { ...resolved[kind], [id]: object };
    return id;
  };
  switch (definition.type) {
    case Option.Attachment: {
      if (!isUpload(value)) throw new Refusal(`the option "${definition.name}" takes a file`);
      const attachment = keepUpload(discord, value, channel.id);
      return put('attachments', attachment.id, { ...attachment, ephemeral: true });
    }
    case Option.User:
      return resolveUser(discord, channel, String(value), put);
    case Option.Role: {
      const role = discord.world.guildOf(channel)?.roles.get(String(value));
      if (!role) throw new Refusal(`there is no role ${value} here`);
      return put('roles', role.id, describeRole(role));
    }
    case Option.Channel: {
      const named = discord.world.channels.get(String(value));
      if (!named) throw new Refusal(`there is no channel ${value}`);
      return put('channels', named.id, { ...describeChannel(discord.world, named), permissions: '0' });
    }
    default:
      return value;
  }
}

function resolveUser(
  { world }: Discord,
  channel: Channel,
  ref: string,
  put: (kind: string, id: string, object: object) => string,
): string {
  const user = world.people.get(ref)?.user ?? world.users.get(ref);
  if (!user) throw new Refusal(`there is nobody called ${ref}`);
  const member = world.memberOf(channel, user.id);
  if (member) {
    const { user: _, deaf, mute, ...partial } = describeMember(member);
    put('members', user.id, { ...partial, permissions: String(world.permissionsIn(channel, user.id)) });
  }
  return put('users', user.id, user);
}
