import type { ConversationMemory } from '../answer/conversation/conversation.js';
import type { CheckArticle } from '../library/folder/check-article.js';
import type { LibraryReader } from '../library/library.js';
import type { FairTurns } from '../library/one-at-a-time.js';
import type { ServerLibraries } from '../library/servers/server-libraries.js';
import type { TakePage } from '../library/web/take-page.js';
import type { CooldownConfig } from '../process/config.js';
import type { Logger } from '../process/log.js';
import type { ResilientStore } from '../store/resilient.js';
import type { ArticleLimits } from '../store/servers/article-store.js';
import type { Judgements } from './answers/judging/judgements.js';
import type { Once } from './answers/once.js';
import type { ShownAnswers } from './answers/shown-answers.js';
import type { Download } from './articles/adding/download.js';
import type { OfferedPages } from './articles/adding/offered-pages.js';
import type { Reloads } from './articles/reloads.js';
import type { CommandMentions } from './commands/command-mentions.js';
import type { Cooldown } from './events/cooldown.js';
import type { AnsweredMessages } from './events/messages/answered-messages.js';
import type { KeptReports } from './moderation/reports/kept-reports.js';

/** Everything that a command or a button may use. */
export interface BotContext {
  /** What those who use it here may read: see `botAt`. */
  readonly library: LibraryReader;
  readonly libraries: ServerLibraries;
  readonly conversations: ConversationMemory;
  readonly cooldown: Cooldown;
  readonly store: ResilientStore;
  /** Reads an upload to see whether it is an article. */
  readonly checkArticle: CheckArticle;
  /** Of what a server keeps. */
  readonly articleLimits: ArticleLimits;
  readonly mayAddArticles: boolean;
  /** What moderators want to be read, by server: each file takes a thread with half a gigabyte, for half a minute. */
  readonly addsInTurn: FairTurns;
  readonly reloads: Reloads;
  readonly download: Download;
  /** Which of our messages answers which. */
  readonly answered: AnsweredMessages;
  /** What people have been told once. */
  readonly told: Once;
  readonly commandMentions: CommandMentions;
  /** Missing where no articles are taken from the web. */
  readonly takePage?: TakePage;
  /** Pages that were taken and shown, and wait for a yes. */
  readonly offeredPages: OfferedPages;
  /** What people have said of answers. */
  readonly judgements: Judgements;
  /** Which passage was shown last in each conversation. */
  readonly shownAnswers: ShownAnswers;
  /** Which questions have been passed on already. */
  readonly judged: Once;
  /** Which reports a person may still put their name to. */
  readonly reports: KeptReports;
  readonly log: Logger;
  readonly now: () => Date;
  /** For the whole bot; a server may name its own role and set its own pace. */
  readonly moderatorRoleId?: string;
  /** Of the settings: those the shared articles may be read again from. */
  readonly homeServers: readonly string[];
  /** False where other processes have the other shards. */
  readonly seesAllServers: boolean;
  readonly defaultCooldown: CooldownConfig;
  /** Resident memory of the process, in bytes. */
  readonly memoryInUse: () => number;
}
