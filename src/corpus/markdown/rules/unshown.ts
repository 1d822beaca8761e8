import type { MarkdownIt, Token } from 'markdown-it';
import { envOf } from '../environment.js';
import { endOfBraces } from '../tags/tag.js';
import { pushEntries } from './code/code-entries.js';
import { type BlockRule, endOf, endOfLines, endsOthers, isCode, lineAt, startOf, wordsOf } from './lines.js';

type CoreState = InstanceType<MarkdownIt['core']['State']>;

/**
 * What no reader of the page sees: comments of Obsidian, abbreviations of PHP Markdown, expressions of MDX but the
 * lists in them, and what a page is filed under.
 */
export function unshown(md: MarkdownIt): void {
  md.block.ruler.before('table', 'obsidian_comment', obsidianComment, endsOthers);
  md.block.ruler.before('table', 'abbreviation', abbreviation, endsOthers);
  md.block.ruler.before('table', 'attribute_line', attributeLine, endsOthers);
  md.block.ruler.before('table', 'mdx_expression', mdxExpression, endsOthers);
  md.core.ruler.after('block', 'filing', filing);
  md.block.ruler.before('table', 'drawn_line', drawnLine, endsOthers);
}

/** `━━━━━━━━`, `═══ ⋆ ═══`, `▬▬▬▬▬`: a line across the page, as people draw it in chats. */
const drawnLine: BlockRule = (state, startLine, _endLine, silent) => {
  const words = wordsOf(state, startLine);
  if (isCode(state, startLine) || !/^[━═─▬―⎯╌┄╍▔▁_~·•.⋆✦\s-]{3,200}$/u.test(words)) return false;
  if (!/[━═─▬―⎯╌┄╍▔▁]{3}/u.test(words)) return false;
  if (silent) return true;
  state.push('hr', 'hr', 0).map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
};

/** `%% note %%`, over several lines too. */
const obsidianComment: BlockRule = (state, startLine, endLine, silent) => {
  const start = startOf(state, startLine);
  if (!state.src.startsWith('%%', start) || isCode(state, startLine)) return false;
  const isAlone = wordsOf(state, startLine) === '%%';
  const last = Math.min(endOfLines(state, endLine), start + (isAlone ? maxDrawing : maxComment));
  const close = state.src.indexOf('%%', start + 2);
  if (close === -1 || close + 2 > last) return false;
  const end = close + 2;
  const line = lineAt(state, end, startLine);
  if (state.skipSpaces(end) < endOf(state, line)) return false;
  if (!silent) state.line = line + 1;
  return true;
};

/** A longer one was never closed. */
const maxComment = 5000;
/** Drawings of Excalidraw are notes with everything in a comment. */
const maxDrawing = 4_000_000;

/** `*[HTML]: HyperText Markup Language`, which shows above the word when a pointer is on it. */
const abbreviation: BlockRule = (state, startLine, _endLine, silent) => {
  if (isCode(state, startLine) || !/^\*\[[^\]]{1,100}\]: /.test(wordsOf(state, startLine))) return false;
  if (!silent) state.line = startLine + 1;
  return true;
};

/** `{.dense #prices}` below a table, a list or a quotation. */
const attributeLine: BlockRule = (state, startLine, _endLine, silent) => {
  if (isCode(state, startLine) || !/^\{\s*[.#][\w-]+(?:\s+[^{}]{0,200})?\}$/.test(wordsOf(state, startLine)))
    return false;
  if (!silent) state.line = startLine + 1;
  return true;
};

/** `{items.map((item) => <Card {...item} />)}` alone on its lines. */
const mdxExpression: BlockRule = (state, startLine, endLine, silent) => {
  const start = startOf(state, startLine);
  if (!envOf(state).isMdx || state.src.charAt(start) !== '{') return false;
  const end = endOfBraces(state.src, start);
  if (end === undefined || end > endOfLines(state, endLine)) return false;
  const line = lineAt(state, end, startLine);
  if (state.skipSpaces(end) < endOf(state, line)) return false;
  if (silent) return true;
  pushEntries(state, [start, end], false);
  state.line = line + 1;
  return true;
};

/** `#places #act2` of Obsidian at either end of a note, `importance: 5` of javascript.info at the top of a task. */
function filing(state: CoreState): void {
  const { tokens } = state;
  const gone = new Set<Token>();
  for (const [at, { type, content, level }] of tokens.entries()) {
    const isParagraph = type === 'inline' && level === 1 && tokens[at - 1]?.type === 'paragraph_open';
    if (!isParagraph || !(noteTags.test(content) ? isAtEdge(tokens, at) : isTaskWeight(tokens, at))) continue;
    for (const token of tokens.slice(at - 1, at + 2)) gone.add(token);
  }
  if (gone.size > 0) state.tokens = tokens.filter((token) => !gone.has(token));
}

/** At least two: a channel of Discord alone may be an answer. */
const noteTags = /^#(?=\S{0,60}\p{L})[\p{L}\p{N}_/-]+(?:\s+#(?=\S{0,60}\p{L})[\p{L}\p{N}_/-]+)+$/u;

/** Above or below the text of the note, not all that stands below a heading. */
function isAtEdge(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 2]?.type, tokens[at + 2]?.type];
  if (before === undefined) return after !== undefined;
  if (before === 'heading_close' && at === firstBelowTitle)
    return after !== undefined && after !== 'heading_open';
  return after === undefined && before !== 'heading_close';
}

/** Of a heading there are three tokens, and of a paragraph the second is its text. */
const firstBelowTitle = 4;

function isTaskWeight(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2]?.type;
  const isBelowHeading = before === undefined || before === 'heading_close';
  return (
    isBelowHeading && tokens[at + 2] !== undefined && /^importance: [1-5]$/.test(tokens[at]?.content ?? '')
  );
}
