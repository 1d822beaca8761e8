import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { Context, Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { isEmoji } from '../../payloads/emoji.js';
import {
  addReaction,
  clearReactions,
  reactionLimit,
  removeReaction,
  usersOf,
} from '../../world/reactions.js';
import { channelFor, messageFor, requirePermission } from '../access.js';
import type { Env } from '../body.js';
import { DiscordError } from '../errors.js';

const all = '/channels/:channel/messages/:message/reactions';
const one = `${all}/:emoji`;

/** Reactions of the bot, and what it may do to those of others: https://discord.com/developers/docs/resources/message#create-reaction */
export function addReactionRoutes(app: Hono<Env>, discord: Discord): void {
  const { world } = discord;
  app.put(`${one}/@me`, (context) => {
    const { channel, message, emoji } = targetOf(discord, context);
    const isNew = usersOf(message, emoji).length === 0;
    if (isNew) requirePermission(world, channel, world.bot.id, Bits.AddReactions);
    if (isNew && message.reactions.size >= reactionLimit) throw new DiscordError('tooManyReactions');
    addReaction(world, message, world.bot.id, emoji);
    return context.body(null, 204);
  });
  app.get(one, (context) => {
    const { message, emoji } = targetOf(discord, context);
    return context.json(usersOf(message, emoji).map((id) => world.users.get(id)));
  });
  app.delete(`${one}/:user`, (context) => {
    const { channel, message, emoji } = targetOf(discord, context);
    const user = context.req.param('user') ?? '';
    const isOwn = user === '@me' || user === world.bot.id;
    if (!isOwn) requirePermission(world, channel, world.bot.id, Bits.ManageMessages);
    removeReaction(world, message, isOwn ? world.bot.id : user, emoji);
    return context.body(null, 204);
  });
  app.delete(one, (context) => {
    const { channel, message, emoji } = targetOf(discord, context);
    requirePermission(world, channel, world.bot.id, Bits.ManageMessages);
    clearReactions(world, message, emoji);
    return context.body(null, 204);
  });
  app.delete(all, (context) => {
    const channel = channelFor(world, world.bot.id, context.req.param('channel'));
    requirePermission(world, channel, world.bot.id, Bits.ManageMessages);
    clearReactions(world, messageFor(world, channel, context.req.param('message')));
    return context.body(null, 204);
  });
}

function targetOf({ world }: Discord, context: Context<Env>) {
  const channel = channelFor(world, world.bot.id, context.req.param('channel'));
  requirePermission(world, channel, world.bot.id, Bits.ReadMessageHistory);
  const message = messageFor(world, channel, context.req.param('message'));
  const emoji = decodeURIComponent(context.req.param('emoji') ?? '');
  if (!isEmoji(emoji)) throw new DiscordError('unknownEmoji');
  return { channel, message, emoji };
}
