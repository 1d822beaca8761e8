import {
  type AttachmentPayload,
  type BaseInteraction,
  type Client,
  DiscordAPIError,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type MessageMentionOptions,
  type ModalMessageModalSubmitInteraction,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  type ThreadChannel,
} from 'discord.js';
import { defined } from '../../base/defined.js';
import { late, within } from '../../base/within.js';
import { type TextKey, translateTo, type Values } from '../../locales/translate.js';
import { type Layout, renderNotice } from '../components/layout.js';

/** Finds the address of a message; undefined when it is not there any more, or Discord does not tell. */
export type FindUrl = () => Promise<string | undefined>;

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
  layout: Layout,
  options: ReplyOptions = {},
): Promise<void> {
  await replyAt(interaction, layout, options);
}

/**
 * The same; tells how to find the address of the message. Discord is asked for it only when somebody is to be led there:
 * to have each answer back took a tenth of the main thread's time.
 */
export async function replyAt(
  interaction: RepliableInteraction,
  { components, flags }: Layout,
  { isPrivate = false, ping, files }: ReplyOptions = {},
): Promise<FindUrl> {
  const allowedMentions = ping ? { ...noMentions, users: [ping] } : noMentions;
  const message = defined({ components, allowedMentions, files });
  const privacy = isPrivate ? MessageFlags.Ephemeral : 0;
  if (interaction.deferred && !interaction.replied)
    return addressOf(await interaction.editReply({ ...message, flags }));
  const full = { ...message, flags: flags | privacy };
  if (interaction.replied) return addressOf(await interaction.followUp(full));
  await interaction.reply(full);
  return findReply(interaction);
}

function addressOf({ url }: Message): FindUrl {
  return async () => url;
}

/** Nobody waits longer for being led there. */
const patienceMs = 1000;

/** Discord tells for fifteen minutes. Holds on to no more of the interaction than it takes. */
function findReply({ webhook }: RepliableInteraction): FindUrl {
  return async () => {
    const found = webhook.fetchMessage('@original').then(
      ({ url }) => url,
      () => undefined,
    );
    const url = await within(patienceMs, found);
    return url === late ? undefined : url;
  };
}

/** For what takes a moment: only the person who asked sees it. It may have been said before. */
export async function thinkPrivately(interaction: RepliableInteraction): Promise<void> {
  if (!interaction.deferred) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Changes a message; false when it is not there any more, or can no longer be changed. */
export type Rewrite = (layout: Layout) => Promise<boolean>;

/** Tells one person something that may change. Discord lets us change it for fifteen minutes. */
export async function replyChangeably(
  interaction: RepliableInteraction,
  { components, flags }: Layout,
): Promise<Rewrite> {
  const message = { components, allowedMentions: noMentions, flags: flags | MessageFlags.Ephemeral };
  if (!interaction.replied && !interaction.deferred) {
    await interaction.reply(message);
    return rewriteOf(interaction, '@original');
  }
  const { id } = await interaction.followUp(message);
  return rewriteOf(interaction, id);
}

/** Holds on to no more of the interaction than it takes. */
function rewriteOf({ webhook }: RepliableInteraction, id: string): Rewrite {
  return ({ components, flags }) =>
    webhook.editMessage(id, { components, flags, allowedMentions: noMentions }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DiscordAPIError) return false;
        throw error;
      },
    );
}

/** Tells the person something in their language; nobody else sees it. */
export async function tell(interaction: RepliableInteraction, key: TextKey, values?: Values): Promise<void> {
  await reply(interaction, renderNotice(translateTo(interaction.locale)(key, values)), { isPrivate: true });
}

type OnMessage = MessageComponentInteraction | ModalMessageModalSubmitInteraction;

/** Replaces the message whose button was pressed. */
export async function updateMessage(interaction: OnMessage, { components, flags }: Layout): Promise<void> {
  await interaction.update({ components, flags, allowedMentions: noMentions });
}

/** The same after `deferUpdate`. */
export async function editMessage(interaction: OnMessage, { components, flags }: Layout): Promise<void> {
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
export async function replyToMessage(
  message: Message,
  { components, flags }: Layout,
): Promise<Message | undefined> {
  const answer = { components, flags, allowedMentions: noMentions };
  try {
    return await message.reply({ ...answer, failIfNotExists: false });
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
    return message.channel.isSendable() ? message.channel.send(answer) : undefined;
  }
}

/** As an ordinary message in the channel of the interaction, perhaps in reply to another one there. */
export async function postBeside(
  { channel }: BaseInteraction,
  messageId: string | undefined,
  { components, flags }: Layout,
): Promise<void> {
  if (!channel?.isSendable()) return;
  const reply = messageId && { messageReference: messageId, failIfNotExists: false };
  await channel.send({ components, flags, allowedMentions: noMentions, ...(reply && { reply }) });
}

/** Into a thread of its own. */
export async function sendTo(thread: ThreadChannel, { components, flags }: Layout): Promise<Message> {
  return thread.send({ components, flags, allowedMentions: noMentions });
}

/** One of our own messages, wherever it is. */
export async function changeMessage(
  client: Client,
  { channelId, id }: Pick<Message, 'channelId' | 'id'>,
  { components, flags }: Layout,
): Promise<void> {
  const channel = await client.channels.fetch(channelId);
  if (channel?.isSendable())
    await channel.messages.edit(id, { components, flags, allowedMentions: noMentions });
}

/** The same; nothing happens when it is gone already. */
export async function removeMessage(client: Client, channelId: string, id: string): Promise<void> {
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) return;
  await channel.messages.delete(id).catch((error: unknown) => {
    if (!isCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
  });
}

const toReact = [PermissionFlagsBits.AddReactions, PermissionFlagsBits.ReadMessageHistory];

/** Below a message; false where the bot may not, or whoever wrote it has blocked it. */
export async function react(message: Message, emoji: string): Promise<boolean> {
  const { channel, client } = message;
  if (!channel.isDMBased() && !channel.permissionsFor(client.user)?.has(toReact)) return false;
  return message.react(emoji).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DiscordAPIError) return false;
      throw error;
    },
  );
}

export function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && typeof error.code === 'number' && codes.includes(error.code);
}
