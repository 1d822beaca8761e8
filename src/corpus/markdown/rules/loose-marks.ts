import type { MarkdownIt, Token } from 'markdown-it';
import { type BlockRule, endsOthers, isCode, pushInline, startOf, wordsOf } from './lines.js';

type CoreState = InstanceType<MarkdownIt['core']['State']>;
type InlineState = InstanceType<MarkdownIt['inline']['State']>;
type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

/** Marks that CommonMark takes for text, as people write them: they are seen on no page that somebody has looked at. */
export function looseMarks(md: MarkdownIt): void {
  md.inline.ruler.after('link', 'loose_link', looseLink);
  md.block.ruler.after('heading', 'loose_heading', looseHeading, endsOthers);
  md.core.ruler.push('loose_strong', looseStrong);
}

/** Addresses with a space, or with a bracket that nothing closes: `[C](https://x.org/C_(language)`. */
const address = String.raw`(?:[^()<>\n]|<!---->){0,500}(?:\([^()<>\n]{0,100})?`;
const picture = new RegExp(String.raw`\]\(\s*(${address})\)`, 'y');
const link = new RegExp(
  String.raw`\]\(\s*((?:https?:|\.{0,2}/|#)${address}|[^()<>\n]{1,200}\.(?:mdx?|html?|pdf)(?:#[^()<>\n]{0,100})?)\)`,
  'y',
);

const looseLink: InlineRule = (state, silent) => {
  const isPicture = state.src.startsWith('![', state.pos);
  if (!isPicture && state.src.charAt(state.pos) !== '[') return false;
  const start = state.pos + (isPicture ? 2 : 1);
  const end = state.md.helpers.parseLinkLabel(state, start - 1, !isPicture);
  if (end < 0) return false;
  const pattern = isPicture ? picture : link;
  pattern.lastIndex = end;
  const [written, url = ''] = pattern.exec(state.src) ?? [];
  if (written === undefined || end + written.length > state.posMax) return false;
  if (!silent)
    pushLink(state, [start, end], url.trim().replaceAll('<!---->', '').replaceAll(' ', '%20'), isPicture);
  state.pos = end + written.length;
  return true;
};

function pushLink(
  state: InlineState,
  [start, end]: readonly [number, number],
  url: string,
  isPicture: boolean,
): void {
  if (isPicture) {
    const token = state.push('image', 'img', 0);
    const children: Token[] = [];
    token.content = state.src.slice(start, end);
    state.md.inline.parse(token.content, state.md, state.env, children);
    token.children = children;
    token.attrs = [['src', url]];
    return;
  }
  const { posMax } = state;
  state.push('link_open', 'a', 1).attrs = [['href', url]];
  state.pos = start;
  state.posMax = end;
  state.linkLevel += 1;
  state.md.inline.tokenize(state);
  state.linkLevel -= 1;
  state.push('link_close', 'a', -1);
  state.posMax = posMax;
}

/** `##Title`, `#**Title**`; one mark before a letter is a tag of a note. */
const looseHeading: BlockRule = (state, startLine, _endLine, silent) => {
  if (isCode(state, startLine) || state.src.charAt(startOf(state, startLine)) !== '#') return false;
  const [, marks, text] =
    /^(#{2,6}|#(?=\*\*))((?:\p{L}|[*_`"'¿¡“«(])[^\n]{0,200}?)\s*#*$/u.exec(wordsOf(state, startLine)) ?? [];
  if (marks === undefined || text === undefined) return false;
  if (silent) return true;
  const tag = `h${marks.length}`;
  const map: [number, number] = [startLine, startLine + 1];
  state.push('heading_open', tag, 1).map = map;
  pushInline(state, text, map);
  state.push('heading_close', tag, -1);
  state.line = startLine + 1;
  return true;
};

/** `**Q:**What` and `**Mind this **`: stars that are no emphasis only because of what stands beside them. */
function looseStrong(state: CoreState): void {
  for (const { type, children } of state.tokens) {
    if (type !== 'inline' || !children) continue;
    const marks = children.flatMap((token, at) => (token.type === 'text' ? starsIn(token, at) : []));
    for (const stars of pairsOf(marks).reverse()) remove(children, stars);
  }
}

function pairsOf(marks: readonly Stars[]): Stars[] {
  const paired: Stars[] = [];
  for (let first = 0; first < marks.length; first += 1) {
    const [open, close] = [marks[first], marks[first + 1]];
    if (!open?.mayOpen || !close?.mayClose) continue;
    paired.push(open, close);
    first += 1;
  }
  return paired;
}

interface Stars {
  readonly token: number;
  readonly at: number;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

function starsIn({ content }: Token, token: number): readonly Stars[] {
  return [...content.matchAll(/(?<!\*)\*\*(?!\*)/g)].map(({ index }) => {
    const [before, after] = [content.slice(0, index), content.slice(index + 2)];
    return {
      token,
      at: index,
      mayOpen: /^\S/.test(after) && !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)),
      mayClose:
        /[.:!?…)\]"'“”’»。：！？]$/u.test(before) || (/\s$/.test(before) && !/^[\p{L}\p{N}]/u.test(after)),
    };
  });
}

function remove(tokens: readonly Token[], { token: place, at }: Stars): void {
  const token = tokens[place];
  if (token) token.content = token.content.slice(0, at) + token.content.slice(at + 2);
}
