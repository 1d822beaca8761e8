import { type Client, type Message, MessageType } from 'discord.js';
import { fake } from '../fake.js';
import { channelId, channelOf, guildId, ownId, personId } from './discord.js';
import type { SentMessage } from './layouts.js';

export interface Spoken {
  readonly content?: string;
  readonly type?: MessageType;
  readonly by?: string;
  readonly isFromBot?: boolean;
  readonly isFromWebhook?: boolean;
  readonly isDirect?: boolean;
  readonly isInThread?: boolean;
  readonly mentionsEveryone?: boolean;
  readonly mentionsUs?: boolean;
  /** Ids of others it mentions. */
  readonly mentioned?: readonly string[];
  /** Id of the person whose message it replies to. */
  readonly repliesTo?: string;
  readonly id?: string;
  readonly mayReact?: boolean;
  readonly reply?: (sent: SentMessage) => Promise<unknown>;
}

/** A message that mentions the bot in a channel, unless the test says otherwise. */
export function makeMessage(spoken: Spoken = {}) {
  const replies: SentMessage[] = [];
  const { content = `<@${ownId}> Who owns the mill?`, isDirect = false, isInThread = false } = spoken;
  const { mayReact = true, mentioned = [] } = spoken;
  const reactions: string[] = [];
  const message = fake<Message>('message', {
    id: spoken.id ?? '510000000000000005',
    client: fake<Client<true>>('client', { user: { id: ownId } }),
    content,
    type: spoken.type ?? MessageType.Default,
    author: { id: spoken.by ?? personId, bot: spoken.isFromBot ?? false },
    webhookId: spoken.isFromWebhook ? '1' : null,
    inGuild: () => !isDirect,
    guild: isDirect ? null : { preferredLocale: 'en-US' },
    guildId: isDirect ? null : guildId,
    channelId,
    channel: { ...channelOf(isDirect, isInThread), permissionsFor: () => ({ has: () => mayReact }) },
    mentions: {
      everyone: spoken.mentionsEveryone ?? false,
      users: new Map([...((spoken.mentionsUs ?? true) ? [ownId] : []), ...mentioned].map((id) => [id, {}])),
      repliedUser: spoken.repliesTo ? { id: spoken.repliesTo } : null,
    },
    react: async (emoji: string) => void reactions.push(emoji),
    reply: spoken.reply ?? ((sent: SentMessage) => Promise.resolve(replies.push(sent))),
  });
  return { message, replies, reactions };
}
