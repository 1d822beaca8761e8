import type { ButtonInteraction } from 'discord.js';
import { type Values, type WordKey, type Words, words } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { frameOf } from '../answers/answer-interaction.js';
import { isAsker, isPrivateMessage } from '../answers/asker.js';
import { type Frame, type Head, type ReturnedComponent, readHead } from '../answers/presentation.js';
import type { Bot } from '../context.js';
import { reply, updateMessage } from '../events/reply.js';
import { wordsAt } from '../servers/server-settings.js';
import type { Layout } from './layout.js';
import { renderNotice } from './notices.js';

/** A button that was pressed, where, and by whom. */
export interface Press {
  readonly interaction: ButtonInteraction;
  readonly bot: Bot;
  readonly settings: ServerSettings;
}

/** Changes the message for the person it answers; everybody else gets a copy of their own. */
export async function respond(press: Press, layOut: (frame: Frame, words: Words) => Layout): Promise<void> {
  const { interaction, settings } = press;
  const isOwn = await isAsker(interaction);
  const isPrivate = isPrivateMessage(interaction) || !isOwn;
  const frame = { ...frameOf(interaction, isPrivate, settings), ...headOf(press) };
  const layout = layOut(frame, wordsAt(interaction.locale, !isPrivate, settings));
  if (isOwn) await updateMessage(interaction, layout);
  else await reply(interaction, layout, { isPrivate: true });
}

/** Says something to the person who pressed. */
export async function whisper({ interaction }: Press, key: WordKey, values?: Values): Promise<true> {
  await reply(interaction, renderNotice(words(interaction.locale).say(key, values)), { isPrivate: true });
  return true;
}

export function headOf({ interaction }: Press): Head {
  // Discord sends components as they were sent to it; discord.js types them as one of many.
  const components = interaction.message.components.map((component) => component.toJSON());
  return readHead(components as readonly ReturnedComponent[]);
}
