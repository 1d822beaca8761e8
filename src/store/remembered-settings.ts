import { LRUCache } from 'lru-cache';
import type { ServerSettings, SettingsStore } from './store.js';

/** Another process may write to the same file; its changes are seen here after this time at the latest. */
const rememberedMs = 5000;
/** Discord asks for more than one process from 2,500 servers on. */
const maxServers = 5000;

/** The same settings, which each question needs, read from the database every five seconds and after a change. */
export function rememberSettings(stored: SettingsStore, clock: () => number): SettingsStore {
  // Promises, so that a read under way during a write does not bring the old settings back.
  const remembered = new LRUCache<string, Promise<ServerSettings>>({
    max: maxServers,
    ttl: rememberedMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  return {
    async read(serverId) {
      const known = remembered.get(serverId);
      if (known) return known;
      const reading = stored.read(serverId);
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
      } finally {
        remembered.delete(serverId);
      }
    },
  };
}
