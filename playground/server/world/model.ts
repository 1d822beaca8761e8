import type {
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIOverwrite,
  APIUser,
  ChannelType,
  InteractionType,
  Locale,
  MessageType,
} from 'discord-api-types/v10';

/** What Discord keeps, in the playground's own shape; `payloads/` turns it into what Discord sends. */
export interface Person {
  /** Short name by which tests and the page address this person: 'member', 'moderator', … */
  readonly key: string;
  readonly user: APIUser;
  locale: `${Locale}`;
}

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  readonly color: number;
  readonly position: number;
  readonly managed: boolean;
  /** Set on the role that Discord makes for a bot when it joins. */
  readonly botId?: string;
}

export interface Member {
  readonly user: APIUser;
  roles: string[];
  readonly joinedAt: string;
  /** ISO date until which the member is timed out. */
  timeoutUntil?: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly preferredLocale: `${Locale}`;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
}

export interface ThreadState {
  archived: boolean;
  locked: boolean;
  readonly createdAt: string;
  readonly ownerId: string;
  readonly members: Map<string, string>;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId?: string;
  name: string;
  readonly position: number;
  readonly topic?: string;
  /** Category of a channel, or the channel a thread hangs on. */
  readonly parentId?: string;
  overwrites: readonly APIOverwrite[];
  /** Users of a direct message. */
  readonly recipients?: readonly string[];
  readonly thread?: ThreadState;
}

export interface InteractionOrigin {
  readonly id: string;
  readonly type: InteractionType;
  readonly userId: string;
  /** As it was typed, with its subcommand: 'corpus reload'. */
  readonly commandName?: string;
  /** For a component or modal: the message it sat on. */
  readonly sourceMessageId?: string;
  /** For a follow-up: the first response. */
  readonly originalResponseId?: string;
}

/** A copy of another message, as it was when it was passed on. */
export interface Forward
  extends Pick<Message, 'channelId' | 'content' | 'embeds' | 'attachments' | 'flags' | 'timestamp'> {
  readonly messageId: string;
}

export interface Poll {
  readonly question: string;
  readonly answers: readonly string[];
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly author: APIUser;
  readonly type: MessageType;
  readonly timestamp: string;
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: APIAttachment[];
  flags: number;
  editedAt?: string;
  /** Ids of users whom the message pings. */
  mentions: readonly string[];
  mentionRoles: readonly string[];
  mentionEveryone: boolean;
  readonly nonce?: string | number;
  readonly repliesTo?: string;
  readonly forward?: Forward;
  readonly poll?: Poll;
  readonly origin?: InteractionOrigin;
  readonly webhookId?: string;
  /** The only person who sees an ephemeral message. */
  readonly ephemeralFor?: string;
  /** Who reacted, by emoji, in the order of their coming. */
  readonly reactions: Map<string, readonly string[]>;
  /** A thread that was started from this message. */
  threadId?: string;
}
