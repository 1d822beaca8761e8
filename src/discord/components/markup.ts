import { FormattingPatterns } from 'discord.js';
import { maxMessageText } from '../limits.js';

/** https://docs.discord.com/developers/reference#message-formatting */
const everywhere = Object.values(FormattingPatterns).map(
  ({ source, flags }) => new RegExp(source, `${flags}g`),
);

/** The words of a message, on one line: without mentions, custom emoji, time stamps and the like. */
export function withoutMarkup(content: string): string {
  return everywhere
    .reduce((text, pattern) => text.replace(pattern, ' '), content.slice(0, maxMessageText))
    .replace(/\s+/g, ' ')
    .trim();
}
