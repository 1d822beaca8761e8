import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { noMentions } from './events/reply.js';

/** Which part of the servers a process is for. */
export interface ShardIdentity {
  readonly id: number;
  readonly count: number;
}

const onlyShard: ShardIdentity = { id: 0, count: 1 };

/**
 * Nothing privileged: without Message Content we still read what mentions us, direct messages, and what a command
 * hands us. The Channel partial brings direct messages from people who wrote before we started.
 *
 * @param shard `auto`: all of them in this process, as many as Discord recommends
 */
export function createClient(apiUrl?: string, shard: ShardIdentity | 'auto' = onlyShard): Client {
  const options: ClientOptions = {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: noMentions,
    failIfNotExists: false,
    // Messages are answered and forgotten.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    // Always said: where it is not, discord.js takes our own setting SHARDS for the shard's number.
    ...(shard === 'auto' ? { shards: shard } : { shards: [shard.id], shardCount: shard.count }),
    ...(apiUrl && { rest: { api: apiUrl } }),
  };
  return new Client(options);
}
