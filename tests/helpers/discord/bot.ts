import { pino } from 'pino';
import { createConversationMemory } from '../../../src/answer/conversation/conversation.js';
import { createJudgements } from '../../../src/discord/answers/judging/judgements.js';
import { createOnce } from '../../../src/discord/answers/once.js';
import { createShownAnswers } from '../../../src/discord/answers/shown-answers.js';
import { createOfferedPages } from '../../../src/discord/articles/adding/offered-pages.js';
import { createReloads } from '../../../src/discord/articles/reloads.js';
import { createCommandMentions } from '../../../src/discord/commands/command-mentions.js';
import type { BotContext } from '../../../src/discord/context.js';
import { createAnsweredMessages } from '../../../src/discord/events/messages/answered-messages.js';
import { createKeptReports } from '../../../src/discord/moderation/reports/kept-reports.js';
import { checkHere } from '../../../src/library/folder/check-upload.js';
import type { LibraryReader } from '../../../src/library/library.js';
import { fairTurns } from '../../../src/library/one-at-a-time.js';
import type { ServerLibraries } from '../../../src/library/servers/server-libraries.js';
import { type LibraryFields, makeLibrary, makeReport } from '../libraries/library.js';
import { memoryStore } from '../memory-store.js';
import { guildId } from './discord.js';

/** Parts of a bot, or of the library it asks. */
export type BotFields = Partial<BotContext> & Pick<LibraryFields, 'snapshot' | 'ask'>;

/** A bot that finds nothing in one small article, unless the test gives it more. */
export function makeBot({ snapshot, ask, ...parts }: BotFields = {}): BotContext {
  const log = pino({ level: 'silent' });
  const library = parts.library ?? makeLibrary({ ...(snapshot && { snapshot }), ...(ask && { ask }) });
  const libraries = parts.libraries ?? sharedAlone(library);
  return {
    library,
    libraries,
    store: memoryStore(),
    checkArticle: checkHere,
    articleLimits: { maxArticles: 40, maxBytes: 10 * 1024 * 1024 },
    mayAddArticles: true,
    addsInTurn: fairTurns(1),
    reloads: createReloads(libraries, log),
    judged: createOnce(() => 1),
    judgements: createJudgements(() => 1),
    shownAnswers: createShownAnswers(() => 1),
    reports: createKeptReports(() => 1),
    answered: createAnsweredMessages(() => 1),
    told: createOnce(() => 1),
    commandMentions: createCommandMentions(),
    offeredPages: createOfferedPages(() => 1),
    download: () => Promise.resolve({ kind: 'failed' }),
    defaultCooldown: { questions: 5, seconds: 30 },
    now: () => new Date('2026-11-22T12:00:00Z'),
    conversations: createConversationMemory({ clock: () => 1 }),
    cooldown: { ask: () => undefined, isTypingTooFast: () => false },
    log,
    homeServers: [guildId],
    seesAllServers: true,
    memoryInUse: () => 64 * 1024 * 1024,
    ...parts,
  };
}

/** No server has articles of its own. */
export function sharedAlone(library: LibraryReader): ServerLibraries {
  return {
    shared: { ...makeLibrary(), ...library },
    at: async () => library,
    opening: () => undefined,
    reload: async () => makeReport(),
    changed: () => undefined,
    sharedChanged: async () => undefined,
    warmUp: async () => undefined,
    close: async () => undefined,
  };
}
