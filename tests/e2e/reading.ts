import type { APIMessage } from 'discord-api-types/v10';
import type { ControlClient, Outcome } from '../../playground/control-client.js';
import { ids } from '../../playground/server/world/seed.js';
import { until } from '../playground/clients/until.js';

export const mention = `<@${ids.application}>`;

/** All words of a message, as a person reads them: content and text displays, Markdown's marks left in. */
export function textOf(message: APIMessage | undefined): string {
  if (!message) return '';
  return [message.content, ...textsIn(message.components)].filter(Boolean).join('\n');
}

/** The words of a message without escapes and bold, to compare with an article. */
export function plainTextOf(message: APIMessage | undefined): string {
  return textOf(message)
    .replaceAll('**', '')
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replaceAll(/^> ?/gm, '');
}

/** Labels of the buttons, link buttons included. */
export function buttonsOf(message: APIMessage | undefined): string[] {
  return valuesIn(message?.components, 'label');
}

function textsIn(node: unknown): string[] {
  return valuesIn(node, 'content');
}

function valuesIn(node: unknown, key: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = key in node ? String((node as Record<string, unknown>)[key]) : undefined;
  return [
    ...(own === undefined ? [] : [own]),
    ...Object.values(node).flatMap((child) => valuesIn(child, key)),
  ];
}

/** The bot's replies to one message, as somebody sees them. */
export async function repliesTo(control: ControlClient, channel: string, message: string, person = 'member') {
  const all = await control.as(person).messages(channel);
  return all.filter(
    (each) => each.message_reference?.message_id === message && each.author.id === ids.application,
  );
}

/** Writes a message and waits for the reply. */
export async function askByMessage(
  control: ControlClient,
  channel: string,
  content: string,
  person = 'member',
) {
  const { id } = await control.as(person).write(channel, content);
  return until(async () => (await repliesTo(control, channel, id, person))[0]);
}

/** Asks by command; the answer, or an error that says what came instead. */
export async function askByCommand(
  control: ControlClient,
  question: string,
  options: Readonly<Record<string, string | boolean>> = {},
  person = 'member',
): Promise<APIMessage & { readonly id: string }> {
  return messageOf(await control.as(person).slash('#questions', 'ask', { question, ...options }));
}

export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.message) return outcome.message;
  throw new Error(`no message came: ${JSON.stringify(outcome)}`);
}
