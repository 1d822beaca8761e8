import { type Client, Events, type Guild, ShardClientUtil, Status } from 'discord.js';
import { keptDays } from '../../store/store.js';
import type { BotContext } from '../context.js';

const dayMs = 24 * 60 * 60 * 1000;

/** Keeps track of the servers that the bot is removed from, and of those that take it back. */
export function followPresence(client: Client, bot: BotContext): void {
  const { store, log, now } = bot;
  const noting = (guild: Guild, note: () => Promise<void>) =>
    void note().catch((err: unknown) => log.error({ err, guild: guild.id }, 'could not note a server'));
  // Of an outage discord.js tells by another event.
  client.on(Events.GuildDelete, (guild) => {
    log.info({ guild: guild.id }, `left a server: what is kept of it will be deleted in ${keptDays} days`);
    noting(guild, () => store.servers.noteLeft(guild.id, now()));
  });
  client.on(Events.GuildCreate, (guild) => noting(guild, () => store.servers.noteBack(guild.id)));
}

/** What has happened while the bot was away, as far as it is for the shards of this process to know. */
export async function notePresence(client: Client<true>, { store, now }: BotContext): Promise<void> {
  for (const { serverId, isLeft } of await store.servers.known()) {
    if (!isConnectedFor(serverId, client)) continue;
    const isThere = client.guilds.cache.has(serverId);
    if (isLeft && isThere) await store.servers.noteBack(serverId);
    if (!isLeft && !isThere) await store.servers.noteLeft(serverId, now());
  }
}

/** Deletes all that is kept of servers that were left long enough ago. */
export async function forgetLeftServers({ store, libraries, log, now }: BotContext): Promise<void> {
  const forgotten = await store.servers.forgetLeft(new Date(now().getTime() - keptDays * dayMs));
  for (const guild of forgotten) {
    libraries.changed(guild);
    log.info({ guild }, 'deleted what was kept of a server that was left');
  }
}

/** Whether the shard that the server is on is one of ours, and knows its servers. */
function isConnectedFor(serverId: string, { ws, options }: Client<true>): boolean {
  const { shardCount = ws.shards.size } = options;
  const shard = ws.shards.get(ShardClientUtil.shardIdForGuildId(serverId, shardCount));
  return shard?.status === Status.Ready;
}
