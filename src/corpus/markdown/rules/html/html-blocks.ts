import type { MarkdownIt } from 'markdown-it';
import { type Environment, envOf } from '../../environment.js';
import { sayingTitle } from '../../plain-title.js';
import { blockElements, hiddenElements, isComponent, voidElements } from '../../tags/elements.js';
import { type Tag, tagAt, titleOf } from '../../tags/tag.js';
import {
  type BlockRule,
  type BlockState,
  continueAt,
  endOf,
  endOfLines,
  endsOthers,
  isCode,
  lineAt,
  pushLabel,
  readOneBlock,
  startOf,
  wordsOf,
} from '../lines.js';
import { type Cursor, isComponentName, readElement } from './html-elements.js';
import { outdent, outdentFully } from './outdent.js';
import { pushAttributes } from './shown-attributes.js';

/**
 * HTML and JSX: tags that only wrap text are left out, and what is between them is read as Markdown, as most
 * generators do; CommonMark would show its markup. Tables, lists, preformatted text, headings and what is
 * hidden are taken whole.
 */
export function htmlBlocks(md: MarkdownIt): void {
  md.block.ruler.at('html_block', htmlBlock, endsOthers);
  const code = md.block.ruler.__rules__.find(({ name }) => name === 'code')?.fn;
  if (!code) throw new Error('markdown-it has no block rule code');
  md.block.ruler.at('code', (state, startLine, endLine, silent) => {
    if (!isCode(state, startLine)) return false;
    if (envOf(state).htmlDepth === 0 && !envOf(state).isMdx) return code(state, startLine, endLine, silent);
    outdentFully(state, startLine, endLine);
    readOneBlock(state, startLine, endLine);
    return true;
  });
}

const htmlBlock: BlockRule = (state, startLine, endLine, silent) => {
  const start = startOf(state, startLine);
  if (state.src.charAt(start) !== '<' || isCode(state, startLine)) return false;
  if (silent) return opensHtml(state, start, startLine, endLine);
  let cursor: Cursor = { line: startLine, at: start };
  let isRead = false;
  for (let next = step(state, cursor, endLine); next; next = step(state, cursor, endLine)) {
    isRead = true;
    cursor = next;
    if (state.skipSpaces(cursor.at) >= endOf(state, cursor.line)) {
      state.line = cursor.line + 1;
      outdent(state, state.line, endLine);
      return true;
    }
    cursor = { ...cursor, at: state.skipSpaces(cursor.at) };
  }
  if (!isRead) return false;
  continueAt(state, cursor.line, cursor.at);
  readOneBlock(state, cursor.line, endLine);
  return true;
};

function opensHtml(state: BlockState, at: number, line: number, endLine: number): boolean {
  if (/^<[!?]/.test(state.src.slice(at, at + 2))) return true;
  const tag = tagAt(state.src, at);
  return tag !== undefined && tag.end <= endOfLines(state, endLine) && isBlockTag(state, tag, { line, at });
}

/** Reads one comment, element or tag; gives the place behind it, or nothing when words begin here. */
function step(state: BlockState, cursor: Cursor, endLine: number): Cursor | undefined {
  const end = endOfLines(state, endLine);
  const unshown = endOfUnshown(state, cursor.at, end);
  if (unshown !== undefined) {
    pushLabel(state, tabAt(state, cursor.at), cursor.line);
    return { at: unshown, line: lineAt(state, unshown, cursor.line) };
  }
  const tag = tagAt(state.src, cursor.at);
  if (!tag || tag.end > end || !isBlockTag(state, tag, cursor)) return undefined;
  return readElement(state, tag, cursor, end) ?? passTag(state, tag, cursor);
}

/** `<!-- tab:Linux -->`: Docsify shows it above what follows. */
function tabAt(state: BlockState, at: number): string {
  const [, title = ''] = /^<!--\s*tab:([^\n]{1,80}?)-->/.exec(state.src.slice(at, at + 100)) ?? [];
  return sayingTitle(title, 'tab');
}

