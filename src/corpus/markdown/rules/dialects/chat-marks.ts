import type { MarkdownIt, Token } from 'markdown-it';

type CoreState = InstanceType<MarkdownIt['core']['State']>;

/** Texts that were written for Discord, in Notion or in Obsidian: their marks, and lines that are lines though nothing says so. */
export function chatMarks(md: MarkdownIt): void {
  md.core.ruler.push('chat_marks', (state: CoreState) => {
    for (const [at, { type, content, children }] of state.tokens.entries()) {
      if (type !== 'inline' || !children) continue;
      keepLines(content.split('\n'), children);
      hideMarks(children, content, state.tokens[at - 2]?.type === 'list_item_open');
    }
  });
}

/** A number, a bullet or an emoji in front, perhaps in bold: **1.**, •, 1️⃣, :star:, <:owl:123>. */
const itemStart =
  /^[*_]{0,3}(?:[•●▪▫‣➤➜►▸–・·∙◦]|\p{So}|\p{Extended_Pictographic}|\d\ufe0f?\u20e3|[(§]?\d{1,2}[.)]|:[a-z\d_+-]{2,30}:|<a?:\w{2,32}:\d{15,22}>)/u;
/** `Owner: Jo Hill` */
const keyStart = /^[*_]{0,3}\p{L}[\p{L}\p{N} _-]{0,24}:[*_]{0,3}\s+\S/u;
/** `**Hit Points** 7 (2d6)`, one below the other in a stat block. */
const boldStart = /^(?:\*\*[^*\n]{1,40}\*\*|__[^_\n]{1,40}__)\s*\S/;
/** `🔹 **Voice**`: a title, though the text stands right below it. */
const boldLine = /^\P{L}{0,8}(?:\*\*[^*]{1,80}\*\*|__[^_]{1,80}__)\s*[:：]?$/u;
/** By chance two lines of a text begin so. */
const fewestKeys = 3;

function keepLines(lines: readonly string[], children: readonly Token[]): void {
  const breaks = children.filter(({ type }) => type === 'softbreak' || type === 'hardbreak');
  // A break in a code or a tag is not among them.
  if (lines.length < 2 || breaks.length !== lines.length - 1) return;
  const isKeys = lines.length >= fewestKeys && lines.every((line) => keyStart.test(line));
  const isFields = [fieldStart, boldStart].some((start) => lines.every((line) => start.test(line)));
  const isItems = lines.filter((line) => itemStart.test(line)).length > 1;
  for (const [place, token] of breaks.entries()) {
    const isBelowTitle = place === 0 && boldLine.test(lines[0] ?? '');
    if (isKeys || isFields || isBelowTitle || (isItems && itemStart.test(lines[place + 1] ?? '')))
      token.type = 'hardbreak';
  }
}

/** `Source:: The old book`, a field of Obsidian's Dataview or of Logseq. */
const fieldStart = /^[*_]{0,3}\p{L}[\p{L}\p{N} _-]{0,40}[*_]{0,3}::\s/u;
const field = /^(\p{L}[\p{L}\p{N} _-]{0,40})::(?=\s)/u;
const spoiler = /\|\|(?=\S)([^|]{0,500}\S)\|\|/g;
const emoji = /[ \t]?<a?:\w{2,32}:\d{15,22}>/g;

/** @param written the same before its escapes were taken away: what is escaped is no mark */
function hideMarks(children: readonly Token[], written: string, isItem: boolean): void {
  const isEscaped = written.includes('\\:');
  for (const [place, token] of children.entries()) {
    if (token.type !== 'text') continue;
    const before = children[place - 1]?.type;
    token.content = token.content.replace(spoiler, '$1').replace(emoji, '');
    if (before === undefined || before.endsWith('break')) token.content = token.content.replace(/^-# /, '');
    if (!isEscaped) token.content = withoutField(token.content, before);
    if (place === 0 && isItem && written.startsWith('['))
      token.content = token.content.replace(/^\[([ xX])\]\s+/, box);
  }
}

/** `Source:: a` shows as `Source: a`; its name may be bold. */
function withoutField(text: string, before: string | undefined): string {
  if (before === 'strong_close') return text.replace(/^::(?=\s)/, ':');
  return before === undefined || before.endsWith('break') ? text.replace(field, '$1:') : text;
}

/** Of a list of tasks. */
function box(_: string, mark: string): string {
  return mark === ' ' ? '☐ ' : '☑ ';
}
