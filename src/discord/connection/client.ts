import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import { defined } from '../../base/defined.js';
import type { Logger } from '../../process/log.js';
import type { Shards } from '../../process/shards.js';
import { noMentions } from '../events/reply.js';
import { guardPackets } from '../shards/packets.js';
import { PatientStrategy } from '../shards/strategy.js';
import { IdentifyThrottler, type LoginTurns } from '../shards/throttler.js';
import { logWaits, watchResponses } from './rest-watch.js';

interface ClientSettings {
  readonly log: Logger;
  /** The shards this process is for; the only one there is when missing. */
  readonly shards?: Shards;
  /** Where Discord's REST API is when it is not at discord.com. */
  readonly apiUrl?: string;
  /** Whose turn it is to log in, where other processes do as well. */
  readonly loginTurns?: LoginTurns;
  /** How long a session may take to be taken up again; a minute when missing. */
  readonly resumePatienceMs?: number;
}

const onlyShard: Shards = { ids: [0], count: 1 };

/**
 * Nothing privileged: without Message Content we still read what mentions us, direct messages, and what a command
 * hands us. The Channel partial brings direct messages from people who wrote before we started, the Message partial
 * what becomes of messages that we do not keep: when they are edited, when they are deleted.
 *
 * Emits `invalidated` when Discord rejects the token.
 */
export function createClient(settings: ClientSettings): Client {
  const { log, shards = onlyShard, apiUrl, resumePatienceMs, loginTurns } = settings;
  const options: ClientOptions = {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: noMentions,
    // What we send is written as Discord has it: looking for fields to rename took longer than all the laying out.
    jsonTransformer: (payload: unknown) => payload,
    failIfNotExists: false,
    // Messages are answered and forgotten.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    // Always given: where it is not, discord.js takes our own setting SHARDS for the shard's number.
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
    ws: {
      buildStrategy: (manager) => new PatientStrategy(manager, log, resumePatienceMs),
      buildIdentifyThrottler: async (manager) => {
        const { session_start_limit } = await manager.fetchGatewayInformation();
        return new IdentifyThrottler(session_start_limit.max_concurrency, { amongAll: loginTurns });
      },
    },
    rest: {
      ...defined({ api: apiUrl }),
      makeRequest: watchResponses(log, () => client.emit(Events.Invalidated)),
    },
  };
  const client = new Client(options);
  logWaits(client.rest, log);
  guardPackets(client);
  return client;
}
