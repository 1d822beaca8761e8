import {
  type AttachmentPayload,
  type ButtonInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  type MessageMentionOptions,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { defined } from '../../base/defined.js';
import { type TextKey, translateTo, type Values } from '../../locales/translate.js';
import { type Layout, renderNotice } from '../components/layout.js';

/** Nobody is pinged: nobody named in a passage, not @everyone, not the person answered. */
export const noMentions: MessageMentionOptions = { parse: [], repliedUser: false };

interface ReplyOptions {
  /** Only the person who asked sees it. Messages in a channel cannot be private. */
  readonly isPrivate?: boolean;
  /** The one person to ping. */
  readonly ping?: string;
  readonly files?: readonly AttachmentPayload[];
}

/** The one way the bot speaks in answer to an interaction. */
export async function reply(
  interaction: RepliableInteraction,
  { components, flags }: Layout,
  { isPrivate = false, ping, files }: ReplyOptions = {},
): Promise<void> {
  const allowedMentions = ping ? { ...noMentions, users: [ping] } : noMentions;
  const message = defined({ components, allowedMentions, files });
  const privacy = isPrivate ? MessageFlags.Ephemeral : 0;
  if (interaction.deferred) await interaction.editReply({ ...message, flags });
  else if (interaction.replied) await interaction.followUp({ ...message, flags: flags | privacy });
  else await interaction.reply({ ...message, flags: flags | privacy });
}

/** Tells the person something in their language; nobody else sees it. */
export async function tell(interaction: RepliableInteraction, key: TextKey, values?: Values): Promise<void> {
  await reply(interaction, renderNotice(translateTo(interaction.locale)(key, values)), { isPrivate: true });
}

/** Replaces the message whose button was pressed. */
export async function updateMessage(
  interaction: ButtonInteraction,
  { components, flags }: Layout,
): Promise<void> {
  await interaction.update({ components, flags, allowedMentions: noMentions });
}

/** The same after `deferUpdate`. */
export async function editMessage(
  interaction: ButtonInteraction,
  { components, flags }: Layout,
): Promise<void> {
  await interaction.editReply({ components, flags, allowedMentions: noMentions });
}

/** One more message after the first answer. */
export async function replyAgain(
  interaction: RepliableInteraction,
  { components, flags }: Layout,
  { isPrivate = false }: ReplyOptions = {},
): Promise<void> {
  const privacy = isPrivate ? MessageFlags.Ephemeral : 0;
  await interaction.followUp({ components, allowedMentions: noMentions, flags: flags | privacy });
}

/**
 * The one way the bot answers a message. A message that is deleted by then, or that it may not look back at, is
 * answered without a reference.
 */
export async function replyToMessage(message: Message, { components, flags }: Layout): Promise<void> {
  const answer = { components, flags, allowedMentions: noMentions };
  try {
    await message.reply({ ...answer, failIfNotExists: false });
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
    if (message.channel.isSendable()) await message.channel.send(answer);
  }
}

export function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && typeof error.code === 'number' && codes.includes(error.code);
}
