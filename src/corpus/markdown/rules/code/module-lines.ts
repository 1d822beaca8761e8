import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../../environment.js';
import { type CodeToken, codeTokens } from '../../tags/code-tokens.js';
import { type BlockRule, type BlockState, endsOthers, lineAt, startOf, wordsOf } from '../lines.js';
import { pushEntries } from './code-entries.js';

/** Imports and exports of MDX: nobody sees them but the lists in them that the page is made of. */
export function moduleLines(md: MarkdownIt): void {
  md.block.ruler.before('table', 'module_lines', moduleStatement, endsOthers);
}

const wholeImport = /^import\s+(?:[\w$*{}\s,]{1,300}\s+from\s+)?(['"])[^'"]{1,300}\1\s*;?$/;
const openImport = /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{[^}]{0,300}$/;
const closedImport = /\}\s*from\s+['"][^'"]{1,300}['"]\s*;?$/;
const anyExport =
  /^export\s+(?:default\b|(?:const|let|var|function|async|class|type|interface|enum)\s+\w|[{*])/;

const moduleStatement: BlockRule = (state, startLine, endLine, silent) => {
  if ((state.sCount[startLine] ?? 0) > 0 || state.level > 0) return false;
  const first = state.src.charAt(startOf(state, startLine));
  if (first !== 'i' && first !== 'e') return false;
  const words = wordsOf(state, startLine).slice(0, 1000);
  const end = anyExport.test(words)
    ? lineAfterExport(state, startLine, endLine)
    : lineAfterImport(state, startLine, endLine, words);
  if (end === undefined) return false;
  if (silent) return true;
  if (first === 'e') pushEntries(state, [startOf(state, startLine), startOf(state, end)], false);
  state.line = end;
  return true;
};

/** Longer imports are text. */
const maxImportLines = 300;
/** Longer exports are text. */
const maxExport = 200_000;
/** A text with more of them is not a module; each one costs looking at as much. */
const mostUnended = 50;

function lineAfterImport(
  state: BlockState,
  startLine: number,
  endLine: number,
  words: string,
): number | undefined {
  if (wholeImport.test(words)) return startLine + 1;
  if (!openImport.test(words)) return undefined;
  return unlessTooOften(state, () => {
    const last = Math.min(endLine, startLine + maxImportLines);
    for (let line = startLine; line < last; line += 1)
      if (closedImport.test(wordsOf(state, line))) return line + 1;
    return undefined;
  });
}

function lineAfterExport(state: BlockState, startLine: number, endLine: number): number | undefined {
  return unlessTooOften(state, () => {
    const start = startOf(state, startLine);
    const last = endLine > startLine ? (state.eMarks[endLine - 1] ?? start) : start;
    const end = endOfStatement(state.src, start, Math.min(last, start + maxExport));
    return end === undefined ? undefined : lineAt(state, end, startLine) + 1;
  });
}

function unlessTooOften(state: BlockState, find: () => number | undefined): number | undefined {
  const env = envOf(state);
  if (env.unendedStatements > mostUnended) return undefined;
  const found = find();
  if (found === undefined) env.unendedStatements += 1;
  return found;
}

/** Where all brackets are closed again and nothing asks for more; the rest of its line belongs to it. */
function endOfStatement(src: string, start: number, last: number): number | undefined {
  let open = 0;
  let before: CodeToken | undefined;
  for (const token of codeTokens(src, start, last)) {
    const isOver = open <= 0 && before && !goesOn(src, before, token);
    if (isOver) return before?.end;
    const written = src.slice(token.start, token.end);
    if (token.kind === 'sign' && '{[('.includes(written)) open += 1;
    if (token.kind === 'sign' && '}])'.includes(written)) open -= 1;
    before = token;
  }
  return open <= 0 ? before?.end : undefined;
}

/** On the same line, or after a sign that something must follow, or before one that follows something. */
function goesOn(src: string, before: CodeToken, next: CodeToken): boolean {
  if (!src.slice(before.end, next.start).includes('\n')) return true;
  const isOpen = before.kind === 'sign' && /[=,(+|&?:.>]/.test(src.charAt(before.end - 1));
  return isOpen || (next.kind === 'sign' && /[.?:+|&{]/.test(src.charAt(next.start)));
}
