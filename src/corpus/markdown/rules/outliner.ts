import type { MarkdownIt } from 'markdown-it';
import { type BlockRule, endOfIndented, isCode, readBlocks } from './lines.js';

type CoreState = InstanceType<MarkdownIt['core']['State']>;
type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

/** What Logseq keeps among the lines of its notes, and what it shows in place of its own tags. */
export function outliner(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'outliner_lines', hideLines);
  md.block.ruler.before('code', 'tabbed_list', tabbedList);
  md.inline.ruler.before('link', 'outliner_tag', outlinerTag);
}

/** `id:: 645d…`, `collapsed:: true`: not `rating:: 5`, which is a text. */
const property =
  /^[^\S\n]*(?:id|collapsed|title|alias|tags|icon|public|filters|heading|(?:created|updated)-at|template(?:-including-parent)?|(?:card|query|logseq|hl|ls)[.-][\w.-]+|order-list-type|background-color|exclude-from-graph-view|initial-version):: .*$/gm;
const boxMark = /^#\+(?:BEGIN|END)_[A-Z]+\b.*$/gm;
const query = /^#\+BEGIN_QUERY\n[\s\S]{0,5000}?^#\+END_QUERY$/gm;

/** Of a block of another note. */
const reference = /\(\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)\)/g;

/** The lines stay, empty, so that those below keep their numbers. */
function hideLines(state: CoreState): void {
  for (const token of state.tokens) {
    if (token.type !== 'inline' || !/:: |#\+[BE]|\(\(/.test(token.content)) continue;
    token.content = token.content
      .replace(query, (written) => written.replace(/[^\n]+/g, ''))
      .replace(boxMark, '')
      .replace(property, '')
      .replace(reference, '');
  }
}

/** `{{embed ((…))}}`, `{:height 224, :width 441}`; `{{cloze word}}` is the word. */
const tag =
  /\{\{(?:cloze ([^{}\n]{1,300})|(?:embed|query|renderer|cards|video|youtube(?:-timestamp)?|tweet|twitter|function|namespace|bilibili)\b[^{}]{0,500})\}\}|\{:(?:height|width) \d+(?:, :(?:height|width) \d+)*\}/y;

const outlinerTag: InlineRule = (state, silent) => {
  if (state.src.charAt(state.pos) !== '{') return false;
  tag.lastIndex = state.pos;
  const [written, word = ''] = tag.exec(state.src) ?? [];
  if (written === undefined || state.pos + written.length > state.posMax) return false;
  if (!silent) {
    const token = state.push('put', '', 0);
    token.content = word;
    token.meta = { start: state.pos, end: state.pos + written.length };
  }
  state.pos += written.length;
  return true;
};

/** Notes begin their bullets with a tab; code that is indented hardly ever does both. */
const tabbedList: BlockRule = (state, startLine, endLine, silent) => {
  const start = state.bMarks[startLine] ?? 0;
  if (!isCode(state, startLine) || !/^\t+[-*+] \S/.test(state.src.slice(start, start + 40))) return false;
  if (silent) return true;
  const indent = state.sCount[startLine] ?? 0;
  const end = endOfIndented(state, startLine, endLine, indent);
  readBlocks(state, [startLine, end], indent);
  state.line = end;
  return true;
};
