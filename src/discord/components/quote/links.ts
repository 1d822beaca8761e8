import { maxLinkLength } from '../../limits.js';

/**
 * The address that a link leads to: http or https only, and not so long that it would take the message's room. One
 * that is too long may fit without its text fragment.
 *
 * @param base address of the page the link is on, for one that is relative
 */
export function addressOf(written: string, base?: string): string | undefined {
  if (!URL.canParse(written, base)) return undefined;
  const { protocol, href } = new URL(written, base);
  if (!/^https?:$/.test(protocol)) return undefined;
  const address = href.replace(/[*()`|\\<>\s]/g, escapeSign);
  return [address, address.split('#:~:')[0]].find((each) => each && each.length <= maxLinkLength);
}

/**
 * Words that lead somewhere, without a preview. Discord shows no link whose words have brackets or look like an
 * address themselves: those stay words, with an arrow beside them that leads there.
 * https://support.discord.com/hc/en-us/articles/210298617
 *
 * @param words escaped, on one line
 */
export function maskedLink(words: string, address: string | undefined): string {
  if (!address || words.trim() === '') return words;
  return canMask(words) ? `[${words}](<${address}>)` : words + arrowTo(address);
}

export function canMask(words: string): boolean {
  return !/[[\]]|https?\\?:|discord\\?\.gg/i.test(words);
}

/** Goes behind words that cannot be a link. */
export function arrowTo(address: string): string {
  return ` [↗](<${address}>)`;
}

/** What would end the address, or the bold around it, as its number. */
function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
