import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../environment.js';
import { sayingTitle } from '../plain-title.js';
import { factsOf } from '../tags/field-facts.js';
import { argumentsOf, type TemplateTag, templateTagAt, textOfTag, titleOfTag } from '../tags/template-tag.js';
import {
  type BlockRule,
  type BlockState,
  endOf,
  endOfLines,
  endsOthers,
  isCode,
  lineAt,
  pushInline,
  pushLabel,
  pushParagraph,
  startOf,
  textBetween,
  wordsOf,
} from './lines.js';

/**
 * Lines that hold nothing but tags of a template language (shortcodes, Liquid, includes, comments, attribute lists)
 * are left out; what is between two of them is read like any other text. Tags inside a text are left to
 * `inline-tags.ts`.
 */
export function templates(md: MarkdownIt): void {
  md.block.ruler.before('table', 'template_tags', templateTags, endsOthers);
  md.block.ruler.before('table', 'include_line', includeLine, endsOthers);
  md.block.ruler.before('reference', 'template_reference', templateReference, endsOthers);
}

const templateTags: BlockRule = (state, startLine, endLine, silent) => {
  if (state.src.charAt(startOf(state, startLine)) !== '{' || isCode(state, startLine)) return false;
  const found = tagsFrom(state, startLine, endLine);
  if (!found) return false;
  if (silent) return true;
  const { tags, line } = found;
  state.line = line + 1;
  if (tags.some(saysText)) {
    pushText(state, startLine, line);
    return true;
  }
  for (const tag of tags) {
    if (tag.name.startsWith('/')) continue;
    pushLabel(state, sayingTitle(titleOfTag(tag), tag.name), startLine);
    const facts = factsOf(tag.name, argumentsOf(tag).named);
    if (facts !== '') pushParagraph(state, facts, startLine);
  }
  const [tag] = tags;
  if (tag && tags.length === 1) readContent(state, tag, [line, endLine]);
  return true;
};

interface FoundTags {
  readonly tags: readonly TemplateTag[];
  /** In which the last one ends. */
  readonly line: number;
}

/** The tags that fill a line, the last of which may end further down; nothing when there are words beside them. */
function tagsFrom(state: BlockState, startLine: number, endLine: number): FoundTags | undefined {
  const tags: TemplateTag[] = [];
  const last = endOfLines(state, endLine);
  let line = startLine;
  for (let at = startOf(state, startLine); ; ) {
    const tag = templateTagAt(state.src, at, envOf(state).searched);
    if (!tag || tag.end > last) return undefined;
    tags.push(tag);
    line = lineAt(state, tag.end, line);
    at = state.skipSpaces(tag.end);
    // On one line they are a paragraph like any other.
    if (at >= endOf(state, line))
      return line === startLine && tags.some(saysText) ? undefined : { tags, line };
  }
}

/** Over several lines the last of them, `>}}`, would be taken for a quotation. */
function pushText(state: BlockState, startLine: number, line: number): void {
  state.push('paragraph_open', 'p', 1).map = [startLine, line + 1];
  const words = textBetween(state, [startOf(state, startLine), endOf(state, line)], startLine);
  pushInline(state, words.trimEnd(), [startLine, line + 1]);
  state.push('paragraph_close', 'p', -1);
}

/** `{% include note.html content="Wear a helmet." %}` is read as a text. */
function saysText(tag: TemplateTag): boolean {
  return titleOfTag(tag) === '' && textOfTag(tag) !== '';
}

/** Some tags decide how the text below is read. */
function readContent(
  state: BlockState,
  tag: TemplateTag,
  lines: readonly [from: number, endLine: number],
): void {
  if (tag.open === '{:' && tag.name === 'toc') state.push('contents_mark', '', 0);
  else if (tag.name === 'comment' || tag.name === 'content-ref') skipTo(state, lines, closesOf(tag));
  else if (tag.name === 'raw') keepRaw(state, lines);
  else if (codeTags.has(tag.name) || isCapturedCode(tag)) readCode(state, tag, lines);
}

/** `{% capture step1_rest %}`: Jekyll sites store code in it, to show it in tabs. */
function isCapturedCode({ name, argument }: TemplateTag): boolean {
  return (
    name === 'capture' &&
    /_(?:rest|curl|python|py|javascript|js|ts|java|go|ruby|php|bash|sh|json|yaml|code)\s*$/.test(argument)
  );
}

