import { type Message, MessageType } from 'discord.js';
import { withoutMarkup } from '../components/markup.js';

/** What the bot makes of a message. */
export type IncomingMessage =
  | { readonly kind: 'ignored' }
  /** It is for us, but asks nothing. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'question'; readonly question: string };

/** The one gate for messages: everything but a person who speaks to us stays outside. */
export function readMessage(message: Message, ownId: string): IncomingMessage {
  if (!isFromPerson(message) || !isAddressed(message, ownId) || isUnreadable(message))
    return { kind: 'ignored' };
  const question = withoutMarkup(message.content);
  return question === '' ? { kind: 'empty' } : { kind: 'question', question };
}

function isFromPerson({ type, author, webhookId }: Message): boolean {
  const isSpoken = type === MessageType.Default || type === MessageType.Reply;
  return isSpoken && !author.bot && webhookId === null;
}

/** In a direct message, by name, or by a reply that pings; not through a role, not through @everyone. */
function isAddressed(message: Message, ownId: string): boolean {
  const { users, everyone } = message.mentions;
  return !message.inGuild() || (users.has(ownId) && !everyone);
}

/**
 * A reply to one of our answers to a command comes without its text. As far as we can tell, it asks us nothing: a
 * mention would have brought its text along.
 */
function isUnreadable(message: Message): boolean {
  return message.content === '' && message.inGuild();
}
