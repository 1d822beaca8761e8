import type { MarkdownIt } from 'markdown-it';
import { type BlockRule, endOf, endsOthers, isCode, startOf, wordsOf } from './lines.js';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

/** Formulas stay as written: inside them `*` and `_` are not emphasis. */
export function formulas(md: MarkdownIt): void {
  md.block.ruler.before('table', 'formula_block', formulaBlock, endsOthers);
  md.inline.ruler.before('escape', 'formula', formula);
}

/** `$$`, one or more lines, `$$`; or `\[` and `\]`, or `\begin{align}` and its end. */
const formulaBlock: BlockRule = (state, startLine, endLine, silent) => {
  if (isCode(state, startLine)) return false;
  if (state.src.startsWith('\\begin{', startOf(state, startLine)))
    return environment(state, startLine, endLine, silent);
  const close = closings.get(state.src.slice(startOf(state, startLine), startOf(state, startLine) + 2));
  if (close === undefined || wordsOf(state, startLine).length < 2) return false;
  const last = lastLine(state, startLine, endLine, close);
  if (last === undefined) return false;
  if (close === '\\]' && !texCommand.test(state.src.slice(startOf(state, startLine), endOf(state, last))))
    return false;
  if (silent) return true;
  const written = state.getLines(startLine, last + 1, state.blkIndent, false).trim();
  const inside = written.slice(2, -2);
  const token = state.push('formula', 'math', 0);
  token.content = inside.replace(/^[^\S\n]*\n/, '').trimEnd();
  token.map = [startLine, last + 1];
  token.meta = { firstLine: /^[^\S\n]*\n/.test(inside) ? 1 : 0 };
  state.line = last + 1;
  return true;
};

/** Of TeX: as it is written, with its name. */
function environment(...[state, startLine, endLine, silent]: Parameters<BlockRule>): boolean {
  const [, name] = /^\\begin\{([a-z]{1,20}\*?)\}/i.exec(wordsOf(state, startLine)) ?? [];
  if (name === undefined) return false;
  for (let line = startLine; line < Math.min(endLine, startLine + maxLines); line += 1) {
    if (!wordsOf(state, line).endsWith(`\\end{${name}}`)) continue;
    if (silent) return true;
    const token = state.push('formula', 'math', 0);
    token.content = state.getLines(startLine, line + 1, state.blkIndent, false).trim();
    token.map = [startLine, line + 1];
    token.meta = { firstLine: 0 };
    state.line = line + 1;
    return true;
  }
  return false;
}

const closings = new Map([
  ['$$', '$$'],
  ['\\[', '\\]'],
]);

/** Longer ones were never closed. */
const maxLines = 60;

function lastLine(
  state: Parameters<BlockRule>[0],
  startLine: number,
  endLine: number,
  close: string,
): number | undefined {
  for (let line = startLine; line < Math.min(endLine, startLine + maxLines); line += 1) {
    if (state.isEmpty(line) && close === '\\]') return undefined;
    const from = startOf(state, line) + (line === startLine ? 2 : 0);
    const words = state.src.slice(from, endOf(state, line)).trimEnd();
    if (words.endsWith(close)) return line;
    if (words.includes(close)) return undefined;
  }
  return undefined;
}

const maxLength = 500;
/** Only with these does it matter, and prices have none of them. */
const formulaSigns = /[\\^_{}=*<>+]/;
/** Words between two prices. */
const proseWords = /(?:^|[\s*_])\p{L}{3,}[\s*_]/u;
const texCommand = /(?<!\\)(?:\\[a-zA-Z]{2,}|[_^]\{)/;

/**
 * `$a^{*}$`, not "from $5 to $10": a formula begins and ends with no space, and no letter or digit follows it
 * (https://pandoc.org/MANUAL.html#extension-tex_math_dollars). `\(…\)` is one only if there is TeX in it.
 */
const formula: InlineRule = (state, silent) => {
  const { src, pos } = state;
  const sign = src.charAt(pos);
  if (sign !== '$' && sign !== '\\') return false;
  const end = sign === '$' ? endOfDollars(src, pos) : endOfBrackets(src, pos);
  if (end === undefined || end > state.posMax) return false;
  if (!silent) {
    const token = state.push('formula_inline', 'math', 0);
    token.content = src.slice(pos, end).replace(/\s*\n\s*/g, ' ');
    token.meta = { start: pos, end };
  }
  state.pos = end;
  return true;
};

function endOfDollars(src: string, start: number): number | undefined {
  const mark = src.startsWith('$$', start) ? '$$' : '$';
  const from = start + mark.length;
  if (/\s|\$/.test(src.charAt(from))) return undefined;
  const close = src.slice(from, from + maxLength).indexOf(mark);
  if (close <= 0) return undefined;
  const end = from + close + mark.length;
  const isFormula = !/\s/.test(src.charAt(from + close - 1)) && !/[\p{L}\p{N}$]/u.test(src.charAt(end));
  const inside = src.slice(from, from + close);
  const isProse = (proseWords.test(inside) && !/[\\^=]/.test(inside)) || endsCode(inside);
  return isFormula && !isProse && formulaSigns.test(inside) ? end : undefined;
}

/** The second `$` of `$prefix is `$`` stands in inline code; `$`a_1`$` of GitLab is a formula. */
function endsCode(inside: string): boolean {
  return (inside.match(/`/g)?.length ?? 0) % 2 === 1;
}

function endOfBrackets(src: string, start: number): number | undefined {
  const close = { '(': '\\)', '[': '\\]' }[src.charAt(start + 1)];
  if (close === undefined) return undefined;
  const stretch = src.slice(start + 2, start + maxLength);
  const at = stretch.indexOf(close);
  const inside = stretch.slice(0, at);
  // Brackets are escaped in prose as well, parentheses need not be.
  const isFormula =
    texCommand.test(inside) || (close === '\\)' && formulaSigns.test(inside) && !proseWords.test(inside));
  return at > 0 && isFormula ? start + 2 + at + 2 : undefined;
}
