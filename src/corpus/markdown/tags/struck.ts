import type { Token } from 'markdown-it';
import type { Tag } from './tag.js';

/**
 * `~~25 €~~ 20 €`, `<del>25 €</del> 20 €`: a quotation has no line through what was struck out, and would say that it
 * still holds. A text that is struck out as a whole stays: it may be a heading.
 *
 * @param words of each token, some of which are made empty
 */
export function hideStruck(
  tokens: readonly Token[],
  tags: readonly (Tag | undefined)[],
  words: string[],
): void {
  let depth = 0;
  const isStruck = tokens.map(({ type }, at) => {
    depth = Math.max(0, depth + stepOf(type, tags[at]));
    return depth > 0;
  });
  const isClosed = depth === 0;
  const hasMore = words.some((word, at) => isStruck[at] === false && /[\p{L}\p{N}]/u.test(word));
  if (!isClosed || !hasMore) return;
  for (const at of words.keys()) if (isStruck[at]) words[at] = '';
}

const struckElements = new Set(['del', 's', 'strike']);

function stepOf(type: string, tag: Tag | undefined): number {
  if (type === 's_open') return 1;
  if (type === 's_close') return -1;
  if (!tag || tag.isSelfClosing || !struckElements.has(tag.name.toLowerCase())) return 0;
  return tag.isClosing ? -1 : 1;
}
