import type { MarkdownIt } from 'markdown-it';
import { sayingTitle } from '../plain-title.js';
import { directiveSetting } from './fences.js';
import {
  type BlockRule,
  type BlockState,
  continueAt,
  endOfIndented,
  endsOthers,
  isCode,
  pushLabel,
  pushParagraph,
  readBlocks,
  readOneBlock,
  startOf,
  wordsOf,
} from './lines.js';

/**
 * Admonitions, folds and tabs of all generators. Fenced ones (`:::`, `///`) are handled line by line, so that a
 * box inside a box with as many colons, or one that is never closed, does no harm. Those with indented
 * content (`!!!`, `???`, `===`) are blocks of their own.
 */
export function boxes(md: MarkdownIt): void {
  md.block.ruler.before('table', 'box_mark', boxMark, endsOthers);
  md.block.ruler.before('table', 'indented_box', indentedBox, endsOthers);
  md.block.ruler.before('table', 'marked_paragraph', markedParagraph, endsOthers);
}

const boxMark: BlockRule = (state, startLine, _endLine, silent) => {
  if (isCode(state, startLine)) return false;
  const words = wordsOf(state, startLine);
  const title = titleOfMark(words);
  if (title === undefined) return false;
  if (silent) return true;
  pushLabel(state, title, startLine);
  state.line = endOfOptions(state, startLine + 1, words);
  return true;
};

/** Longer lines are text. */
const maxMarkLength = 500;

const colons = /^:{3,}\s*([\w-]*)\s*(.*)$/;
const slashes = /^\/{3,}\s*(?:([a-z][\w-]*)\s*(?:\|\s*(.*))?)?$/i;
const codeTab = /^@tab(?::active)?\s+(.+)$/;
/** `== Tab` inside `:::tabs`, and the place that Python-Markdown puts its footnotes in. */
const tabLine = /^==\s+(\S.*[^=])$/;
const footnotePlace = /^\/{3}.*\/{3}$/;

/** The title of the box that a line opens, empty when it has none; nothing when the line opens no box. */
function titleOfMark(words: string): string | undefined {
  const [first] = words;
  if (!':/@='.includes(first ?? ' ') || words.length > maxMarkLength) return undefined;
  const [, kind = '', rest] = colons.exec(words) ?? [];
  if (rest !== undefined) return titleIn(rest, kind);
  const [mark, block = '', title = ''] = slashes.exec(words) ?? [];
  if (mark !== undefined) return sayingTitle(title, block);
  const [, pane] = tabLine.exec(words) ?? codeTab.exec(words) ?? [];
  if (pane !== undefined) return pane.trim();
  return footnotePlace.test(words) ? '' : undefined;
}

/** `[Title]`, `Title {.open}`, `{title="Title"}`, `{note} Title`; of `image source="a.png":::` nothing. */
function titleIn(rest: string, kind: string): string {
  const named = /\b(?:title|label)=(?:"([^"]*)"|'([^']*)')/.exec(rest);
  if (named) return sayingTitle(named[1] ?? named[2] ?? '', kind);
  if (/:{3,}$/.test(rest) || /^[\w-]+=["']/.test(rest) || directives.test(rest)) return '';
  const bracketed = /^\[(.*)\](?:\s*\{[^}]*\})?$/.exec(rest)?.[1];
  return sayingTitle(bracketed ?? rest.replace(/^\{[^}]*\}|\{[^}]*\}$/g, '').trim(), kind);
}

/** Of MyST, with the name of a file behind them. */
const directives = /^\{(?:include|literalinclude|figure|image|toctree|contents|bibliography)\}/;

/** Below `/// details | Title` there may be settings, indented, and below `:::{note}` some like `:class: wide`. */
function endOfOptions(state: BlockState, from: number, mark: string): number {
  const isDirective = /^:{3,}\s*\{/.test(mark);
  const isOption = (at: number) => {
    if (isDirective) return directiveSetting.test(wordsOf(state, at));
    return mark.startsWith('///') && isCode(state, at) && /^[\w-]+:\s/.test(wordsOf(state, at));
  };
  let line = from;
  while (line < state.lineMax && isOption(line)) line += 1;
  return line;
}

const opener = /^(!!!|\?\?\?\+?|===[!+]?)\s*(.*)$/;
/** Some have all their text in the title. */
const maxTitleLength = 3000;
const maxLabelLength = 200;
/** Indentation of the content of such a box. */
const boxIndent = 4;

const indentedBox: BlockRule = (state, startLine, endLine, silent) => {
  if (isCode(state, startLine)) return false;
  const [, mark = '', rest = ''] = opener.exec(wordsOf(state, startLine)) ?? [];
  if (mark === '' || rest.length > maxTitleLength || !opensBox(mark, rest)) return false;
  if (silent) return true;
  const [kind = '', ...quoted] = rest.split('"');
  const title = sayingTitle(titleBetween(quoted), kind.trim().split(/\s/)[0]);
  if (title.length > maxLabelLength) pushParagraph(state, title, startLine);
  else pushLabel(state, title, startLine);
  const indent = state.blkIndent + boxIndent;
  const end = endOfIndented(state, startLine + 1, endLine, indent);
  if (end > startLine + 1) {
    state.push('box_open', '', 1).map = [startLine, end];
    readBlocks(state, [startLine + 1, end], indent);
    state.push('box_close', '', -1);
  }
  state.line = end;
  return true;
};

/** `!!! note`, `??? tip "Title"`, `=== "Tab"`; `===` without quotes underlines a heading. */
function opensBox(mark: string, rest: string): boolean {
  if (mark.startsWith('=')) return /^".*"$/.test(rest);
  return /^(?:[a-z][\w -]*)?(?:".*)?$/i.test(rest) && rest !== '';
}

/** What stood between the first quote and the last; a quote that is never closed goes to the end. */
function titleBetween(quoted: readonly string[]): string {
  return (quoted.length % 2 === 0 ? quoted.slice(0, -1) : quoted).join('"');
}

/** `!> Mind this.` and `?> Try this.` of Docsify: the paragraph without its mark. */
const markedParagraph: BlockRule = (state, startLine, endLine, silent) => {
  if (isCode(state, startLine) || !/^[!?]> \S/.test(wordsOf(state, startLine))) return false;
  if (silent) return true;
  continueAt(state, startLine, startOf(state, startLine) + 2);
  readOneBlock(state, startLine, endLine);
  return true;
};
