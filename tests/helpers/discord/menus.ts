import type { ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { type Asker, makeOnMessage, type Pressed } from './discord.js';

/** These values of a menu were chosen. */
export function makeChoice(
  customId: string,
  values: readonly string[],
  pressed: Pressed = {},
  asker: Asker = {},
) {
  return makeOnMessage<StringSelectMenuInteraction>('select', { customId, values }, pressed, asker);
}

/** A form was sent that a button had opened, with these words in each of its fields. */
export function makeForm(customId: string, words: string, pressed: Pressed = {}, asker: Asker = {}) {
  const form = { customId, fields: { getTextInputValue: () => words }, isFromMessage: () => true };
  return makeOnMessage<ModalSubmitInteraction>('form', form, pressed, asker);
}
