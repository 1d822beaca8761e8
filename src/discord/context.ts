import type { ConversationMemory } from '../answer/conversation-memory.js';
import type { CooldownConfig } from '../config.js';
import type { ArticleFolder, RemovedFile } from '../library/article-folder.js';
import type { Library } from '../library/library.js';
import type { Logger } from '../log.js';
import type { ResilientStore } from '../store/resilient.js';
import type { Once } from './answers/once.js';
import type { Download } from './articles/download.js';
import type { Reloads } from './articles/reloads.js';
import type { Cooldown } from './events/cooldown.js';

/** All that a command or a button may use. */
export interface BotContext {
  readonly library: Library;
  readonly conversations: ConversationMemory;
  readonly cooldown: Cooldown;
  readonly store: ResilientStore;
  readonly folder: ArticleFolder;
  /** Files removed since the last reload, by the beginning of their hash: they can be put back. */
  readonly removed: Map<string, RemovedFile>;
  readonly reloads: Reloads;
  readonly download: Download;
  /** Which answers a person has judged already. */
  readonly judged: Once;
  readonly log: Logger;
  readonly now: () => Date;
  /** Of the whole bot; a server may name one of its own, and set its own pace. */
  readonly moderatorRoleId?: string;
  readonly defaultCooldown: CooldownConfig;
  /** Bytes of memory the process takes. */
  readonly memoryInUse: () => number;
}
