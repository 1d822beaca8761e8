import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { describeChannel } from '../payloads/channel.js';
import { describeMember, describeRole } from '../payloads/guild.js';
import { describeMessage, describeReactions } from '../payloads/message.js';
import type { Channel, Message, Person } from '../world/model.js';
import type { World } from '../world/world.js';
import { Refusal } from './refusal.js';

export function personNamed(world: World, key: string): Person {
  const person = world.people.get(key);
  if (person) return person;
  throw new Refusal(`there is nobody called "${key}"; there are ${[...world.people.keys()].join(', ')}`, 404);
}

/** A channel by id, or by `#name` (first match), or `@bot` for the direct message; it must be one the person sees. */
export function channelSeenBy(world: World, person: Person, ref: string): Channel {
  const channel = findChannel(world, person, ref);
  if (!channel) throw new Refusal(`there is no channel "${ref}"`, 404);
  if (!isSeenBy(world, person, channel))
    throw new Refusal(`${person.key} cannot see the channel "${ref}"`, 403);
  return channel;
}

function findChannel(world: World, person: Person, ref: string): Channel | undefined {
  const all = [...world.channels.values()];
  if (ref === '@bot') return all.find(({ recipients }) => isPair(recipients, person.user.id, world.bot.id));
  if (ref.startsWith('#')) return all.find(({ name }) => name === ref.slice(1));
  return world.channels.get(ref);
}

function isPair(recipients: readonly string[] | undefined, first: string, second: string): boolean {
  return [first, second].every((id) => recipients?.includes(id));
}

export function isSeenBy(world: World, person: Person, channel: Channel): boolean {
  if (!world.may(channel, person.user.id, Bits.ViewChannel)) return false;
  if (channel.type !== ChannelType.PrivateThread) return true;
  return channel.thread?.members.has(person.user.id) ?? false;
}

/** Messages as a person's client shows them: ephemeral ones of others are not among them. */
export function messagesSeenBy(world: World, person: Person, channel: Channel): object[] {
  if (!world.may(channel, person.user.id, Bits.ReadMessageHistory)) return [];
  return world
    .messagesOf(channel.id)
    .filter(({ ephemeralFor }) => ephemeralFor === undefined || ephemeralFor === person.user.id)
    .map((message) => describeSeen(world, person, message));
}

/** A message as one person's client shows it. */
export function describeSeen(world: World, person: Person, message: Message): Record<string, unknown> {
  const reactions = describeReactions(message, person.user.id);
  return { ...describeMessage(world, message, true), ...(reactions.length > 0 && { reactions }) };
}

export function messageSeenBy(world: World, person: Person, channel: Channel, id: string): Message {
  const message = world.message(channel.id, id);
  const isHidden = message?.ephemeralFor !== undefined && message.ephemeralFor !== person.user.id;
  if (!message || isHidden) throw new Refusal(`${person.key} sees no message ${id} in this channel`, 404);
  return message;
}

/** All that a person's client draws besides messages. */
export function describeView(world: World, person: Person): object {
  const seen = [...world.channels.values()].filter((channel) => isSeenBy(world, person, channel));
  const describe = (channel: Channel) => describeSeenChannel(world, person, channel);
  return {
    person: { key: person.key, user: person.user, locale: person.locale },
    people: [...world.people.values()].map(({ key, user, locale }) => ({ key, user, locale })),
    bot: world.bot,
    guilds: [...world.guilds.values()]
      .filter((guild) => guild.members.has(person.user.id))
      .map((guild) => ({
        id: guild.id,
        name: guild.name,
        roles: [...guild.roles.values()].map(describeRole),
        members: [...guild.members.values()].map(describeMember),
        channels: seen.filter(({ guildId }) => guildId === guild.id).map(describe),
      })),
    directMessages: seen.filter(({ type }) => type === ChannelType.DM).map(describe),
  };
}

function describeSeenChannel(world: World, person: Person, channel: Channel): object {
  // A thread that hangs on a message has its id.
  const starter = world.message(channel.parentId ?? '', channel.id);
  return {
    ...describeChannel(world, channel),
    permissions: String(world.permissionsIn(channel, person.user.id)),
    ...(channel.recipients && { recipients: channel.recipients.map((id) => world.users.get(id)) }),
    ...(starter && { starter: describeSeen(world, person, starter) }),
  };
}
