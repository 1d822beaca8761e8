import type { MarkdownIt, Token } from 'markdown-it';
import { piecesOutside } from '../../../../base/outside.js';
import { type BlockRule, endsOthers, isCode, pushInline, startOf, wordsOf } from '../lines.js';

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

/** `[C](https://x.org/c is a language`: nothing closes it. */
const unclosed = /\]\(\s*(https?:\/\/[^\s()<>]{1,500})(?=[\s,|])(?![^\n()]{0,300}\))/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const looseLink: InlineRule = (state, silent) => {
  const isPicture = state.src.startsWith('![', state.pos);
  if (!isPicture && state.src.charAt(state.pos) !== '[') return false;
  const start = state.pos + (isPicture ? 2 : 1);
  const end = state.md.helpers.parseLinkLabel(state, start - 1, !isPicture);
  if (end < 0) return false;
  const pattern = isPicture ? picture : link;
  const [written, url = ''] = matchAt(pattern, state.src, end) ?? matchAt(unclosed, state.src, end) ?? [];
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
    const texts = children.filter(({ type }) => type === 'text');
    const starsOf = texts.map(({ content }) => starsIn(content));
    const removed = new Set(pairsOf(starsOf.flat()));
    for (const [nth, text] of texts.entries()) {
      const gone = starsOf[nth]?.filter((stars) => removed.has(stars)) ?? [];
      text.content = piecesOutside(text.content, gone).join('');
    }
  }
}

interface Stars {
  readonly start: number;
  readonly end: number;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

const doubleStars = /(?<!\*)\*\*(?!\*)/g;
/** What a look at either side of the stars may see: one character, which may take two places. */
const seen = 2;

function starsIn(content: string): readonly Stars[] {
  return [...content.matchAll(doubleStars)].map(({ index: start }) => {
    const end = start + 2;
    // Only the neighbours: with all that stands before each pair, the time would grow with the square of the text.
    const before = content.slice(Math.max(0, start - seen), start);
    const after = content.slice(end, end + seen);
    return {
      start,
      end,
      mayOpen: /^\S/.test(after) && !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)),
      mayClose:
        /[.:!?…)\]"'“”’»。：！？]$/u.test(before) || (/\s$/.test(before) && !/^[\p{L}\p{N}]/u.test(after)),
    };
  });
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
