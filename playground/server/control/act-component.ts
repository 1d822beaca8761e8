import { InteractionType, MessageFlags, MessageType, ComponentType as Type } from 'discord-api-types/v10';
import type { Discord } from '../discord.js';
import { isRecord } from '../gateway/identify.js';
import { describeInteraction } from '../interactions/build.js';
import type { InteractionState } from '../interactions/interaction.js';
import { describeMessage } from '../payloads/message.js';
import type { Channel, Message, Person } from '../world/model.js';
import { isForcedPrivate } from './act-command.js';
import { Refusal } from './refusal.js';

export interface Press {
  readonly message: Message;
  /** The button or menu by its custom id, or a button by its words. */
  readonly customId?: string;
  readonly label?: string;
  /** Chosen values of a select menu. */
  readonly values?: readonly string[];
  /** Sends a custom id that stands on no button, as a tampered client would. */
  readonly forge?: boolean;
}

export function pressComponent(
  discord: Discord,
  person: Person,
  channel: Channel,
  press: Press,
): Promise<InteractionState> {
  const { message } = press;
  const component = press.forge ? forged(press) : findComponent(message, press);
  const type = InteractionType.MessageComponent;
  const data = {
    component_type: component.type,
    custom_id: component.custom_id,
    id: component.id ?? 1,
    ...(press.values && { values: press.values }),
  };
  return start(discord, person, channel, { type, data, message });
}

/** Sends a filled-in modal; `values` by the custom id of each field. */
export function submitModal(
  discord: Discord,
  person: Person,
  channel: Channel,
  opened: InteractionState,
  values: Readonly<Record<string, string>>,
): Promise<InteractionState> {
  if (!opened.modal || opened.userId !== person.user.id)
    throw new Refusal('this modal is not open for this person', 404);
  const source = opened.origin.sourceMessageId;
  const message = source === undefined ? undefined : discord.world.message(channel.id, source);
  const components = opened.modal.components.map((component) => fillField(component, values));
  const data = { custom_id: opened.modal.custom_id, components };
  return start(discord, person, channel, { type: InteractionType.ModalSubmit, data, message });
}

function start(
  discord: Discord,
  person: Person,
  channel: Channel,
  sent: { readonly type: InteractionType; readonly data: object; readonly message: Message | undefined },
): Promise<InteractionState> {
  const { world, interactions } = discord;
  const draft = {
    type: sent.type,
    userId: person.user.id,
    channelId: channel.id,
    answerType: sent.message ? MessageType.Reply : MessageType.Default,
    isEphemeralForced: isForcedPrivate(discord, person, channel),
    origin: {
      type: sent.type,
      userId: person.user.id,
      ...(sent.message && { sourceMessageId: sent.message.id }),
    },
  };
  const message = sent.message && describeMessage(world, sent.message, true);
  return interactions.start(draft, (state) =>
    describeInteraction(world, state, person, channel, { type: sent.type, data: sent.data, message }),
  );
}

function forged(press: Press): Record<string, unknown> {
  return { type: Type.Button, custom_id: press.customId ?? '' };
}

function findComponent(message: Message, press: Press): Record<string, unknown> {
  if ((message.flags & MessageFlags.Loading) !== 0) throw new Refusal('the bot is still thinking');
  const found = listComponents(message.components).find(
    (component) =>
      typeof component.custom_id === 'string' &&
      (press.customId === undefined
        ? nameOf(component) === press.label
        : component.custom_id === press.customId),
  );
  const name = press.customId ?? press.label;
  if (!found)
    throw new Refusal(
      `the message has no button "${name}"; it has ${labelsOf(message).join(', ') || 'none'}`,
      404,
    );
  if (found.disabled === true) throw new Refusal(`the button "${name}" is disabled`);
  return found;
}

function listComponents(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(listComponents);
  if (!isRecord(node)) return [];
  return [node, ...listComponents(node.components), ...listComponents(node.accessory)];
}

function labelsOf(message: Message): string[] {
  return listComponents(message.components).flatMap((component) => {
    const name = nameOf(component);
    return name === undefined ? [] : [`"${name}"`];
  });
}

/** Its label, or the emoji of a button that has none. */
function nameOf({ label, emoji }: Record<string, unknown>): string | undefined {
  if (typeof label === 'string') return label;
  return isRecord(emoji) && typeof emoji.name === 'string' ? emoji.name : undefined;
}

function fillField(node: unknown, values: Readonly<Record<string, string>>): unknown {
  if (!isRecord(node)) return node;
  if (isRecord(node.component))
    return { type: node.type, id: node.id ?? 1, component: fillField(node.component, values) };
  if (Array.isArray(node.components)) {
    return {
      type: node.type,
      id: node.id ?? 1,
      components: node.components.map((child) => fillField(child, values)),
    };
  }
  if (node.type === Type.TextDisplay) return { type: node.type, id: node.id ?? 1 };
  const value = values[String(node.custom_id)] ?? (typeof node.value === 'string' ? node.value : '');
  const isMissing = node.required !== false && value === '';
  if (isMissing) throw new Refusal(`the field "${node.custom_id}" is required`);
  return { type: node.type, id: node.id ?? 1, custom_id: node.custom_id, value };
}
