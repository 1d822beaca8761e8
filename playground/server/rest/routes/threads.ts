import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { describeChannel } from '../../payloads/channel.js';
import { describeMessage } from '../../payloads/message.js';
import { postMessage } from '../../world/messages.js';
import { joinThread, openThread } from '../../world/threads.js';
import { channelFor, guildFor, messageFor, requirePermission } from '../access.js';
import { DiscordError } from '../errors.js';
import { field, readMessageFields } from '../fields.js';
import type { Env } from '../rest.js';

export function addThreadRoutes(app: Hono<Env>, discord: Discord): void {
  const { world } = discord;
  const channelOf = (id: string) => channelFor(world, world.bot.id, id);

  app.post('/channels/:channel/messages/:message/threads', (context) => {
    const parent = channelOf(context.req.param('channel'));
    const message = messageFor(world, parent, context.req.param('message'));
    requirePermission(world, parent, world.bot.id, Bits.CreatePublicThreads);
    if (message.threadId) throw new DiscordError('threadExists');
    const name = String(field(context.get('body').json, 'name'));
    return context.json(
      describeChannel(world, openThread(world, { parent, name, message, ownerId: world.bot.id })),
      201,
    );
  });
  app.post('/channels/:channel/threads', (context) => {
    const parent = channelOf(context.req.param('channel'));
    const { json } = context.get('body');
    const isPrivate = field(json, 'type') === ChannelType.PrivateThread;
    requirePermission(
      world,
      parent,
      world.bot.id,
      isPrivate ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads,
    );
    const thread = openThread(world, {
      parent,
      name: String(field(json, 'name')),
      ownerId: world.bot.id,
      isPrivate,
    });
    if (parent.type !== ChannelType.GuildForum) return context.json(describeChannel(world, thread), 201);
    const fields = readMessageFields(field(json, 'message'));
    const first = postMessage(world, { ...fields, channelId: thread.id, author: world.bot });
    return context.json(
      { ...describeChannel(world, thread), message: describeMessage(world, first, false) },
      201,
    );
  });
  app.put('/channels/:channel/thread-members/@me', (context) => {
    joinThread(world, channelOf(context.req.param('channel')), world.bot.id);
    return context.body(null, 204);
  });
  app.get('/guilds/:guild/threads/active', (context) => {
    const guild = guildFor(world, context.req.param('guild'));
    const threads = world.threadsOf(guild.id).filter((thread) => !thread.thread?.archived);
    return context.json({ threads: threads.map((thread) => describeChannel(world, thread)), members: [] });
  });
}
