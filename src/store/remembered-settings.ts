import { LRUCache } from 'lru-cache';
import { late, within } from '../base/within.js';
import { type ServerSettings, type SettingsStore, unreadableSettings } from './store.js';

export interface RememberedSettings extends SettingsStore {
  /** Somebody else has changed them: they are read anew. Those of all servers when none is named. */
  forget(serverId?: string): void;
}

interface Memory {
  /** Milliseconds from any fixed moment. */
  readonly clock: () => number;
  /** Changes of other processes are told, by `forget`. */
  readonly areChangesTold?: boolean;
}

/** Another process may write to the same file; its changes are seen here after this time at the latest. */
const rememberedMs = 5000;
/** The same where changes are told: nobody has to wait for one that was not heard of. */
const toldMs = 60_000;
/** Discord asks for more than one process from 2,500 servers on. */
const maxServers = 5000;
/** A database on another machine that no longer answers must not keep a question waiting: Discord gives it 3 s. */
const patienceMs = 1000;

/**
 * The same settings, which each question needs, read from the database now and then and after a change. Where they
 * cannot be read, those that were read last hold.
 */
export function rememberSettings(
  stored: SettingsStore,
  { clock, areChangesTold = false }: Memory,
): RememberedSettings {
  // Promises, so that a read under way during a write does not bring the old settings back.
  const remembered = new LRUCache<string, Promise<ServerSettings>>({
    max: maxServers,
    ttl: areChangesTold ? toldMs : rememberedMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const lastRead = new LRUCache<string, ServerSettings>({ max: maxServers });
  const readAnew = async (serverId: string): Promise<ServerSettings> => {
    const settings = await within(patienceMs, stored.read(serverId));
    if (settings !== late && !settings.isUnreadable) {
      lastRead.set(serverId, settings);
      return settings;
    }
    remembered.delete(serverId);
    return lastRead.get(serverId) ?? unreadableSettings;
  };
  return {
    async read(serverId) {
      const known = remembered.get(serverId);
      if (known) return known;
      const reading = readAnew(serverId);
      remembered.set(serverId, reading);
      try {
        return await reading;
      } catch (error) {
        if (remembered.peek(serverId) === reading) remembered.delete(serverId);
        throw error;
      }
    },
    async write(serverId, settings) {
      try {
        await stored.write(serverId, settings);
        lastRead.set(serverId, settings);
      } finally {
        remembered.delete(serverId);
      }
    },
    forget(serverId) {
      if (serverId === undefined) remembered.clear();
      else remembered.delete(serverId);
    },
  };
}
