import { pino } from 'pino';
import { createConversationMemory } from '../../src/answer/conversation-memory.js';
import type { ReloadReport } from '../../src/answer/library.js';
import type { Snapshot } from '../../src/answer/snapshot.js';
import { createOnce } from '../../src/discord/answers/once.js';
import { createReloads } from '../../src/discord/articles/reloads.js';
import type { Bot } from '../../src/discord/context.js';
import { makeAnswerer, makeNothing } from './answers.js';
import { makeArticle } from './factories.js';
import { fake } from './fake.js';
import { memoryStore } from './memory-store.js';
import { makeSnapshotOf } from './snapshots.js';

/** A bot that finds nothing in one small article, unless the test gives it more. */
export function makeBot({
  snapshot = makeSnapshotOf([makeArticle()]),
  ...parts
}: Partial<Bot> & { snapshot?: Snapshot } = {}): Bot {
  const log = pino({ level: 'silent' });
  const report = makeReport();
  const library = { current: () => snapshot, reload: async () => report, check: async () => report };
  return {
    library,
    answerer: makeAnswerer((question) => makeNothing({ question })).answerer,
    store: memoryStore(),
    folder: fake<Bot['folder']>('folder', {}),
    removed: new Map(),
    reloads: createReloads(parts.library ?? library, log),
    suggestQuestions: () => [],
    judged: createOnce(() => new Date(0)),
    download: () => Promise.resolve({ kind: 'failed' }),
    defaultCooldown: { questions: 5, seconds: 30 },
    now: () => new Date('2026-11-22T12:00:00Z'),
    conversations: createConversationMemory({ now: () => new Date(0) }),
    cooldown: { ask: () => Promise.resolve(undefined) },
    log,
    memoryInUse: () => 64 * 1024 * 1024,
    ...parts,
  };
}

export function makeReport(fields: Partial<ReloadReport> = {}): ReloadReport {
  const lists = { added: [], removed: [], changed: [], problems: [] };
  return { ...lists, articles: 1, passages: 1, tookMs: 1, swapped: true, ...fields };
}
