import {
  PermissionFlagsBits as Bits,
  GatewayIntentBits as Intent,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { checkMessageState } from '../../checks/message-state.js';
import type { Discord } from '../../discord.js';
import { describeMessage } from '../../payloads/message.js';
import { changeMessage, postMessage, removeMessage } from '../../world/messages.js';
import type { Channel, Message } from '../../world/model.js';
import { isThread } from '../../world/permissions.js';
import { reviveThread } from '../../world/threads.js';
import { channelFor, messageFor, requirePermission, requireSending } from '../access.js';
import type { Body, Env } from '../body.js';
import { DiscordError } from '../errors.js';
import { field, readMessageFields } from '../fields.js';

/** Flags that a bot may set on an ordinary message. */
const settableFlags =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const defaultPageSize = 50;

export function addMessageRoutes(app: Hono<Env>, discord: Discord): void {
  const { world } = discord;
  const show = (message: Message) => describeMessage(world, message, seesContent(discord));
  const channelOf = (id: string) => channelFor(world, world.bot.id, id);

  app.get('/channels/:channel/messages', (context) => {
    const channel = channelOf(context.req.param('channel'));
    return context.json(pageOf(discord, channel, context.req.query()).map(show));
  });
  app.post('/channels/:channel/messages', (context) => {
    const channel = channelOf(context.req.param('channel'));
    requireSending(world, channel, world.bot.id);
    return context.json(show(sendAsBot(discord, channel, context.get('body'))));
  });
  app.get('/channels/:channel/messages/:message', (context) => {
    const channel = channelOf(context.req.param('channel'));
    requirePermission(world, channel, world.bot.id, Bits.ReadMessageHistory);
    return context.json(show(messageFor(world, channel, context.req.param('message'))));
  });
  app.patch('/channels/:channel/messages/:message', (context) => {
    const channel = channelOf(context.req.param('channel'));
    const message = messageFor(world, channel, context.req.param('message'));
    if (message.author.id !== world.bot.id) throw new DiscordError('notYourMessage');
    return context.json(show(editAsBot(discord, message, context.get('body'))));
  });
  app.delete('/channels/:channel/messages/:message', (context) => {
    const channel = channelOf(context.req.param('channel'));
    const message = messageFor(world, channel, context.req.param('message'));
    if (message.author.id !== world.bot.id)
      requirePermission(world, channel, world.bot.id, Bits.ManageMessages);
    removeMessage(world, message);
    return context.body(null, 204);
  });
}

/** Over REST a bot sees contents when the intent is switched on for it, whatever its session asked for. */
export function seesContent({ world }: Discord): boolean {
  return (world.privilegedIntents & Intent.MessageContent) !== 0;
}

function sendAsBot(discord: Discord, channel: Channel, body: Body): Message {
  const { world } = discord;
  const fields = readMessageFields(body.json);
  const flags = (fields.flags ?? 0) & settableFlags;
  const repliesTo = replyTarget(discord, channel, body.json);
  const nonce = field(body.json, 'nonce');
  const sent = nonce !== undefined && nonce !== null && field(body.json, 'enforce_nonce') === true;
  const twin = sent ? world.messagesOf(channel.id).find((message) => message.nonce === nonce) : undefined;
  if (twin) return twin;
  checkMessageState({ ...fields, flags }, body.files.length);
  if (isThread(channel)) reviveThread(world, channel);
  return postMessage(world, {
    ...fields,
    flags,
    channelId: channel.id,
    author: world.bot,
    attachments: discord.files.attach(body, channel.id),
    ...(repliesTo && { repliesTo }),
    ...((typeof nonce === 'string' || typeof nonce === 'number') && { nonce }),
  });
}

/** The message that a reply names; unknown ones are an error unless the bot said they need not be. */
function replyTarget({ world }: Discord, channel: Channel, json: unknown): string | undefined {
  const reference = field(json, 'message_reference');
  const id = field(reference, 'message_id');
  if (typeof id !== 'string') return undefined;
  const target = world.message(channel.id, id);
  if (target && target.ephemeralFor === undefined) {
    if (!world.may(channel, world.bot.id, Bits.ReadMessageHistory))
      throw new DiscordError('noHistoryToReply');
    return id;
  }
  if (field(reference, 'fail_if_not_exists') === false) return undefined;
  const problem = {
    path: ['message_reference'],
    code: 'REPLIES_UNKNOWN_MESSAGE',
    message: 'Unknown message',
  };
  throw new DiscordError('invalidForm', [problem]);
}

/** Changes a message of the bot, by channel route or by interaction token. */
export function editAsBot(discord: Discord, message: Message, body: Body): Message {
  const fields = readMessageFields(body.json);
  const flags = message.flags | ((fields.flags ?? 0) & settableFlags);
  const attachments = discord.files.attach(body, message.channelId, message.attachments);
  checkMessageState({ ...message, ...fields, flags }, attachments.length);
  return changeMessage(discord.world, message, { ...fields, flags, attachments });
}

function pageOf({ world }: Discord, channel: Channel, query: Record<string, string>): Message[] {
  if (!world.may(channel, world.bot.id, Bits.ReadMessageHistory)) return [];
  const limit = Number(query.limit ?? defaultPageSize);
  const visible = world.messagesOf(channel.id).filter((message) => message.ephemeralFor === undefined);
  const newestFirst = (messages: Message[]) => messages.reverse();
  const { before, after, around } = query;
  if (after) return newestFirst(visible.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit));
  if (before) return newestFirst(visible.filter(({ id }) => BigInt(id) < BigInt(before)).slice(-limit));
  if (around) {
    const at = visible.findIndex(({ id }) => BigInt(id) >= BigInt(around));
    const from = Math.max(0, at - Math.floor(limit / 2));
    return newestFirst(visible.slice(from, from + limit));
  }
  return newestFirst(visible.slice(-limit));
}
