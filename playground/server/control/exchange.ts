import { isRecord } from '../gateway/identify.js';
import type { InteractionState } from '../interactions/interaction.js';
import { Refusal } from './refusal.js';

/** What a person's client learns of an interaction once it is answered or has failed. */
export function describeOutcome(state: InteractionState): object {
  return {
    id: state.id,
    ...(state.outcome ?? { status: 'waiting' }),
    ...(state.choices && { choices: state.choices }),
    ...(state.modal && { modal: state.modal }),
  };
}

export async function readObject(request: { json(): Promise<unknown> }): Promise<Record<string, unknown>> {
  const body = await request.json().catch(() => undefined);
  if (!isRecord(body)) throw new Refusal('send a JSON object');
  return body;
}
