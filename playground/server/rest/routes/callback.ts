import { InteractionType, MessageFlags, InteractionResponseType as Response } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { postInteractionMessage } from '../../interactions/answer.js';
import type { InteractionState } from '../../interactions/interaction.js';
import { describeMessage } from '../../payloads/message.js';
import type { Message } from '../../world/model.js';
import type { Body, Env } from '../body.js';
import { DiscordError } from '../errors.js';
import { field } from '../fields.js';
import { editAsBot } from './messages.js';

/** First answers that make sense for each kind of interaction. */
const permitted: Readonly<Record<number, readonly Response[]>> = {
  [InteractionType.ApplicationCommand]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.Modal,
  ],
  [InteractionType.MessageComponent]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.DeferredMessageUpdate,
    Response.UpdateMessage,
    Response.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Response.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.DeferredMessageUpdate,
    Response.UpdateMessage,
  ],
};

/** The first answer to an interaction: https://discord.com/developers/docs/interactions/receiving-and-responding */
export function addCallbackRoute(app: Hono<Env>, discord: Discord): void {
  app.post('/interactions/:interaction/:token/callback', (context) => {
    const { interaction, token } = context.req.param();
    const state = discord.interactions.forCallback(interaction, token);
    const body = context.get('body');
    const type = readType(state, body);
    const message = answer(discord, state, type, body);
    discord.interactions.settle(state, {
      status: 'answered',
      type,
      ...(message && { messageId: message.id }),
    });
    if (context.req.query('with_response') !== 'true') return context.body(null, 204);
    return context.json(describeCallback(discord, state, type, message));
  });
}

function readType(state: InteractionState, body: Body): Response {
  const type = field(body.json, 'type');
  const allowed = permitted[state.type] ?? [];
  const found = allowed.find((candidate) => candidate === type);
  if (found !== undefined) return found;
  const message = `Value "${type}" is not a valid answer here; one of (${allowed.join(', ')}) is.`;
  throw new DiscordError('invalidForm', [{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function answer(discord: Discord, state: InteractionState, type: Response, body: Body): Message | undefined {
  const data = field(body.json, 'data');
  const inner: Body = { json: data ?? {}, files: body.files };
  state.responseType = type;
  switch (type) {
    case Response.ChannelMessageWithSource:
      return first(state, postInteractionMessage(discord, state, inner));
    case Response.DeferredChannelMessageWithSource:
      return first(state, postThinking(discord, state, data));
    case Response.UpdateMessage:
      return editAsBot(discord, sourceMessage(discord, state), inner);
    case Response.DeferredMessageUpdate:
      state.originalId = sourceMessage(discord, state).id;
      return undefined;
    case Response.ApplicationCommandAutocompleteResult:
      state.choices = (field(data, 'choices') ?? []) as NonNullable<InteractionState['choices']>;
      return undefined;
    case Response.Modal:
      // The checks have seen that it is a modal.
      state.modal = data as NonNullable<InteractionState['modal']>;
      return undefined;
    default:
      return undefined;
  }
}

function first(state: InteractionState, message: Message): Message {
  state.originalId = message.id;
  state.isEphemeral = message.ephemeralFor !== undefined;
  return message;
}

/** "Footnote is thinking…": a message that the first edit or follow-up fills in. */
function postThinking(discord: Discord, state: InteractionState, data: unknown): Message {
  const flags = Number(field(data, 'flags') ?? 0) & MessageFlags.Ephemeral;
  state.isDeferred = true;
  return postInteractionMessage(discord, state, { json: { flags: flags | MessageFlags.Loading }, files: [] });
}

/** The message a button sat on. Editing by a component's callback keeps its components when it names none. */
function sourceMessage(discord: Discord, state: InteractionState): Message {
  const message = discord.world.message(state.channelId, state.origin.sourceMessageId ?? '');
  if (!message) throw new DiscordError('unknownMessage');
  state.originalId = message.id;
  state.isEphemeral = message.ephemeralFor !== undefined;
  return message;
}

function describeCallback(
  discord: Discord,
  state: InteractionState,
  type: Response,
  message: Message | undefined,
): object {
  const interaction = {
    id: state.id,
    type: state.type,
    ...(state.originalId && { response_message_id: state.originalId }),
    response_message_loading: state.isDeferred,
    response_message_ephemeral: state.isEphemeral,
    channel_id: state.channelId,
    ...guildIdOf(discord, state),
  };
  if (!message) return { interaction };
  return { interaction, resource: { type, message: describeMessage(discord.world, message, true) } };
}

function guildIdOf(discord: Discord, state: InteractionState): object {
  const guildId = discord.world.channels.get(state.channelId)?.guildId;
  return guildId === undefined ? {} : { guild_id: guildId };
}