const codeTags = new Set(['highlight', 'code-toggle', 'code', 'prettify', 'codeblock']);

/** `{{< /highlight >}}`, `{% endhighlight %}`, `{:/comment}`. */
function closesOf({ name, open }: TemplateTag): RegExp {
  if (open === '{::') return /^\{:\/\w*\}/;
  return open === '{%'
    ? new RegExp(`^\\{%-?\\s*end${name}\\b`)
    : new RegExp(`^\\{\\{[<%]\\s*/\\s*${name}\\b`);
}

/** First line that closes what the tag opened; nothing when none does. */
function closeLine(
  state: BlockState,
  [from, endLine]: readonly [number, number],
  close: RegExp,
): number | undefined {
  for (let line = from + 1; line < Math.min(endLine, from + maxContentLines); line += 1) {
    if (close.test(wordsOf(state, line))) return line;
  }
  return undefined;
}

/** A tag with more below it was never closed. */
const maxContentLines = 500;

function skipTo(state: BlockState, lines: readonly [number, number], close: RegExp): void {
  const end = closeLine(state, lines, close);
  if (end !== undefined) state.line = end + 1;
}

/** Inside `{% raw %}` braces are literal. */
function keepRaw(state: BlockState, lines: readonly [number, number]): void {
  const end = closeLine(state, lines, /^\{%-?\s*endraw\s*-?%\}/);
  if (end !== undefined) envOf(state).rawLines.push([lines[0], end]);
}

/** `{{< highlight go >}}` and `{% highlight ruby %}` open a code block; others may stand around a fence. */
function readCode(state: BlockState, tag: TemplateTag, lines: readonly [number, number]): void {
  const [from] = lines;
  const end = closeLine(state, lines, closesOf(tag));
  if (end === undefined || /^(?:```|~~~)/.test(wordsOf(state, from + 1))) return;
  const token = state.push('fence', 'code', 0);
  token.info = languageOf(tag);
  token.content = state.getLines(from + 1, end, state.blkIndent, true);
  token.map = [from, end + 1];
  state.line = end + 1;
}

function languageOf(tag: TemplateTag): string {
  const { named, bare } = argumentsOf(tag);
  const [, captured] = tag.name === 'capture' ? (/_(\w+)$/.exec(bare[0] ?? '') ?? []) : [];
  return captured ?? named.get('lang') ?? named.get('language') ?? bare[0] ?? '';
}

/** `<<< @/code.ts`, `--8<-- "part.md"`, `@[code](file.js)`, `@import "part.md"`, `[!INCLUDE [part](part.md)]`, `[[toc]]`, `[TOC]`, `(feeding)=`. */
const includePattern =
  /^(?:<<<\s*(?:@|\.{0,2}\/|[\w-]+[/.])\S.*|[;#/* -]*--8<--.*|@\[\w+[^\]]*\]\([^)]*\)|@?@(?:include|import)\s*["'(].*|@include\s.*|\[!(?:INCLUDE|code|VIDEO)\b.*|\[{1,2}_?toc_?\]{1,2}|\{\{\s*_?toc_?\s*\}\}|<%[^%]*%>|\\(?:newpage|pagebreak|clearpage|tableofcontents)|\([\w:.-]+\)=)$/i;
/** `[html src="a.html"]`, `[/caption]`: shortcodes of WordPress and others. */
const bracketTag = /^\[(?:[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]"']+))+\s*\/?|\/[a-z][\w-]*)\]$/i;
const maxIncludeLength = 400;

const includeLine: BlockRule = (state, startLine, _endLine, silent) => {
  if (isCode(state, startLine)) return false;
  const words = wordsOf(state, startLine);
  if (words.length > maxIncludeLength) return false;
  if (!includePattern.test(words) && !bracketTag.test(words)) return false;
  if (!silent) state.line = startLine + 1;
  return true;
};

/** `[rules]: {{< ref "rules" >}}`: a reference whose address only the generator knows. */
const templateReference: BlockRule = (state, startLine, _endLine, silent) => {
  if (isCode(state, startLine)) return false;
  const [, label] = /^\[([^[\]]{1,200})\]:\s*(?:\{\{|\{%)/.exec(wordsOf(state, startLine)) ?? [];
  if (label === undefined) return false;
  if (silent) return true;
  const env = envOf(state);
  env.references ??= {};
  env.references[state.md.utils.normalizeReference(label)] ??= { title: '', href: '' };
  state.line = startLine + 1;
  return true;
};
