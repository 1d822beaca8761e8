import { createHash } from 'node:crypto';
import type { StorePlace } from '../../src/store/place.js';
import type { ResilientStore } from '../../src/store/resilient.js';
import type { StoredArticle } from '../../src/store/servers/article-store.js';
import {
  defaultSettings,
  noFeedback,
  type Opinion,
  type ServerSettings,
  type StoredTie,
  type UnansweredQuestion,
} from '../../src/store/store.js';

/** Where a store is that can be opened, or cannot. */
export function placeOf(open: StorePlace['open'], openCopy = open, exists = () => true): StorePlace {
  return { open, openCopy, exists };
}

/** A store that forgets with the test. What is in it is open to look at. */
export function memoryStore(settings: Partial<ServerSettings> = {}) {
  const servers = new Map<string, ServerSettings>();
  const unanswered: { serverId: string; question: string }[] = [];
  const judgements: { serverId: string; passageId: string; verdict: Opinion }[] = [];
  const ties: StoredTie[] = [];
  const due = new Map<string, Date>();
  const articles: StoredArticle[] = [];
  const contents = new Map<number, Uint8Array>();
  const versions = new Map<string, number>();
  const raise = (serverId: string) => void versions.set(serverId, (versions.get(serverId) ?? 0) + 1);
  const store: ResilientStore = {
    trouble: () => undefined,
    isSideBySide: () => false,
    hasSuccessor: () => false,
    events: { claim: async () => true, purge: async () => undefined },
    settings: {
      read: async (serverId) => servers.get(serverId) ?? { ...defaultSettings, ...settings },
      write: async (serverId, changed) => void servers.set(serverId, changed),
    },
    unanswered: {
      note: async (serverId, question) => void unanswered.push({ serverId, question }),
      list: async (serverId): Promise<UnansweredQuestion[]> =>
        unanswered
          .map(({ question, serverId: of }, id) => ({
            id,
            question,
            of,
            count: 1,
            first: '2026-11-22',
            last: '2026-11-22',
          }))
          .filter(({ of }) => of === serverId)
          .map(({ of: _, ...question }) => question),
      dismiss: async (_, ids) => {
        for (const id of [...ids].sort((a, b) => b - a)) unanswered.splice(id, 1);
      },
      purge: async () => undefined,
    },
    feedback: {
      note: async (serverId, passageId, verdict) => void judgements.push({ serverId, passageId, verdict }),
      takeBack: async (serverId, passageId, verdict) => {
        const at = judgements.findIndex(
          (each) => each.serverId === serverId && each.passageId === passageId && each.verdict === verdict,
        );
        if (at >= 0) judgements.splice(at, 1);
      },
      count: async () => noFeedback,
      purge: async () => undefined,
    },
    ties: {
      list: async (serverId) => ties.filter((tie) => tie.serverId === serverId),
      async add(tie) {
        const id = ties.length + 1;
        ties.push({ ...tie, id });
        raise(tie.serverId);
        return { id };
      },
      async remove(serverId, id) {
        const at = ties.findIndex((tie) => tie.id === id && tie.serverId === serverId);
        raise(serverId);
        return at < 0 ? undefined : ties.splice(at, 1)[0];
      },
    },
    digests: {
      async claim(serverId, now, next) {
        const before = due.get(serverId);
        if (before && before > now) return false;
        due.set(serverId, next);
        return before !== undefined;
      },
      giveBack: async (serverId, now) => void due.set(serverId, now),
      forget: async (serverId) => void due.delete(serverId),
    },
    articles: {
      list: async (serverId) => articles.filter((article) => article.serverId === serverId),
      read: async (_, id) => contents.get(id),
      async add({ content, ...article }) {
        const id = contents.size + 1;
        contents.set(id, content);
        const hash = createHash('sha256').update(content).digest('hex');
        articles.push({ ...article, id, hash, bytes: content.length });
        raise(article.serverId);
        return { kind: 'added', id };
      },
      async remove(serverId, id) {
        const at = articles.findIndex((article) => article.id === id && article.serverId === serverId);
        raise(serverId);
        return at < 0 ? undefined : articles.splice(at, 1)[0];
      },
      putBack: async () => ({ kind: 'gone' }),
      purge: async () => undefined,
    },
    servers: {
      noteReload: async () => undefined,
      version: async (serverId) => versions.get(serverId) ?? 0,
      versions: async () => versions,
      known: async () => [],
      noteLeft: async () => undefined,
      noteBack: async () => undefined,
      forgetLeft: async () => [],
    },
    close: async () => undefined,
  };
  return Object.assign(store, { noted: { servers, unanswered, judgements, ties } });
}
