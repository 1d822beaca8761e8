import type { ButtonInteraction } from 'discord.js';
import type { TextKey, Translate } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { presentationOf } from '../answers/answer-interaction.js';
import { isAsker, isPrivateMessage } from '../answers/asker.js';
import { type Heading, type Presentation, readHeadingOf } from '../answers/card/presentation.js';
import { readTold } from '../answers/card/told.js';
import type { BotContext } from '../context.js';
import { readMessage } from '../events/incoming-message.js';
import { reply, updateMessage } from '../events/reply.js';
import { translateFor } from '../servers/server-settings.js';
import type { Layout } from './layout.js';

/** A button that was pressed, where, and by whom. */
export interface ButtonContext {
  readonly interaction: ButtonInteraction;
  readonly bot: BotContext;
  readonly settings: ServerSettings;
}

/**
 * What came of a press: `done`, or the text that the person is told instead. `forged`: the button does not fit the
 * corpus, the message or the person, so it is not one of ours. `stale`: its passage is gone from the articles.
 */
export type PressOutcome = 'done' | TextKey;

/** Changes the message for the person it answers; anybody else gets a copy of their own. */
export async function respond(
  context: ButtonContext,
  layOut: (presentation: Presentation, t: Translate) => Layout,
): Promise<void> {
  const { interaction, bot, settings } = context;
  const isOwn = await isAsker(interaction);
  const isPrivate = isPrivateMessage(interaction) || !isOwn;
  const presentation = {
    ...presentationOf(interaction, isPrivate, bot, settings),
    ...headingFor(isOwn, context),
    ...(isOwn && readTold(interaction.message)),
  };
  const layout = layOut(presentation, translateFor(interaction, !isPrivate, settings));
  if (isOwn) await updateMessage(interaction, layout);
  else await reply(interaction, layout, { isPrivate: true });
}

/** A copy of one's own is not shared by anybody, nor for anybody else. */
function headingFor(isOwn: boolean, context: ButtonContext): Heading {
  const { lead, question } = headingOf(context);
  return { ...(isOwn && lead && { lead }), ...(question && { question }) };
}

export function headingOf({ interaction }: ButtonContext): Heading {
  return readHeadingOf(interaction.message);
}

/** It is in the answer, or in the message that this replies to. */
export async function questionAsked(context: ButtonContext): Promise<string | undefined> {
  const { message, client } = context.interaction;
  const { question } = headingOf(context);
  if (question || !message.reference) return question;
  const asked = await message.fetchReference().catch(() => undefined);
  const incoming = asked && readMessage(asked, client.user.id);
  return incoming?.kind === 'question' ? incoming.question : undefined;
}
