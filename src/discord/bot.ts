import type { Answerer } from '../answer/answerer.js';
import type { ConversationMemory } from '../answer/conversation-memory.js';
import type { Library } from '../answer/library.js';
import type { Logger } from '../log.js';
import type { Cooldown } from './cooldown.js';

/** All that a command or a button may use. */
export interface Bot {
  readonly library: Library;
  readonly answerer: Answerer;
  readonly conversations: ConversationMemory;
  readonly cooldown: Cooldown;
  readonly log: Logger;
  readonly moderatorRoleId?: string;
  /** Bytes of memory the process takes. */
  readonly memoryInUse: () => number;
}
