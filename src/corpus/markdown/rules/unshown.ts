import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../environment.js';
import { endOfBraces } from '../tags/tag.js';
import {
  type BlockRule,
  type BlockState,
  endOf,
  endOfLines,
  endsOthers,
  isCode,
  lineAt,
  startOf,
  wordsOf,
} from './lines.js';

/**
 * What no reader of the page sees: comments of Obsidian, abbreviations of PHP Markdown, imports, exports and
 * expressions of MDX.
 */
export function unshown(md: MarkdownIt): void {
  md.block.ruler.before('table', 'obsidian_comment', obsidianComment, endsOthers);
  md.block.ruler.before('table', 'abbreviation', abbreviation, endsOthers);
  md.block.ruler.before('table', 'module_lines', moduleLines, endsOthers);
  md.block.ruler.before('table', 'mdx_expression', mdxExpression, endsOthers);
}

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

const wholeImport = /^import\s+(?:[\w$*{}\s,]{1,300}\s+from\s+)?(['"])[^'"]{1,300}\1\s*;?$/;
const openImport = /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{[^}]{0,300}$/;
const closedImport = /\}\s*from\s+['"][^'"]{1,300}['"]\s*;?$/;
const anyExport =
  /^export\s+(?:default\b|(?:const|let|var|function|async|class|type|interface|enum)\s+\w|[{*])/;

const moduleLines: BlockRule = (state, startLine, endLine, silent) => {
  if ((state.sCount[startLine] ?? 0) > 0 || state.level > 0) return false;
  const end = endOfModule(state, startLine, endLine);
  if (end === undefined) return false;
  if (!silent) state.line = end;
  return true;
};

/** The line after an import or export that begins in a line. */
function endOfModule(state: BlockState, startLine: number, endLine: number): number | undefined {
  const first = state.src.charAt(startOf(state, startLine));
  if (first !== 'i' && first !== 'e') return undefined;
  const words = wordsOf(state, startLine).slice(0, 1000);
  if (wholeImport.test(words)) return startLine + 1;
  if (openImport.test(words)) return lineAfter(state, startLine, endLine, (line) => closedImport.test(line));
  return anyExport.test(words) ? lineAfter(state, startLine, endLine, closesCode()) : undefined;
}

/** Longer statements are text. */
const maxLines = 300;
/** A text with more of them is not a module; each one costs looking at that many lines. */
const mostUnended = 50;

function lineAfter(
  state: BlockState,
  startLine: number,
  endLine: number,
  isLast: (words: string) => boolean,
): number | undefined {
  const env = envOf(state);
  if (env.unendedStatements > mostUnended) return undefined;
  for (let line = startLine; line < Math.min(endLine, startLine + maxLines); line += 1) {
    if (isLast(wordsOf(state, line))) return line + 1;
  }
  env.unendedStatements += 1;
  return undefined;
}

/** True at the line in which all brackets are closed again. */
function closesCode(): (words: string) => boolean {
  let open = 0;
  return (words) => {
    for (const sign of words) {
      if ('{[('.includes(sign)) open += 1;
      if ('}])'.includes(sign)) open -= 1;
    }
    return open <= 0 && !/[=,(+|&?:]$/.test(words);
  };
}

/** `{items.map((item) => <Card {...item} />)}` alone on its lines. */
const mdxExpression: BlockRule = (state, startLine, endLine, silent) => {
  const start = startOf(state, startLine);
  if (!envOf(state).isMdx || state.src.charAt(start) !== '{') return false;
  const end = endOfBraces(state.src, start);
  if (end === undefined || end > endOfLines(state, endLine)) return false;
  const line = lineAt(state, end, startLine);
  if (state.skipSpaces(end) < endOf(state, line)) return false;
  if (!silent) state.line = line + 1;
  return true;
};
