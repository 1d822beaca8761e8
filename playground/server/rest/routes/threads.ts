import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { describeChannel } from '../../payloads/channel.js';
import { describeMessage } from '../../payloads/message.js';
import { postMessage } from '../../world/messages.js';
import type { Channel } from '../../world/model.js';
import { joinThread, openThread } from '../../world/threads.js';
import type { World } from '../../world/world.js';
import { channelFor, guildFor, messageFor, requirePermission } from '../access.js';
import type { Env } from '../body.js';
import { DiscordError } from '../errors.js';
import { field, readMessageFields } from '../fields.js';

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
    return context.json(startThread(world, parent, context.get('body').json), 201);
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

/** A thread without a message to hang on; in a forum, a post with its first message. */
function startThread(world: World, parent: Channel, json: unknown): object {
  const isPrivate = field(json, 'type') === ChannelType.PrivateThread;
  const needed = isPrivate ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads;
  requirePermission(world, parent, world.bot.id, needed);
  const name = String(field(json, 'name'));
  const thread = openThread(world, { parent, name, ownerId: world.bot.id, isPrivate });
  if (parent.type !== ChannelType.GuildForum) return describeChannel(world, thread);
  const fields = readMessageFields(field(json, 'message'));
  const first = postMessage(world, { ...fields, channelId: thread.id, author: world.bot });
  return { ...describeChannel(world, thread), message: describeMessage(world, first, false) };
}
