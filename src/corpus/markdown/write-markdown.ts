import { placeOfFirst } from '../../base/bisect.js';
import { largest } from '../../base/lists.js';
import type { CodeSpan, LinkSpan, Picture } from '../article.js';
import type { Block, Heading, Piece } from '../document/block.js';
import { cellJoint } from '../document/one-line.js';

/**
 * Markdown that gives the same headings and paragraphs when it is read, with its links and its code. Whatever could
 * be taken for markup is escaped, by the rules of CommonMark and of the site generators.
 */
export function writeMarkdown(pieces: readonly Piece[]): string {
  let written = '';
  for (const [place, piece] of pieces.entries()) {
    const before = pieces[place - 1];
    if (before) written += between(before, piece);
    written += piece.kind === 'heading' ? writeHeading(piece) : writeQuoted(piece);
  }
  return `${written}\n`;
}

/** Invisible; keeps two lists or two quotations from being read as one. */
const comment = '<!-- -->';

function between(before: Piece, piece: Piece): string {
  if (piece.kind === 'heading' || before.kind === 'heading') return '\n\n';
  if (piece.after === 'break') return '\n\n---\n\n';
  const isQuotation = before.quotation !== undefined && piece.quotation !== undefined;
  if (isQuotation && before.quotation !== piece.quotation) return `\n\n${comment}\n\n`;
  const areLists = before.kind === 'list' && piece.kind === 'list';
  if (isQuotation) return areLists ? `\n>\n> ${comment}\n>\n` : '\n>\n';
  return areLists ? `\n\n${comment}\n\n` : '\n\n';
}

function writeHeading({ depth, text }: Heading): string {
  const title = escapeSigns(text.replace(/\s+/g, ' ').trim()).replace(/ :(?=id=)/g, ' \\:');
  return `${'#'.repeat(depth)} ${title.replace(/#+$/, (end) => end.replaceAll('#', '\\#'))}`;
}

function writeQuoted(block: Block): string {
  const written = [writeBlock(block), ...(block.pictures ?? []).map(writePicture)].join('\n\n');
  return block.quotation === undefined ? written : written.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function writePicture({ url, alt }: Picture): string {
  return `!${writeLink(escapeSigns(alt), url)}`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'code':
      return writeCode(block);
    case 'table':
      return writeTable(block);
    case 'list':
      return writeList(block);
    // A line in bold is read as a label of what follows.
    case 'label':
      return writeBold(block);
    default:
      return block.isBold ? writeBold(block) : writeLines(block, writeLine);
  }
}

function writeBold(block: Block): string {
  // Asterisks must not touch other punctuation: https://spec.commonmark.org/0.31.2/#delimiter-run
  return writeLines(block, (each, line) => {
    const words = writeLine(each, line);
    return /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(words) ? `**${words}**` : words;
  });
}

type Line = readonly [start: number, end: number];

/** Each line but the last ends in a hard break. */
function writeLines(block: Block, write: (block: Block, line: Line) => string): string {
  return linesIn(block)
    .map((line) => write(block, line))
    .filter((line) => line !== '')
    .join('\\\n');
}

/** Where the lines of a text stand, without the white space around their words. */
function linesIn({ text }: Block): readonly Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at + line.length - line.trimStart().length;
    const range: Line = [start, Math.max(start, at + line.trimEnd().length)];
    at += line.length + 1;
    return range;
  });
}

function writeCode({ text, language = '' }: Block): string {
  const longest = largest([2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)]);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** The first row becomes the header: Markdown has no tables without one. */
