import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { noMentions } from './reply.js';

/**
 * Nothing privileged: without Message Content we still read what mentions us, direct messages, and what a command
 * hands us. The Channel partial brings direct messages from people who wrote before we started.
 */
export function createClient(apiUrl?: string): Client {
  const options: ClientOptions = {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: noMentions,
    failIfNotExists: false,
    // Messages are answered and forgotten.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiUrl && { rest: { api: apiUrl } }),
  };
  return new Client(options);
}
