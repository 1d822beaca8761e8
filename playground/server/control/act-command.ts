import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  InteractionType,
  MessageType,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Discord } from '../discord.js';
import { describeInteraction } from '../interactions/build.js';
import type { InteractionState } from '../interactions/interaction.js';
import { commandsFor, installationsIn } from '../interactions/visibility.js';
import { describeMessage } from '../payloads/message.js';
import type { Channel, Message, Person } from '../world/model.js';
import { readOptions, type SentOption } from './command-options.js';
import { Refusal } from './refusal.js';

export interface SlashCommand {
  /** 'ask', or with its subcommand 'corpus reload'. */
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Sends what the client would not: unknown to the person, missing or wrong options. For tests of the bot's own checks. */
  readonly forge?: boolean;
}

export function useSlashCommand(
  discord: Discord,
  person: Person,
  channel: Channel,
  slash: SlashCommand,
): Promise<InteractionState> {
  const found = findCommand(discord, person, channel, slash);
  const read = readOptions(discord, channel, found.options, slash.options ?? {}, slash.forge === true);
  const data = describeCommand(found, read.options, read.resolved);
  const { command } = found;
  const sent = { command, commandName: slash.name, type: InteractionType.ApplicationCommand, data };
  return start(discord, person, channel, sent);
}

/** What the bot offers while a person types; the option in `focused` is the one under the cursor. */
export async function autocomplete(
  discord: Discord,
  person: Person,
  channel: Channel,
  slash: SlashCommand & { readonly focused: string },
): Promise<InteractionState> {
  const found = findCommand(discord, person, channel, slash);
  const { options } = readOptions(discord, channel, found.options, slash.options ?? {}, true);
  const marked = options.map((option) =>
    option.name === slash.focused ? { ...option, focused: true } : option,
  );
  if (!marked.some(({ name }) => name === slash.focused))
    throw new Refusal(`no option "${slash.focused}" was given`);
  const data = describeCommand(found, marked, {});
  const { command } = found;
  const type = InteractionType.ApplicationCommandAutocomplete;
  return start(discord, person, channel, { command, commandName: slash.name, type, data });
}

/** Apps → name, in the menu of a message. */
export function useMessageMenu(
  discord: Discord,
  person: Person,
  channel: Channel,
  menu: { readonly name: string; readonly message: Message },
): Promise<InteractionState> {
  const command = offered(discord, person, channel).find(
    ({ name, type }) => name === menu.name && type === ApplicationCommandType.Message,
  );
  if (!command) throw new Refusal(`${person.key} is offered no message command "${menu.name}" here`, 403);
  const target = describeMessage(discord.world, menu.message, true);
  const data = {
    ...{ id: command.id, name: command.name, type: command.type },
    target_id: menu.message.id,
    resolved: { messages: { [menu.message.id]: target } },
  };
  const type = InteractionType.ApplicationCommand;
  return start(discord, person, channel, { command, commandName: command.name, type, data });
}

interface FoundCommand {
  readonly command: APIApplicationCommand;
  readonly groups: readonly APIApplicationCommandOption[];
  /** Options of the command, or of the subcommand that was named. */
  readonly options: readonly APIApplicationCommandOption[];
}

function findCommand(discord: Discord, person: Person, channel: Channel, slash: SlashCommand): FoundCommand {
  const [name, ...path] = slash.name.split(' ');
  const everything = [...discord.commands.list(channel.guildId), ...discord.commands.list(undefined)];
  const choice = slash.forge ? everything : offered(discord, person, channel);
  const command = choice.find((each) => each.name === name && each.type === ApplicationCommandType.ChatInput);
  if (!command) throw new Refusal(`${person.key} is offered no command /${name} here`, 403);
  const groups: APIApplicationCommandOption[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const part of path) {
    const next = options.find((option) => option.name === part);
    // A subcommand without options has no such field.
    if (next?.type !== Option.Subcommand && next?.type !== Option.SubcommandGroup)
      throw new Refusal(`/${name} has no subcommand "${part}"`, 404);
    groups.push(next);
    options = next.options ?? [];
  }
  if (options.some(({ type }) => type === Option.Subcommand))
    throw new Refusal(`/${slash.name} needs a subcommand`);
  return { command, groups, options };
}

function offered({ world, commands }: Discord, person: Person, channel: Channel): APIApplicationCommand[] {
  return commandsFor(world, commands, channel, person.user.id);
}

function describeCommand(
  { command, groups }: FoundCommand,
  options: readonly SentOption[],
  resolved: object,
): object {
  const nested = groups.reduceRight<readonly object[]>(
    (inner, group) => [{ name: group.name, type: group.type, options: inner }],
    options,
  );
  return {
    ...{ id: command.id, name: command.name, type: command.type },
    ...(command.guild_id && { guild_id: command.guild_id }),
    ...(nested.length > 0 && { options: nested }),
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}

interface Sent {
  readonly command: APIApplicationCommand;
  readonly commandName: string;
  readonly type: InteractionType;
  readonly data: object;
}

function start(
  discord: Discord,
  person: Person,
  channel: Channel,
  { command, commandName, type, data }: Sent,
): Promise<InteractionState> {
  const isMenu = command.type !== ApplicationCommandType.ChatInput;
  const draft = {
    type,
    userId: person.user.id,
    channelId: channel.id,
    answerType: isMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand,
    isEphemeralForced: isForcedPrivate(discord, person, channel),
    origin: { type, userId: person.user.id, commandName },
  };
  return discord.interactions.start(draft, (state) =>
    describeInteraction(discord.world, state, person, channel, { type, data }),
  );
}

/** Where only the person installed the application, answers are private unless Use External Apps is granted. */
export function isForcedPrivate({ world }: Discord, person: Person, channel: Channel): boolean {
  const isByUserAlone = installationsIn(world, channel, person.user.id).every((type) => type === 1);
  if (!isByUserAlone || channel.guildId === undefined) return false;
  return !world.may(channel, person.user.id, PermissionFlagsBits.UseExternalApps);
}
