import { ChannelType, type Message, MessageType } from 'discord.js';
import { withoutMarkup } from '../components/markup.js';

/** What the bot makes of a message. */
export type IncomingMessage =
  | { readonly kind: 'ignored' }
  /** It is for us, but asks nothing. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'question';
      readonly question: string;
      /** Of a forum's post: its text and its title alone, as either may be the question and the other a greeting. */
      readonly otherWordings?: readonly string[];
    }
  /** The first message of a forum's post that is not addressed to us: all we can read of it is the title. */
  | { readonly kind: 'post'; readonly title: string }
  /** A reply to one of our messages that Discord keeps from us. */
  | { readonly kind: 'unreadable-reply' };

/** The one gate for messages: everything but a person who speaks to us, or opens a post, stays outside. */
export function readMessage(message: Message, ownId: string): IncomingMessage {
  if (!isFromPerson(message)) return { kind: 'ignored' };
  const title = titleOf(message);
  const isUnreadable = message.content === '' && message.inGuild();
  if (isUnreadable && message.mentions.repliedUser?.id === ownId) return { kind: 'unreadable-reply' };
  if (isUnreadable || !isAddressed(message, ownId))
    return title ? { kind: 'post', title } : { kind: 'ignored' };
  const text = withoutMarkup(message.content);
  if (title && text) return { kind: 'question', question: `${title} ${text}`, otherWordings: [text, title] };
  const question = title ?? text;
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

const forums: readonly (ChannelType | undefined)[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** Of the post that the message begins. Discord gives a post and its first message the same id. */
function titleOf({ channel, id }: Message): string | undefined {
  if (!channel.isThread() || channel.id !== id || !forums.includes(channel.parent?.type)) return undefined;
  return withoutMarkup(channel.name) || undefined;
}
