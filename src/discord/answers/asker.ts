import { type ButtonInteraction, type Message, MessageFlags } from 'discord.js';
import { readHeadingOf } from './card/presentation.js';

/** Only one person sees it. */
export function isPrivateMessage({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/**
 * Whether the person who pressed is the one who was answered, or is named above the answer: it is for them, or they
 * have shared it. For an answer to a command, Discord says who that is; for
 * an answer to a message, its author, if the message is still there and may be read.
 */
export async function isAsker(interaction: ButtonInteraction): Promise<boolean> {
  if (isPrivateMessage(interaction) || !interaction.inGuild()) return true;
  return isAskerOf(interaction.message, interaction.user.id);
}

/** The same for an answer that is there for all. */
export async function isAskerOf(message: Message, personId: string): Promise<boolean> {
  if (message.interactionMetadata) return message.interactionMetadata.user.id === personId;
  if (readHeadingOf(message).lead?.includes(`<@${personId}>`)) return true;
  const asked = await askedMessage(message).catch(() => undefined);
  return asked?.author.id === personId;
}

/** What it replies to; in a thread that was started for the answer, what the thread hangs on. */
async function askedMessage(message: Message): Promise<Message | null> {
  if (message.reference) return message.fetchReference();
  return message.channel.isThread() ? message.channel.fetchStarterMessage() : null;
}
