import { type Message, MessageType } from 'discord.js';

/** What the bot makes of a message. */
export type Heard =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'question'; readonly question: string };

/** What the gate looks at in a message. */
export interface Overheard {
  readonly type: MessageType;
  readonly content: string;
  readonly isFromBot: boolean;
  readonly isDirect: boolean;
  readonly mentionsEveryone: boolean;
  /** Mentioned by name, or by a reply that pings: not through a role, not through @everyone. */
  readonly mentionsUs: boolean;
}

/** The one gate for messages: everything that is not a person speaking to us stays outside. */
export function hear(message: Overheard): Heard {
  if (!isAddressed(message) || isUnreadable(message)) return { kind: 'ignored' };
  const question = withoutMarkup(message.content);
  return question === '' ? { kind: 'empty' } : { kind: 'question', question };
}

export function overhear(message: Message, ownId: string): Overheard {
  return {
    type: message.type,
    content: message.content,
    isFromBot: message.author.bot || message.webhookId !== null,
    isDirect: !message.inGuild(),
    mentionsEveryone: message.mentions.everyone,
    mentionsUs: message.mentions.users.has(ownId),
  };
}

function isAddressed({ type, isFromBot, isDirect, mentionsEveryone, mentionsUs }: Overheard): boolean {
  const isSpoken = type === MessageType.Default || type === MessageType.Reply;
  if (!isSpoken || isFromBot) return false;
  return isDirect || (mentionsUs && !mentionsEveryone);
}

/**
 * A reply to an answer we gave to a command comes without its text. Nobody asked us anything there, as far as we
 * can tell: a mention would have brought its text along.
 */
function isUnreadable({ content, isDirect }: Overheard): boolean {
  return content === '' && !isDirect;
}

/** Mentions, custom emoji and time stamps: `<@1>`, `<@&1>`, `<#1>`, `</ask:1>`, `<:name:1>`, `<t:1:R>`. */
export function withoutMarkup(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|\/[^:>\n]+:|a?:\w+:|t:)[^>\s]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