function writeTable(block: Block): string {
  const rows = linesIn(block).map((row) => cellsIn(block, row).map((cell) => writeCell(block, cell)));
  const columns = largest(rows.map(({ length }) => length));
  const lines = rows.map((row) => `| ${[...row, ...Array(columns - row.length).fill('')].join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}

function cellsIn({ text }: Block, [start, end]: Line): readonly Line[] {
  let at = start;
  return text
    .slice(start, end)
    .split(cellJoint)
    .map((cell) => {
      const range: Line = [at + cell.length - cell.trimStart().length, at + cell.trimEnd().length];
      at += cell.length + cellJoint.length;
      return range;
    });
}

function writeCell(block: Block, cell: Line): string {
  return writeSpans(block.text, cell, spansIn(block, cell)).replaceAll('|', '\\|');
}

const itemMarker = /^( *)(- |\d{1,9}[.)] )/;

interface OpenItem {
  /** Columns in front of its marker in the text. */
  readonly indent: number;
  /** Columns in front of its content, as Markdown wants it. */
  readonly inner: number;
}

/** Lines of an item are indented by the width of its marker, nested ones by those of all items above. */
function writeList(block: Block): string {
  const lines: string[] = [];
  const open: OpenItem[] = [];
  for (const [start, end] of linesIn(block)) {
    if (start === end) continue;
    const lineStart = block.text.lastIndexOf('\n', start - 1) + 1;
    const [all = '', indent = '', marker] = itemMarker.exec(block.text.slice(lineStart, end + 1)) ?? [];
    if (marker === undefined) addToItem(lines, start - lineStart, writeLine(block, [start, end]), open);
    else {
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent.length) open.pop();
      const column = open.at(-1)?.inner ?? 0;
      const words = writeLine(block, [Math.min(end, lineStart + all.length), end]);
      lines.push(' '.repeat(column) + marker + words);
      open.push({ indent: indent.length, inner: column + marker.length });
    }
  }
  return lines.join('\n');
}

/** Another line of an item. */
function addToItem(lines: string[], indent: number, words: string, open: OpenItem[]): void {
  const before = open.length;
  while (open.length > 0 && (open.at(-1)?.indent ?? 0) + 2 > indent) open.pop();
  const last = lines.at(-1);
  // After a nested list it would be taken for part of that list's last item.
  if (open.length < before) lines.push('');
  else if (last !== undefined) lines[lines.length - 1] = `${last}\\`;
  lines.push(' '.repeat(open.at(-1)?.inner ?? 0) + words);
}

/** One line with its links and code, escaped at its start, where most of Markdown's markers are. */
function writeLine(block: Block, [start, end]: Line): string {
  const inside = spansIn(block, [start, end]);
  const written = writeSpans(block.text, [start, end], inside);
  return inside.some((span) => span.start === start) ? written : escapeStart(written);
}

function spansIn(block: Block, [start, end]: Line): readonly InlineSpan[] {
  const spans = inlineSpansOf(block);
  const first = placeOfFirst(spans.length, (place) => (spans[place]?.start ?? 0) >= start);
  const after = placeOfFirst(spans.length, (place) => (spans[place]?.start ?? 0) >= end);
  return spans.slice(first, after).filter((span) => span.end <= end);
}

type InlineSpan = CodeSpan | LinkSpan;

/** Side by side or nested: outer ones come first. */
function inlineSpansOf(block: Block): readonly InlineSpan[] {
  const known = inlineSpans.get(block);
  if (known) return known;
  const spans = (block.spans ?? [])
    .flatMap((span) => (span.kind === 'block' ? [] : [span]))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  inlineSpans.set(block, spans);
  return spans;
}

/** A long block has many lines: each looks only at the spans it has. */
const inlineSpans = new WeakMap<Block, readonly InlineSpan[]>();

/** @param spans outer ones first */
function writeSpans(text: string, [start, end]: Line, spans: readonly InlineSpan[]): string {
  let written = '';
  let at = start;
  for (const [place, span] of spans.entries()) {
    // It stands in one that has been written.
    if (span.start < at) continue;
    written += escapeSigns(text.slice(at, span.start)) + writeSpan(text, span, insideOf(span, spans, place));
    at = span.end;
  }
  return written + escapeSigns(text.slice(at, end));
}

/** Of those that follow it in the list. */
function insideOf({ end }: InlineSpan, spans: readonly InlineSpan[], place: number): readonly InlineSpan[] {
  let last = place + 1;
  while ((spans[last]?.start ?? end) < end) last += 1;
  return spans.slice(place + 1, last).filter((span) => span.end <= end);
}

function writeSpan(text: string, span: InlineSpan, inside: readonly InlineSpan[]): string {
  if (span.kind === 'code') return writeCodeSpan(text.slice(span.start, span.end));
  const code = inside.filter(({ kind }) => kind === 'code');
  return writeLink(writeSpans(text, [span.start, span.end], code), span.url);
}

function writeCodeSpan(code: string): string {
  const longest = largest([0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length)]);
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${fence}${room}${code}${room}${fence}`;
}

function writeLink(words: string, url: string): string {
  const address = url.replace(
    /[\s<>()\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${words}](${address})`;
}

function escapeStart(line: string): string {
  return line.replace(/^[-+#>=:|%!?/@]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Characters that mean something anywhere in a line. */
function escapeSigns(text: string): string {
  return text
    .replace(/[\\`*_[\]<>{}$~^]/g, '\\$&')
    .replace(/([=%+|!])(?=\1)/g, '\\$1')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=:|\w+:)/g, '\\:');
}
