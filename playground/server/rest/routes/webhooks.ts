import type { Context, Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { fillIn, original, postFollowUp } from '../../interactions/answer.js';
import type { InteractionState } from '../../interactions/interaction.js';
import { describeMessage } from '../../payloads/message.js';
import { removeMessage } from '../../world/messages.js';
import type { Message } from '../../world/model.js';
import type { Env } from '../body.js';
import { DiscordError } from '../errors.js';
import { editAsBot } from './messages.js';

/** Follow-ups and edits by an interaction's token: https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages */
export function addWebhookRoutes(app: Hono<Env>, discord: Discord): void {
  const { world } = discord;
  const path = '/webhooks/:application/:token/messages/:message';

  app.post('/webhooks/:application/:token', (context) => {
    const state = stateFor(discord, context);
    const message = postFollowUp(discord, state, context.get('body'));
    return context.json(describeMessage(world, message, true));
  });
  app.get(path, (context) => {
    const message = messageOf(discord, context, stateFor(discord, context));
    return context.json(describeMessage(world, message, true));
  });
  app.patch(path, (context) => {
    const state = stateFor(discord, context);
    const message = messageOf(discord, context, state);
    const isWaiting = state.isDeferred && message.id === state.originalId;
    const body = context.get('body');
    const edited = isWaiting ? fillIn(discord, state, message, body) : editAsBot(discord, message, body);
    return context.json(describeMessage(world, edited, true));
  });
  app.delete(path, (context) => {
    const state = stateFor(discord, context);
    const message = messageOf(discord, context, state);
    removeMessage(world, message);
    return context.body(null, 204);
  });
}

function stateFor(discord: Discord, context: Context<Env>): InteractionState {
  const { application, token } = context.req.param();
  if (application !== discord.world.application.id) throw new DiscordError('unknownWebhook');
  return discord.interactions.forFollowUp(token ?? '');
}

/** `@original` or the id of a message that answers this interaction or carries its button. */
function messageOf(discord: Discord, context: Context<Env>, state: InteractionState): Message {
  const id = decodeURIComponent(context.req.param('message') ?? '');
  if (id === '@original') {
    const message = original(discord, state);
    if (!message) throw new DiscordError('unknownMessage');
    return message;
  }
  const message = discord.world.message(state.channelId, id);
  const belongs = message && (message.origin?.id === state.id || message.id === state.origin.sourceMessageId);
  if (!belongs) throw new DiscordError('unknownMessage');
  return message;
}
