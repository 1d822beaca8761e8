import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../environment.js';
import { endOfBraces } from '../tags/tag.js';
import { pushEntries } from './code/code-entries.js';
import { type BlockRule, endOf, endOfLines, endsOthers, isCode, lineAt, startOf, wordsOf } from './lines.js';

/**
 * What no reader of the page sees: comments of Obsidian, abbreviations of PHP Markdown, expressions of MDX but the
 * lists in them.
 */
export function unshown(md: MarkdownIt): void {
  md.block.ruler.before('table', 'obsidian_comment', obsidianComment, endsOthers);
  md.block.ruler.before('table', 'abbreviation', abbreviation, endsOthers);
  md.block.ruler.before('table', 'attribute_line', attributeLine, endsOthers);
  md.block.ruler.before('table', 'mdx_expression', mdxExpression, endsOthers);
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
