import type { IconName } from '../icons.js';
import { type ChannelInfo, channelTypes, isThread, nameOf } from '../types.js';

export function iconOf(channel: ChannelInfo): IconName {
  if (isThread(channel)) return 'thread';
  if (channel.type === channelTypes.forum) return 'forum';
  return channel.type === channelTypes.dm ? 'person' : 'hash';
}

export function titleOf(channel: ChannelInfo, ownId: string): string {
  if (channel.type !== channelTypes.dm) return channel.name ?? '';
  return (
    channel.recipients
      ?.filter(({ id }) => id !== ownId)
      .map(nameOf)
      .join(', ') ?? ''
  );
}
