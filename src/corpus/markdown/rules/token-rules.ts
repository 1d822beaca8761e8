import type { MarkdownIt, Token } from 'markdown-it';
import { append } from '../../../base/lists.js';
import { envOf } from '../environment.js';
import { sayingTitle } from '../plain-title.js';

type CoreState = InstanceType<MarkdownIt['core']['State']>;

/** Fixes made once the blocks are known, before their inline text is parsed. */
export function tokenRules(md: MarkdownIt): void {
  md.core.ruler.after('block', 'setext_prose', setextProse);
  md.core.ruler.after('setext_prose', 'callouts', callouts);
  md.core.ruler.after('callouts', 'contents_lists', contentsLists);
  md.core.ruler.after('contents_lists', 'inline_source', inlineSource);
  md.core.ruler.at('inline', readInline);
}

/** Several lines or a sentence above `---` are a paragraph and a thematic break, several sentences behind `#` one, too. */
function setextProse(state: CoreState): void {
  const tokens: Token[] = [];
  for (const [at, token] of state.tokens.entries()) {
    tokens.push(token);
    const [open, inline] =
      token.type === 'heading_close'
        ? [state.tokens[at - 2], state.tokens[at - 1]]
        : [token, state.tokens[at + 1]];
    if (!open || !inline || !isProse(open, inline.content)) continue;
    if (token === open) withoutUnderline(open);
    else append(tokens, closedAsParagraph(state, open, token));
  }
  state.tokens = tokens;
}

function isUnderlined({ markup }: Token): boolean {
  return !markup.startsWith('#');
}

function withoutUnderline(open: Token): void {
  if (isUnderlined(open) && open.map) open.map = [open.map[0], open.map[1] - 1];
}

/** What was a heading becomes a paragraph; gives the line that was below it. */
function closedAsParagraph(state: CoreState, open: Token, close: Token): readonly Token[] {
  const rule = new state.Token('hr', 'hr', 0);
  rule.map = open.map && [open.map[1], open.map[1] + 1];
  open.type = 'paragraph_open';
  close.type = 'paragraph_close';
  open.tag = close.tag = 'p';
  return isUnderlined(open) ? [rule] : [];
}

function isProse({ type, markup }: Token, content: string): boolean {
  if (type !== 'heading_open') return false;
  if (markup.startsWith('#')) return isLongText(content);
  const isSeveral = content.includes('\n');
  const isSentence = /[.。।۔;,]["'”’»)\]*_]*$/u.test(content);
  return markup === '-' ? isSeveral || isSentence : isSeveral && isSentence;
}

/** Several sentences behind `###`, which somebody wanted large: below a heading they would never be quoted. */
function isLongText(content: string): boolean {
  return content.length > longestHeading && /[.!?]\s+\p{Lu}.*[.!?:]$/su.test(content);
}

/** UTF-16 units. */
const longestHeading = 150;

/** `> [!NOTE] Title` of GitHub, Obsidian and Microsoft: the mark goes, a title of its own becomes a label. */
function callouts(state: CoreState): void {
  const tokens: Token[] = [];
  for (let at = 0; at < state.tokens.length; at += 1) {
    const token = state.tokens[at];
    const inline = state.tokens[at + 1];
    if (!token) continue;
    const isUnderlined = token.type === 'heading_open' && /^[=-]/.test(token.markup);
    const isText = token.type === 'paragraph_open' || isUnderlined;
    const isFirst = isText && state.tokens[at - 1]?.type === 'blockquote_open';
    const found = isFirst && inline ? calloutMark.exec(inline.content) : undefined;
    if (!found || !inline) {
      tokens.push(token);
      continue;
    }
    const [mark, kind = '', title = ''] = found;
    append(tokens, labelTokens(state, sayingTitle(title, kind), inline));
    inline.content = inline.content.slice(mark.length);
    if (inline.content === '') at += 2;
    else {
      tokens.push(firstLineGone(token, mark), firstLineGone(inline, mark));
      at += 1;
    }
  }
  state.tokens = tokens;
}

const calloutMark = /^\[!([^\]\n|]{1,60})(?:\|[^\]\n]*)?\][+-]?[^\S\n]*([^\n]*)(?:\n|$)/;

function firstLineGone(token: Token, mark: string): Token {
  if (token.map && mark.endsWith('\n')) token.map = [token.map[0] + 1, token.map[1]];
  return token;
}

