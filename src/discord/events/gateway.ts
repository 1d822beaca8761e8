import { type Client, Events } from 'discord.js';
import type { Command } from '../commands/command.js';
import type { BotContext } from '../context.js';
import type { InFlight } from './in-flight.js';
import { handleInteraction, turnAway } from './interactions.js';
import { handleMessage } from './messages/handle-message.js';
import { handleDeletion, handleEdit } from './messages/message-changes.js';

/** Connects what Discord sends with what the bot does. Nothing here rejects: there is nobody to catch it. */
export function listen(
  client: Client,
  commands: readonly Command[],
  bot: BotContext,
  inFlight: InFlight,
): void {
  client.on(Events.MessageCreate, (message) => {
    if (inFlight.isOpen() && client.isReady()) inFlight.track(handleMessage(message, client.user.id, bot));
  });
  client.on(Events.MessageUpdate, (_, message) => {
    if (inFlight.isOpen() && client.isReady()) inFlight.track(handleEdit(message, client.user.id, bot));
  });
  client.on(Events.MessageDelete, (message) => inFlight.track(handleDeletion(message, bot)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) inFlight.track(handleDeletion(message, bot));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (inFlight.isOpen()) inFlight.track(handleInteraction(interaction, commands, bot), 'interaction');
    else void turnAway(interaction, bot);
  });
  logEvents(client, bot);
}

/** An `error` event without a listener would end the process. */
function logEvents(client: Client, { log }: BotContext): void {
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warned'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'connection failed'));
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'connected, with a new session'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'connected again'));
  client.on(Events.Debug, (detail) => log.trace({ detail }, 'discord.js'));
}
