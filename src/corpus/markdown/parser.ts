import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import highlights from 'markdown-it-mark';
import { createEnvironment } from './environment.js';
import { boxes } from './rules/boxes.js';
import { moduleLines } from './rules/code/module-lines.js';
import { components } from './rules/components.js';
import { chatMarks } from './rules/dialects/chat-marks.js';
import { looseMarks } from './rules/dialects/loose-marks.js';
import { outliner } from './rules/dialects/outliner.js';
import { fences } from './rules/fences.js';
import { formulas } from './rules/formulas.js';
import { htmlBlocks } from './rules/html/html-blocks.js';
import { inlineTags } from './rules/inline-tags.js';
import { templates } from './rules/templates.js';
import { tokenRules } from './rules/token-rules.js';
import { unshown } from './rules/unshown.js';

/**
 * markdown-it drops what is nested deeper than this; a list takes two levels, a quote one. Its own limit
 * is 20 for CommonMark and 100 for its other presets.
 */
export const maxNesting = 100;

/** A backslash before a line break is an escape. */
const mayHoldLineBreak = ['newline', 'escape', 'backticks', 'html_inline', 'image', 'link', 'loose_link'];

/**
 * CommonMark with GitHub's tables, strikethrough and footnotes, and what the generators of documentation have added to
 * it; footnotes stay where they are written.
 */
function createMarkdownParser(): MarkdownIt {
  const md = createMarkdownIt('commonmark', { html: true, maxNesting });
  md.enable(['table', 'strikethrough']);
  for (const plugin of [footnotes, definitionLists, highlights, cjkFriendly]) md.use(plugin);
  md.disable(['footnote_inline', 'footnote_tail']);
  for (const rules of [
    boxes,
    components,
    templates,
    unshown,
    moduleLines,
    formulas,
    htmlBlocks,
    fences,
    inlineTags,
    tokenRules,
    looseMarks,
    outliner,
    chatMarks,
  ])
    rules(md);
  for (const rule of mayHoldLineBreak) recordPlace(md, rule);
  return md;
}

/** Offset in the inline text where a token begins, in UTF-16 units; only on tokens that may contain a line break. */
interface InlinePlace {
  readonly start: number;
  readonly end: number;
}

export function inlinePlaceOf({ meta }: Token): InlinePlace | undefined {
  const [start, end] = [meta?.start, meta?.end];
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

/** markdown-it gives line numbers for blocks only; with the place of each line break, inline text has them too. */
function recordPlace(md: MarkdownIt, name: string): void {
  const rule = md.inline.ruler.__rules__.find((each) => each.name === name)?.fn;
  if (!rule) throw new Error(`markdown-it has no inline rule ${name}`);
  md.inline.ruler.at(name, (state, silent) => {
    const start = state.pos;
    if (!rule(state, silent)) return false;
    const token = state.tokens.at(-1);
    if (!silent && token) token.meta = { start, end: state.pos };
    return true;
  });
}

/**
 * Keeps nothing between two calls. markdown-it and not remark: on an article of 50,000 paragraphs (3.6 MB) it
 * took 1.6 s and 200 MB where remark-parse with GFM took 33 s and 1.4 GB.
 */
const parser = createMarkdownParser();

export function parseMarkdown(text: string, isMdx: boolean): Token[] {
  return parser.parse(text, { ...createEnvironment(isMdx) });
}

/** One inline token, as the parser gives it for a paragraph. */
export function parseInline(text: string): Token | undefined {
  return parser.parseInline(text, { ...createEnvironment(false) })[0];
}

/** `&amp;` becomes `&`; a backslash stays. */
export function withoutEntities(text: string): string {
  return text.includes('&')
    ? text
        .split('\\')
        .map((each) => parser.utils.unescapeAll(each))
        .join('\\')
    : text;
}