function labelTokens(state: CoreState, title: string, before: Token): readonly Token[] {
  if (title === '') return [];
  const [open, inline, close] = [
    new state.Token('label_open', '', 1),
    new state.Token('inline', '', 0),
    new state.Token('label_close', '', -1),
  ];
  const map = before.map && ([before.map[0], before.map[0] + 1] as [number, number]);
  open.map = inline.map = map;
  open.level = close.level = Math.max(before.level - 1, 0);
  inline.level = before.level;
  inline.content = title;
  inline.children = [];
  return [open, inline, close];
}

/** `* TOC` above `{:toc}`: Jekyll replaces the list with the table of contents. */
function contentsLists(state: CoreState): void {
  if (!state.tokens.some(({ type }) => type === 'contents_mark')) return;
  const tokens: Token[] = [];
  for (const token of state.tokens) {
    if (token.type !== 'contents_mark') tokens.push(token);
    else if (/_list_close$/.test(tokens.at(-1)?.type ?? '')) dropLastList(tokens);
  }
  state.tokens = tokens;
}

function dropLastList(tokens: Token[]): void {
  const level = tokens.at(-1)?.level;
  let last = tokens.pop();
  while (last && !(last.nesting === 1 && last.level === level)) last = tokens.pop();
}

/** Strips what belongs to a block as a whole: heading attributes, block names, templated addresses. */
function inlineSource(state: CoreState): void {
  for (const [at, token] of state.tokens.entries()) {
    if (token.type !== 'inline') continue;
    const isHeading = state.tokens[at - 1]?.type === 'heading_open';
    if (isHeading) token.content = withoutAttributes(token.content);
    token.content = withoutBlockName(token.content);
    if (token.content.includes('](')) token.content = token.content.replace(templateAddress, withoutAddress);
  }
}

const headingAttributes =
  /\s*(?:\{\/\*.{0,200}?\*\/\}|\\?\{\s*(?:(?:[:#.]|[\w-]+=)[^{}]{0,200}|docsify-[a-z-]{1,30})\}|\[#[a-z][\w-]{0,100}\])$/i;
/** `[edit | edit source]` of MediaWiki, `:id=feeding` of Docsify, `[[feeding]]` right behind the words of Hugging Face, `[¶](#feeding)`. */
const headingAnchor =
  /(?:\s:id=[\w-]{1,100}|(?<=\S)\[\[[a-z\d][\w.-]{0,100}\]\]|\s*\[[¶#§🔗⚓]\]\(#[^()\s]{0,200}\)|\s*\[{1,2}edit(?:\s*\|[^\]]{0,40})?\](?:\([^()\s]{0,200}\)\])?)$/iu;

/** `### Tabset {.tabset}` of Wiki.js: the headings below it become tabs, it is not shown. */
const tabset = /^(?:tabs?|tabsets?)?\s*\{\.tabset[^{}]{0,100}\}$/i;

function withoutAttributes(content: string): string {
  if (tabset.test(content)) return '';
  const short = content.slice(-300);
  return (
    content.slice(0, content.length - short.length) +
    short.trimEnd().replace(headingAnchor, '').replace(headingAttributes, '').trimEnd()
  );
}

/** `^a1b2c3` at the end of a block, to which other notes of Obsidian point. */
function withoutBlockName(content: string): string {
  const end = content.slice(-60);
  const name = /(?:^|\s)\^(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9-]{2,50}$/.exec(
    content.length > end.length ? ` ${end}` : end,
  );
  return name ? content.slice(0, content.length - name[0].length) : content;
}

/** `](…)` with a tag in the address, which may hold spaces and line breaks. */
const templateAddress =
  /\]\((?=[^()]{0,300}(?:\{\{|\{%))(?:[^(){}\n]|\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}){1,300}\)/g;

/** An empty address over as many lines. */
function withoutAddress(written: string): string {
  return `](${written.replace(/[^\n]+/g, '')})`;
}

/** markdown-it's own rule, except that the rules know whether the text is inside `{% raw %}`. */
function readInline(state: CoreState): void {
  const env = envOf(state);
  let raw = 0;
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    const [line = 0] = token.map ?? [];
    while ((env.rawLines[raw]?.[1] ?? line) < line) raw += 1;
    env.isRaw = (env.rawLines[raw]?.[0] ?? line + 1) <= line;
    const children = token.children ?? [];
    state.md.inline.parse(token.content, state.md, state.env, children);
    token.children = children;
  }
}
