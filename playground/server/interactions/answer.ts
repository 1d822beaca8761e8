import { InteractionType, MessageFlags } from 'discord-api-types/v10';
import { checkMessageState } from '../checks/message-state.js';
import type { Discord } from '../discord.js';
import type { Body } from '../rest/body.js';
import { readMessageFields } from '../rest/fields.js';
import { changeMessage, postMessage } from '../world/messages.js';
import type { Message } from '../world/model.js';
import type { InteractionState } from './interaction.js';

const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral |
  MessageFlags.Loading;

/** Posts what the bot answers to an interaction; an ephemeral answer is for the person who acted alone. */
export function postInteractionMessage(discord: Discord, state: InteractionState, body: Body): Message {
  const { world } = discord;
  const { flags: asked = 0, ...fields } = readMessageFields(body.json);
  const isEphemeral = (asked & MessageFlags.Ephemeral) !== 0 || state.isEphemeralForced;
  const flags = (asked & settableFlags) | (isEphemeral ? MessageFlags.Ephemeral : 0);
  if ((flags & MessageFlags.Loading) === 0) checkMessageState({ ...fields, flags }, body.files.length);
  return postMessage(world, {
    ...fields,
    flags,
    channelId: state.channelId,
    author: world.bot,
    webhookId: world.application.id,
    attachments: discord.files.attach(body, state.channelId),
    ...(isEphemeral && { ephemeralFor: state.userId }),
    ...placeOf(state),
  });
}

/** A follow-up: the first one after a deferral fills the "thinking…" in, whatever flags it brings. */
export function postFollowUp(discord: Discord, state: InteractionState, body: Body): Message {
  const waiting = state.isDeferred ? original(discord, state) : undefined;
  if (!waiting) return postInteractionMessage(discord, state, body);
  return fillIn(discord, state, waiting, body);
}

/** Lays an answer over the "thinking…" message. */
export function fillIn(discord: Discord, state: InteractionState, waiting: Message, body: Body): Message {
  const { flags: asked = 0, ...fields } = readMessageFields(body.json);
  const flags = waiting.flags | (asked & MessageFlags.IsComponentsV2);
  const attachments = discord.files.attach(body, waiting.channelId);
  checkMessageState({ ...fields, flags }, attachments.length);
  state.isDeferred = false;
  return changeMessage(discord.world, waiting, { ...fields, flags, attachments });
}

export function original(discord: Discord, state: InteractionState): Message | undefined {
  return state.originalId === undefined
    ? undefined
    : discord.world.message(state.channelId, state.originalId);
}

function placeOf(state: InteractionState): Pick<Message, 'type' | 'origin'> & { repliesTo?: string } {
  const isFollowUp = state.originalId !== undefined && state.outcome !== undefined;
  const source = state.origin.sourceMessageId;
  const isOnMessage = state.type === InteractionType.MessageComponent || source !== undefined;
  return {
    type: state.answerType,
    origin:
      isFollowUp && state.originalId
        ? { ...state.origin, originalResponseId: state.originalId }
        : state.origin,
    ...(isOnMessage && source && { repliesTo: source }),
  };
}
