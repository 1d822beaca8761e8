import type { Message, MessageSnapshot } from 'discord.js';

type Written = Pick<Message | MessageSnapshot, 'content' | 'embeds' | 'poll'> & {
  readonly messageSnapshots?: Message['messageSnapshots'] | null;
};

/**
 * What a message says: its own words, or where it has none those it shows: of the message it forwards, of its poll, of
 * its embeds. Below words of its own an embed is the preview of a link.
 */
export function textInMessage(message: Written): string {
  const { content } = message;
  return withoutAddresses(content).trim() === '' ? shownIn(message) || content : content;
}

function shownIn({ messageSnapshots, poll, embeds }: Written): string {
  const forwarded = [...(messageSnapshots?.values() ?? [])].map(textInMessage);
  const inEmbeds = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [...forwarded, poll?.question.text, ...inEmbeds].filter(Boolean).join('\n');
}

/** A query in an address is no question. */
export function withoutAddresses(content: string): string {
  return content.replace(/https?:\/\/\S+/g, ' ');
}