/** Comments, declarations and instructions; an unclosed one hides everything below it. */
function endOfUnshown(state: BlockState, at: number, end: number): number | undefined {
  const [, close] = unshownMarks.find(([open]) => state.src.startsWith(open, at)) ?? [];
  if (close === undefined) return undefined;
  const found = state.src.indexOf(close, at + 2);
  return found === -1 || found >= end ? end : found + close.length;
}

const unshownMarks = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const;

/** Whether a tag is read here, and not as a part of a text. */
function isBlockTag(state: BlockState, tag: Tag, cursor: Cursor): boolean {
  const name = tag.name.toLowerCase();
  if (blockElements.has(name) && !isComponentName(tag)) return true;
  if (hiddenElements.has(name)) return true;
  if (tag.name !== '' && !isComponent(tag.name)) return false;
  return cursor.isAmongTags || isAlone(state, tag, cursor) || isTitledLine(state, tag, cursor);
}

/** `<Accordion title="Is it free?">Yes.</Accordion>` fills a line, and its title stands above the text. */
function isTitledLine(state: BlockState, tag: Tag, { line }: Cursor): boolean {
  if (tag.isClosing || tag.isSelfClosing || inWords.test(tag.name) || titleOf(tag) === '') return false;
  return wordsOf(state, line).endsWith(`</${tag.name}>`);
}

/** Their titles say more about a word. */
const inWords = /tooltip|abbr|term|link|badge|button|icon/i;

/** Nothing but tags stands in the lines of a tag. */
function isAlone(state: BlockState, tag: Tag, cursor: Cursor): boolean {
  if (mayBePlaceholder(state, tag)) return false;
  let line = lineAt(state, tag.end, cursor.line);
  for (let at = state.skipSpaces(tag.end); at < endOf(state, line); ) {
    const next = tagAt(state.src, at);
    if (!next) return false;
    line = lineAt(state, next.end, line);
    at = state.skipSpaces(next.end);
  }
  return true;
}

/** How far away the closing tag of an unknown element may be. */
const maxDistance = 5000;

/** `<your-name>` on a line of its own is a word to fill in, unless it is closed again. */
function mayBePlaceholder(
  state: BlockState,
  { name, attributes, isClosing, isSelfClosing, end }: Tag,
): boolean {
  if (isClosing || isSelfClosing || attributes.size > 0 || /^[A-Z]/.test(name) || name === '') return false;
  return !state.src.slice(end, end + maxDistance).includes(`</${name}>`);
}

/** Leaves a tag out, except for the title of a component and the line of an `<hr>`. */
function passTag(state: BlockState, tag: Tag, cursor: Cursor): Cursor {
  const name = tag.name.toLowerCase();
  const line = lineAt(state, tag.end, cursor.line);
  if (name === 'hr') state.push('hr', 'hr', 0).map = [cursor.line, line + 1];
  if (folds.has(name)) {
    const edge = state.push('fold_edge', '', 0);
    edge.map = [cursor.line, line + 1];
    edge.info = tag.isClosing ? 'end' : 'start';
  }
  if (!tag.isClosing && isComponent(tag.name)) pushAttributes(state, tag, cursor);
  countDepth(envOf(state), tag, name);
  return { at: tag.end, line, isAmongTags: isComponent(tag.name) };
}

/** What stands above them or below is no part of what they open. */
const folds = new Set(['details', 'accordion', 'expandable', 'collapse']);

/** Elements that need no closing tag say nothing about nesting. */
const looseElements = new Set([
  'p',
  'li',
  'dd',
  'dt',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'option',
  'colgroup',
]);

function countDepth(env: Environment, tag: Tag, name: string): void {
  if (tag.isSelfClosing || [voidElements, looseElements, hiddenElements].some((names) => names.has(name)))
    return;
  env.htmlDepth = Math.max(0, env.htmlDepth + (tag.isClosing ? -1 : 1));
}
