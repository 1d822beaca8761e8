import type { Token } from 'markdown-it';
import type { ShownPicture } from '../../document/marked-text.js';
import { type Tag, tagAt } from './tag.js';

export function isPicture(token: Token | undefined, tag: Tag | undefined): boolean {
  return token?.type === 'image' || tag?.name.toLowerCase() === 'img';
}

/** The picture that a token stands for. @param alt its alternative text as plain words */
export function pictureOf(token: Token, alt: string): ShownPicture | undefined {
  const tag = token.type === 'html_inline' ? tagAt(token.content, 0) : undefined;
  if (!isPicture(token, tag)) return undefined;
  const url = tag
    ? (tag.attributes.get('src') ?? tag.attributes.get('data-src'))
    : String(token.attrGet('src') ?? '');
  // Obsidian puts its size behind a bar.
  return url ? { url, alt: alt.split('|')[0]?.trim() ?? '' } : undefined;
}

/**
 * Takes alternative texts out of the words, except where the sentence would have a hole without: between words of one
 * line. Several pictures with nothing beside them are alone.
 *
 * @param keepsLone for a heading or a cell, which would be empty without
 */
export function hidePictures(
  tokens: readonly Token[],
  tags: readonly (Tag | undefined)[],
  words: string[],
  keepsLone: boolean,
): void {
  const pictures = new Set(tokens.flatMap((token, at) => (isPicture(token, tags[at]) ? [at] : [])));
  if (pictures.size === 0) return;
  for (let from = 0; from <= tokens.length; ) {
    let to = from;
    while (to < tokens.length && !isLineBreak(tokens[to], words[to])) to += 1;
    hideInLine(words, pictures, [from, to], keepsLone);
    from = to + 1;
  }
}

function hideInLine(
  words: string[],
  pictures: ReadonlySet<number>,
  [from, to]: readonly [number, number],
  keepsLone: boolean,
): void {
  const places = Array.from({ length: to - from }, (_, n) => from + n);
  const said = places.filter((at) => !pictures.has(at) && words[at]?.trim());
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) {
    if (!keepsLone) words.fill('', from, to);
    return;
  }
  // "![A mare](a.png) and her foal": the sentence begins with it.
  let isGoingOn = /^\s*\p{Ll}/u.test(words[first] ?? '');
  for (const at of places) {
    if (pictures.has(at) && !(isGoingOn && at < last)) words[at] = '';
    else if (words[at]?.trim()) isGoingOn = !endsSentence.test(words[at] ?? '');
  }
  if (places.some((at) => at > last && pictures.has(at))) words[last] = words[last]?.trimEnd() ?? '';
}

const endsSentence = /[.!?…:。！？：]\s*$/u;

function isLineBreak(token: Token | undefined, words: string | undefined): boolean {
  return token?.type === 'softbreak' || token?.type === 'hardbreak' || words === '\n';
}
