import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import type { Discord } from '../discord.js';
import { isEmoji } from '../payloads/emoji.js';
import { changeMessage, postMessage, removeMessage } from '../world/messages.js';
import type { Channel, Message, Person, Poll } from '../world/model.js';
import { isThread, sendPermission } from '../world/permissions.js';
import { addReaction, reactionLimit, removeReaction, usersOf } from '../world/reactions.js';
import { joinThread, openForumPost, openThread, reviveThread } from '../world/threads.js';
import { Refusal } from './refusal.js';
import { keepUpload, type Upload } from './upload.js';

/** Discord lets people without Nitro write this much. */
const contentLimit = 2_000;

export interface WrittenMessage {
  readonly content: string;
  readonly repliesTo?: string;
  /** Whether a reply pings the author it answers; on by default, as in Discord. */
  readonly pingsReplied?: boolean;
  readonly files?: readonly Upload[];
}

export function writeMessage(
  discord: Discord,
  person: Person,
  channel: Channel,
  written: WrittenMessage,
): Message {
  const { world } = discord;
  requireWriting(discord, person, channel);
  if ([...written.content].length > contentLimit)
    throw new Refusal(`a message has at most ${contentLimit} characters`);
  const files = written.files ?? [];
  if (written.content.trim() === '' && files.length === 0)
    throw new Refusal('an empty message cannot be sent');
  if (isThread(channel)) reviveThread(world, channel);
  if (isThread(channel)) joinThread(world, channel, person.user.id);
  const parse = { parse: ['users', 'roles', 'everyone'], replied_user: written.pingsReplied ?? true };
  return postMessage(world, {
    content: written.content,
    channelId: channel.id,
    author: person.user,
    attachments: files.map((file) => keepUpload(discord, file, channel.id)),
    // Discord's own client sends these for what people write.
    allowedMentions: parse as NonNullable<Parameters<typeof postMessage>[1]['allowedMentions']>,
    ...(written.repliesTo && { repliesTo: written.repliesTo }),
  });
}

function requireWriting({ world }: Discord, person: Person, channel: Channel): void {
  const textless: readonly ChannelType[] = [ChannelType.GuildCategory, ChannelType.GuildForum];
  if (textless.includes(channel.type))
    throw new Refusal('messages go into posts here, not into the channel itself');
  if (!world.may(channel, person.user.id, sendPermission(channel))) {
    throw new Refusal(`${person.key} may not write in #${channel.name}`, 403);
  }
  if (channel.thread?.locked && !world.may(channel, person.user.id, Bits.ManageThreads)) {
    throw new Refusal('this thread is locked', 403);
  }
}

/** Passes a message on: to where it is, or to another channel. */
export function forwardMessage(
  discord: Discord,
  person: Person,
  channel: Channel,
  { id: messageId, channelId, content, embeds, attachments, flags, timestamp }: Message,
): Message {
  requireWriting(discord, person, channel);
  const forward = { messageId, channelId, content, embeds, attachments, flags, timestamp };
  return postMessage(discord.world, { channelId: channel.id, author: person.user, forward });
}

export function startPoll(discord: Discord, person: Person, channel: Channel, poll: Poll): Message {
  requireWriting(discord, person, channel);
  return postMessage(discord.world, { channelId: channel.id, author: person.user, poll });
}

export function editMessage({ world }: Discord, person: Person, message: Message, content: string): Message {
  if (message.author.id !== person.user.id) throw new Refusal('only the author may edit a message', 403);
  return changeMessage(world, message, { content });
}

/** Deletes a message, or dismisses one that only this person sees. */
export function deleteMessage({ world }: Discord, person: Person, channel: Channel, message: Message): void {
  const isOwn = message.author.id === person.user.id || message.ephemeralFor === person.user.id;
  if (!isOwn && !world.may(channel, person.user.id, Bits.ManageMessages)) {
    throw new Refusal(`${person.key} may not delete this message`, 403);
  }
  removeMessage(world, message);
}

/** Adds a reaction, or takes the person's own one back. */
export function react(
  { world }: Discord,
  person: Person,
  channel: Channel,
  message: Message,
  { emoji, off = false }: { readonly emoji: string; readonly off?: boolean },
): Message {
  if (message.ephemeralFor !== undefined) throw new Refusal('what only you see takes no reactions');
  if (!isEmoji(emoji)) throw new Refusal(`"${emoji}" is no emoji`);
  const isNew = usersOf(message, emoji).length === 0;
  if (!off && isNew && !world.may(channel, person.user.id, Bits.AddReactions))
    throw new Refusal(`${person.key} may not add reactions here`, 403);
  if (!off && isNew && message.reactions.size >= reactionLimit)
    throw new Refusal(`a message takes ${reactionLimit} different reactions`);
  if (off) removeReaction(world, message, person.user.id, emoji);
  else addReaction(world, message, person.user.id, emoji);
  return message;
}

export interface StartedThread {
  readonly name: string;
  /** First message of a forum post, or of a thread of its own. */
  readonly content?: string;
  /** The message that the thread hangs on. */
  readonly message?: Message;
}

export function startThread(
  discord: Discord,
  person: Person,
  parent: Channel,
  started: StartedThread,
): Channel {
  const { world } = discord;
  const needed = parent.type === ChannelType.GuildForum ? Bits.SendMessages : Bits.CreatePublicThreads;
  if (!world.may(parent, person.user.id, needed))
    throw new Refusal(`${person.key} may not start a thread here`, 403);
  const { name, content, message } = started;
  if (parent.type === ChannelType.GuildForum) {
    if (!content) throw new Refusal('a forum post needs a first message');
    return openForumPost(world, parent, name, { author: person.user, content });
  }
  const thread = openThread(world, { parent, name, ownerId: person.user.id, ...(message && { message }) });
  if (content) writeMessage(discord, person, thread, { content });
  return thread;
}
