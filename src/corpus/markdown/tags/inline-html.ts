import type { Token } from 'markdown-it';
import { withoutEntities } from '../parser.js';
import { raised } from '../raised.js';
import { blockElements, hiddenElements, isComponent, letterElements } from './elements.js';
import { hidePictures } from './pictures.js';
import { type Tag, tagAt, titleOf, wordsAmong } from './tag.js';
import { filledInCode } from './template-tag.js';

/**
 * What a reader sees of each token of an inline text: words, or `\n` where a tag begins a new line.
 *
 * @param dropsPictures a picture alone on its line contributes no words, as one at either end of it never does
 */
export function shownWords(tokens: readonly Token[], dropsPictures: boolean): readonly string[] {
  const tags = tokens.map(({ type, content }) => (type === 'html_inline' ? tagAt(content, 0) : undefined));
  const words = tokens.map((token, at) => wordsOf(token, tags[at], dropsPictures));
  hidePictures(tokens, tags, words, !dropsPictures);
  if (!tags.some(Boolean)) return words;
  hideUnread(tags, words);
  fillHoles(tokens, tags, words);
  keepApart(tags, words);
  raiseScripts(tags, words);
  return words;
}

/** Of a picture, whether or not it is among the words. */
export function alternativeText(token: Token): string {
  return wordsOf(token, token.type === 'html_inline' ? tagAt(token.content, 0) : undefined, false);
}

function wordsOf(token: Token, tag: Tag | undefined, dropsPictures: boolean): string {
  switch (token.type) {
    case 'code_inline':
      return filledInCode(token.content)
        .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
        .replace(diceRoll, '');
    case 'text':
    case 'put':
    case 'formula_inline':
      return token.content;
    case 'image':
      return shownWords(token.children ?? [], dropsPictures)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
    case 'html_inline':
      return tag ? wordsOfTag(tag) : '';
    default:
      return '';
  }
}

/** `dice: 2d6` of Obsidian shows a die to roll. */
const diceRoll = /^dice:\s*(?=\d*d\d)/i;

function wordsOfTag(tag: Tag): string {
  const name = tag.name.toLowerCase();
  if (name === 'img') return withoutEntities(tag.attributes.get('alt') ?? '').trim();
  return name === 'br' || (blockElements.has(name) && !/^[A-Z][a-z]/.test(tag.name)) ? '\n' : '';
}

/** Scripts and styles, and the reading aids above the letters of Chinese and Japanese. */
function hideUnread(tags: readonly (Tag | undefined)[], words: string[]): void {
  let hidden: string | undefined;
  for (const [at, tag] of tags.entries()) {
    const name = tag?.name.toLowerCase() ?? '';
    if (hidden !== undefined) words[at] = '';
    if (
      hidden === undefined &&
      tag &&
      !tag.isClosing &&
      !tag.isSelfClosing &&
      isUnread(name) &&
      closes(tags, at, name)
    )
      hidden = name;
    else if (hidden === name && tag?.isClosing) hidden = undefined;
  }
}

function isUnread(name: string): boolean {
  return name === 'rt' || name === 'rp' || hiddenElements.has(name);
}

/** Closing tags of a text by name: looked for once per name, not once per opening tag. */
function closes(tags: readonly (Tag | undefined)[], at: number, name: string): boolean {
  return tags.slice(at + 1, at + maxTokens).some((tag) => tag?.isClosing && tag.name.toLowerCase() === name);
}

/** No closing tag is looked for further away. */
const maxTokens = 200;

/** A component in the middle of a text: its title, its words or its name are better than nothing; `List<Name>` is not a tag. */
function fillHoles(tokens: readonly Token[], tags: readonly (Tag | undefined)[], words: string[]): void {
  const isAlone = words.every((word) => word.trim() === '');
  for (const [at, tag] of tags.entries()) {
    if (!tag || !opensComponent(tag) || isPictorial(tag)) continue;
    const isEmpty = tag.isSelfClosing || isClosedBy(tag, tags[at + 1]);
    if (isEmpty) words[at] = titleOf(tag) || (isAlone ? '' : standIn(tag));
    else if (!closes(tags, at, tag.name.toLowerCase()))
      words[at] = titleOf(tag) || shownName(tag, tokens[at]?.content ?? '');
  }
}

function standIn(tag: Tag): string {
  return wordsAmong(tag) || shownName(tag, tag.name);
}

/** `<FAIcon icon="fa-plug" />`, `<NuxtImg src="…" />`, `<CanaryBadge />`: there is no word where they stand. */
function isPictorial(tag: Tag): boolean {
  const isPicture =
    /(?:Icon|Image|Img|Logo|Emoji|Avatar|Badge|Spacer|Divider)s?$|^(?:Fa|FA)[A-Z]|^a:\w{2,32}:\d{15,22}$/.test(
      tag.name,
    );
  const url = tag.attributes.get('src') ?? tag.attributes.get('url') ?? '';
  return (isPicture || /\.(?:png|jpe?g|gif|svg|webp)$/i.test(url)) && titleOf(tag) === '';
}

/** `<DocsLink path="x" />` stands for a word, `<Box path="x">` around words that are there. */
function shownName(tag: Tag, written: string): string {
  return tag.isSelfClosing || written === tag.name || !hasValues(tag) ? written : '';
}

function opensComponent({ name, isClosing }: Tag): boolean {
  return !isClosing && name !== '' && isComponent(name);
}

function isClosedBy(tag: Tag, next: Tag | undefined): boolean {
  return next?.isClosing === true && next.name === tag.name;
}

function hasValues({ attributes }: Tag): boolean {
  return [...attributes.values()].some((value) => value !== '');
}

/** `<span>mounted</span><span>onMounted</span>` are two words. */
function keepApart(tags: readonly (Tag | undefined)[], words: string[]): void {
  for (const [at, tag] of tags.entries()) {
    const before = tags[at - 1];
    if (!tag || tag.isClosing || words[at] !== '' || !before?.isClosing) continue;
    const isOfLetters =
      letterElements.has(tag.name.toLowerCase()) || letterElements.has(before.name.toLowerCase());
    if (!isOfLetters) words[at] = ' ';
  }
}

/** `x<sup>2</sup>` is x². */
function raiseScripts(tags: readonly (Tag | undefined)[], words: string[]): void {
  for (const [at, tag] of tags.entries()) {
    const name = tag?.name.toLowerCase();
    if ((name !== 'sup' && name !== 'sub') || !tag || tag.isClosing || tag.isSelfClosing) continue;
    const stretch = tags.slice(at + 1, at + maxTokens);
    const length = stretch.findIndex((each) => each?.isClosing && each.name.toLowerCase() === name);
    if (length < 1) continue;
    const raisedWords = raised(words.slice(at + 1, at + 1 + length), name);
    raisedWords.forEach((word, n) => {
      words[at + 1 + n] = word;
    });
  }
}
