import { PermissionFlagsBits as Bits, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { describeChannel } from '../../payloads/channel.js';
import { isThread, sendPermission } from '../../world/permissions.js';
import { changeThread, removeThread } from '../../world/threads.js';
import { channelFor, requirePermission } from '../access.js';
import type { Env } from '../body.js';
import { DiscordError } from '../errors.js';
import { field } from '../fields.js';

export function addChannelRoutes(app: Hono<Env>, discord: Discord): void {
  const { world } = discord;
  const channelOf = (id: string) => channelFor(world, world.bot.id, id);

  app.get('/channels/:channel', (context) =>
    context.json(describeChannel(world, channelOf(context.req.param('channel')))),
  );
  app.patch('/channels/:channel', (context) => {
    const channel = channelOf(context.req.param('channel'));
    if (!isThread(channel)) throw new DiscordError('missingPermissions');
    if (channel.thread?.ownerId !== world.bot.id)
      requirePermission(world, channel, world.bot.id, Bits.ManageThreads);
    changeThread(world, channel, readThreadChange(context.get('body').json));
    return context.json(describeChannel(world, channel));
  });
  app.delete('/channels/:channel', (context) => {
    const channel = channelOf(context.req.param('channel'));
    requirePermission(
      world,
      channel,
      world.bot.id,
      isThread(channel) ? Bits.ManageThreads : Bits.ManageChannels,
    );
    removeThread(world, channel);
    return context.json(describeChannel(world, channel));
  });
  app.post('/channels/:channel/typing', (context) => {
    const channel = channelOf(context.req.param('channel'));
    requirePermission(world, channel, world.bot.id, sendPermission(channel));
    world.emit({
      name: 'TYPING_START',
      channelId: channel.id,
      ...(channel.guildId && { guildId: channel.guildId }),
      intents: channel.guildId ? Intent.GuildMessageTyping : Intent.DirectMessageTyping,
    });
    return context.body(null, 204);
  });
}

function readThreadChange(json: unknown): { name?: string; archived?: boolean; locked?: boolean } {
  const [name, archived, locked] = ['name', 'archived', 'locked'].map((key) => field(json, key));
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof archived === 'boolean' && { archived }),
    ...(typeof locked === 'boolean' && { locked }),
  };
}
