import type { ArticleStore } from './servers/article-store.js';
import type { ServerStore } from './servers/server-store.js';

/** What survives a restart: rows, without names or ids of members; moderators are named by what they have made. */
export interface Store {
  readonly articles: ArticleStore;
  readonly servers: ServerStore;
  readonly settings: SettingsStore;
  readonly unanswered: UnansweredStore;
  readonly feedback: FeedbackStore;
  readonly ties: TieStore;
  readonly digests: DigestStore;
  readonly events: EventStore;
  close(): Promise<void>;
}

export interface SettingsStore {
  /** The defaults for a server that never changed them. */
  read(serverId: string): Promise<ServerSettings>;
  write(serverId: string, settings: ServerSettings): Promise<void>;
}

export interface ServerSettings {
  /** Channels to answer in; a thread follows its parent. Empty: everywhere. */
  readonly channels: readonly string[];
  /** Only the asker sees answers to commands, unless they choose otherwise. */
  readonly isPrivate: boolean;
  /** Discord locale of what everybody reads; each person's own when missing. */
  readonly language?: string;
  readonly moderatorRoleId?: string;
  /** Whether questions without an answer are noted for the moderators. */
  readonly notesUnanswered: boolean;
  /** Whether a new post in a forum is answered from its title, unasked, when the answer is sure. */
  readonly answersPosts: boolean;
  /** Where a mention in a channel is answered; in a thread or a direct message always in place. */
  readonly repliesIn: 'channel' | 'thread';
  readonly cooldown?: { readonly questions: number; readonly seconds: number };
  /** Where moderators are told of missing answers and bad ones; nowhere when missing. */
  readonly reportsChannelId?: string;
  /** Whether that channel gets a digest each week. */
  readonly sendsDigest: boolean;
  /** Whether members are answered from the articles of all servers, too. */
  readonly usesSharedArticles: boolean;
  /** There may be settings, but they cannot be read: nobody is a moderator, and nothing is said in public. */
  readonly isUnreadable?: true;
}

export const defaultSettings: ServerSettings = {
  channels: [],
  isPrivate: false,
  notesUnanswered: false,
  answersPosts: false,
  repliesIn: 'channel',
  sendsDigest: false,
  usesSharedArticles: true,
};
export const unreadableSettings: ServerSettings = { ...defaultSettings, isPrivate: true, isUnreadable: true };

/** Questions the corpus could not answer: their text, how often, on which days. */
export interface UnansweredStore {
  note(serverId: string, question: string, at: Date): Promise<void>;
  /** Most frequent first; what was asked on earlier days than this is left out. */
  list(serverId: string, since?: Date): Promise<readonly UnansweredQuestion[]>;
  /** Forgets questions by their ids. */
  dismiss(serverId: string, ids: readonly number[]): Promise<void>;
  /** Forgets what was asked before a day, in every server. */
  purge(before: Date): Promise<void>;
}

export interface UnansweredQuestion {
  readonly id: number;
  readonly question: string;
  readonly count: number;
  /** ISO dates, UTC. */
  readonly first: string;
  readonly last: string;
}

/** How helpful answers were: counts by passage and day. */
export interface FeedbackStore {
  note(serverId: string, passageId: string, opinion: Opinion, at: Date): Promise<void>;
  /** One less of those that were noted on that day. */
  takeBack(serverId: string, passageId: string, opinion: Opinion, at: Date): Promise<void>;
  count(serverId: string, since: Date): Promise<FeedbackCounts>;
  purge(before: Date): Promise<void>;
}

export type Verdict = 'helpful' | 'not-it';

/** A verdict, or why it is no better. */
export type Opinion = Verdict | 'wrong-passage' | 'out-of-date' | 'incomplete';

export type FeedbackCounts = Readonly<Record<Opinion, number>>;

export const noFeedback: FeedbackCounts = {
  helpful: 0,
  'not-it': 0,
  'wrong-passage': 0,
  'out-of-date': 0,
  incomplete: 0,
};

/** Questions that moderators have tied to passages, each for their own server. */
export interface TieStore {
  /** Oldest first. */
  list(serverId: string): Promise<readonly StoredTie[]>;
  /** Ties it, instead of what the same question was tied to before. `full`: there are as many as may be. */
  add(tie: NewTie): Promise<{ readonly id: number } | 'full'>;
  remove(serverId: string, id: number): Promise<StoredTie | undefined>;
}

export interface NewTie {
  /** Of the server it was tied in. */
  readonly serverId: string;
  readonly question: string;
  readonly passageId: string;
  /** Of the passage's words, by which it is found again where it has moved. */
  readonly textHash: string;
  /** Discord id of the moderator. */
  readonly by: string;
  readonly at: Date;
}

export interface StoredTie extends NewTie {
  readonly id: number;
}

/** UTF-16 units of a question that is tied. */
export const maxTiedQuestion = 300;

/** What comes from Discord, and may come to two processes: an old and a new version side by side. */
export interface EventStore {
  /** Whether it is for this process to deal with: no other has said so before. */
  claim(eventId: string, at: Date): Promise<boolean>;
  purge(before: Date): Promise<void>;
}

/** When each server's next digest is due. */
export interface DigestStore {
  /**
   * Whether it is due, once: whoever asks next is told that it is not, in this process or another. A server that has not
   * been seen before is due at `next`, as one is from then on.
   */
  claim(serverId: string, now: Date, next: Date): Promise<boolean>;
  /** It could not be sent after all: due again now. */
  giveBack(serverId: string, now: Date): Promise<void>;
  /** The server wants none. */
  forget(serverId: string): Promise<void>;
}

/** Text written by people is kept no longer than this. */
export const keptDays = 30;
