/** What survives a restart: nothing but rows, without names or ids of people. */
export interface Store {
  readonly settings: SettingsStore;
  readonly unanswered: UnansweredStore;
  readonly feedback: FeedbackStore;
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
  readonly cooldown?: { readonly questions: number; readonly seconds: number };
  /** There may be settings, but they cannot be read: nobody is a moderator, and nothing is said in public. */
  readonly isUnreadable?: true;
}

export const defaultSettings: ServerSettings = { channels: [], isPrivate: false, notesUnanswered: false };
export const unreadableSettings: ServerSettings = { ...defaultSettings, isPrivate: true, isUnreadable: true };

/** Questions the corpus could not answer: their text, how often, on which days. */
export interface UnansweredStore {
  note(serverId: string, question: string, at: Date): Promise<void>;
  /** Most frequent first. */
  list(serverId: string): Promise<readonly UnansweredQuestion[]>;
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

/** Text written by people is kept no longer than this. */
export const keptDays = 30;
