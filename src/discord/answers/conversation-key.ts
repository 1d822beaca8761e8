import type { BaseInteraction, Message } from 'discord.js';

/** Where something was asked. */
export interface Place {
  readonly channelId: string;
  readonly isThread: boolean;
}

/** One conversation for a whole thread; in an open channel, one for each person. */
function conversationKey({ channelId, isThread }: Place, personId: string): string {
  return isThread ? channelId : `${channelId}/${personId}`;
}

export function conversationOfMessage({ channelId, channel, author }: Message): string {
  return conversationKey({ channelId, isThread: channel.isThread() }, author.id);
}

/** The same for mentions and commands: the same person asks in the same place. */
export function conversationOfInteraction({ channelId, channel, user, id }: BaseInteraction): string {
  return conversationKey({ channelId: channelId ?? id, isThread: channel?.isThread() ?? false }, user.id);
}
