import { ChannelType, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { describeChannel } from '../payloads/channel.js';
import { postMessage } from './messages.js';
import type { Channel, Message } from './model.js';
import type { World } from './world.js';

export interface ThreadDraft {
  readonly parent: Channel;
  readonly name: string;
  readonly ownerId: string;
  readonly isPrivate?: boolean;
  /** The message a thread hangs on; the thread then has its id. */
  readonly message?: Message;
  /** Discord gives a forum post and its first message one id as well. */
  readonly id?: string;
}

export function openThread(world: World, draft: ThreadDraft): Channel {
  const { parent, message } = draft;
  const type = draft.isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
  const channel: Channel = {
    id: draft.id ?? message?.id ?? world.newId(),
    type,
    name: draft.name,
    position: 0,
    parentId: parent.id,
    overwrites: [],
    thread: {
      archived: false,
      locked: false,
      createdAt: world.now(),
      ownerId: draft.ownerId,
      members: new Map([[draft.ownerId, world.now()]]),
    },
    ...(parent.guildId && { guildId: parent.guildId }),
  };
  world.channels.set(channel.id, channel);
  if (message) message.threadId = channel.id;
  tell(world, 'THREAD_CREATE', channel, { newly_created: true });
  return channel;
}

/** A post in a forum: a thread with the author's first message in it, and one id for both. */
export function openForumPost(
  world: World,
  forum: Channel,
  title: string,
  first: Pick<Message, 'author' | 'content'>,
): Channel {
  const id = world.newId();
  const thread = openThread(world, { id, parent: forum, name: title, ownerId: first.author.id });
  postMessage(world, { ...first, id, channelId: thread.id });
  return thread;
}

export function joinThread(world: World, channel: Channel, userId: string): void {
  if (!channel.thread || channel.thread.members.has(userId)) return;
  channel.thread.members.set(userId, world.now());
  const member = { id: channel.id, user_id: userId, join_timestamp: world.now(), flags: 0 };
  if (userId === world.bot.id) tell(world, 'THREAD_CREATE', channel, { member });
}

export function changeThread(
  world: World,
  channel: Channel,
  change: { name?: string; archived?: boolean; locked?: boolean },
): void {
  if (change.name !== undefined) channel.name = change.name;
  if (channel.thread) {
    channel.thread.archived = change.archived ?? channel.thread.archived;
    channel.thread.locked = change.locked ?? channel.thread.locked;
  }
  tell(world, 'THREAD_UPDATE', channel);
}

/** Writing in an archived thread opens it again. */
export function reviveThread(world: World, channel: Channel): void {
  if (channel.thread?.archived) changeThread(world, channel, { archived: false });
}

export function removeThread(world: World, channel: Channel): void {
  world.channels.delete(channel.id);
  tell(world, 'THREAD_DELETE', channel);
}

function tell(world: World, name: string, channel: Channel, extra: object = {}): void {
  const payload = { ...describeChannel(world, channel), ...extra };
  world.emit({
    name,
    channelId: channel.id,
    ...(channel.guildId && { guildId: channel.guildId }),
    intents: Intent.Guilds,
    payload: () => payload,
  });
}
