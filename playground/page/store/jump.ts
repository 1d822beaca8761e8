import { createContext } from 'preact';

/** A channel, or one message in it. */
export interface Place {
  readonly channelId: string;
  readonly messageId?: string;
}

/** Opens a place, for links deep in a message. */
export const Jump = createContext<(place: Place) => void>(() => undefined);

const jumpLink =
  /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?$/;

/** What a link into Discord itself leads to: https://discord.com/channels/SERVER/CHANNEL/MESSAGE */
export function placeIn(url: string): Place | undefined {
  const [, channelId, messageId] = jumpLink.exec(url) ?? [];
  if (channelId === undefined) return undefined;
  return { channelId, ...(messageId !== undefined && { messageId }) };
}
