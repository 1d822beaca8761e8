import type { MarkdownIt, Token } from 'markdown-it';
import { sayingTitle } from '../plain-title.js';
import {
  type BlockRule,
  type BlockState,
  endOf,
  endsOthers,
  isCode,
  pushLabel,
  readBlocks,
  startOf,
  wordsOf,
} from './lines.js';

type CoreState = InstanceType<MarkdownIt['core']['State']>;

/**
 * Fences that hold a text and no code: `{note}` of MyST, `ad-tip` of Obsidian, `smart` of the JavaScript tutorial.
 * Their content is read like any other text, below their title if they have one.
 */
export function fences(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'text_fence', textFence, endsOthers);
  md.core.ruler.after('block', 'code_settings', ({ tokens }: CoreState) => {
    for (const token of tokens)
      if (token.type === 'fence' && /^\s*\{[a-z]/i.test(token.info)) withoutSettings(token);
  });
}

const settings = /^(?:\s*:[\w-]+:[^\n]*\n)+|^---\n(?:[\w-]+:[^\n]*\n){1,20}---\n/;

/** `:caption: feed.py` at the top of a `{code-block}` of MyST is its title, the others are for the generator. */
function withoutSettings(token: Token): void {
  const [written] = settings.exec(token.content) ?? [];
  if (written === undefined) return;
  const [, caption] = /^\s*:?caption:\s*["']?([^"'\n]+)/m.exec(written) ?? [];
  if (caption !== undefined) token.info += ` title="${caption.trim()}"`;
  token.content = token.content.slice(written.length);
  // The lines cited are those of the code.
  if (token.map) token.map = [token.map[0] + written.split('\n').length - 1, token.map[1]];
}

const opening = /^(`{3,}|~{3,}|:{3,})\s*(\{?)([a-z][\w:-]*)\}?\s*(.*)$/i;
const textual = new Set(
  'smart warn note tip warning info danger caution important hint success failure bug example seealso admonition attention error quote summary details compare todo question admonish dropdown card grid tab-set tab-item margin sidebar topic epigraph'.split(
    ' ',
  ),
);
/** What MyST includes from elsewhere. */
const unshown = new Set('toctree include image bibliography tableofcontents contents raw embed'.split(' '));
const maxInfoLength = 300;

const textFence: BlockRule = (state, startLine, endLine, silent) => {
  if (isCode(state, startLine) || !/[`~]/.test(state.src.charAt(startOf(state, startLine)))) return false;
  const words = wordsOf(state, startLine);
  const [, mark = '', brace, kind = '', rest = ''] =
    words.length > maxInfoLength ? [] : (opening.exec(words) ?? []);
  const name = kind.toLowerCase().replace(/^ad-/, '');
  const isUnshown = brace === '{' && unshown.has(name);
  if (!isUnshown && !(textual.has(name) && (brace === '{' || kind !== name || isPlainFence(name))))
    return false;
  if (silent) return true;
  const close = closeLine(state, startLine, endLine, mark);
  if (!isUnshown) readText(state, [startLine, close], titleIn(rest, name));
  state.line = Math.min(close + 1, endLine);
  return true;
};

/** Without braces, only names that no language has. */
function isPlainFence(name: string): boolean {
  return [
    'smart',
    'warn',
    'note',
    'tip',
    'warning',
    'info',
    'danger',
    'caution',
    'important',
    'hint',
    'compare',
    'details',
    'quote',
    'admonish',
  ].includes(name);
}

/** `header="Title"`, `plus="…"`, or the words themselves; of mdBook's `admonish info "Title"` those in quotes. */
function titleIn(rest: string, kind: string): string {
  const [, inside, quoted] =
    kind === 'admonish' ? (/^([\w-]*)\s*(?:"([^"]*)"|'[^']*')?$/.exec(rest) ?? []) : [];
  if (inside !== undefined) return sayingTitle(quoted ?? '', inside);
  const named = /\b(?:header|title)=(?:"([^"]*)"|'([^']*)')/.exec(rest);
  if (named) return sayingTitle(named[1] ?? named[2] ?? '', kind);
  return /^[\w-]+=/.test(rest) || rest.startsWith('{') ? '' : sayingTitle(rest, kind);
}

/** The line with the closing fence, or the one after the last line. */
function closeLine(state: BlockState, startLine: number, endLine: number, mark: string): number {
  const closes = new RegExp(`^${mark.charAt(0)}{${mark.length},}$`);
  for (let line = startLine + 1; line < endLine; line += 1) {
    const isOutside =
      startOf(state, line) < endOf(state, line) && (state.sCount[line] ?? 0) < state.blkIndent;
    if (isOutside || (!isCode(state, line) && closes.test(wordsOf(state, line)))) return line;
  }
  return endLine;
}

/** `:class: wide` of MyST; not `:bulb: Mind this.` */
export const directiveSetting =
  /^:(?:title|class(?:-\w+)?|name|open|selected|sync|color|icon|width|margin|padding|columns|gutter|link(?:-\w+)?|text-align|align|img-\w+|shadow|reverse|animate|outline|expand|label|\w+-\w+):(?:\s|$)/;

function readText(state: BlockState, [from, to]: readonly [number, number], title: string): void {
  pushLabel(state, title, from);
  let first = from + 1;
  const isOption = (words: string) =>
    directiveSetting.test(words) || /^(?:title|color|icon|collapse):\s/.test(words);
  while (first < to && isOption(wordsOf(state, first))) {
    const [, named] = /^(?::title:|title:)\s+(.+)$/.exec(wordsOf(state, first)) ?? [];
    if (named !== undefined) pushLabel(state, sayingTitle(named), first);
    first += 1;
  }
  if (first >= to) return;
  state.push('box_open', '', 1).map = [from, to];
  readBlocks(state, [first, to], state.blkIndent);
  state.push('box_close', '', -1);
}
