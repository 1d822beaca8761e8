import type { Block, Piece } from './block.js';

/**
 * Markdown that gives the same headings and paragraphs when it is read. Whatever could be taken for markup is
 * escaped, by the rules of CommonMark and of the site generators.
 */
export function writeMarkdown(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  for (const [place, piece] of pieces.entries()) {
    // Two lists would be read as one.
    if (isList(piece) && isList(pieces[place - 1])) parts.push('<!-- -->');
    parts.push(writePiece(piece));
  }
  return `${parts.join('\n\n')}\n`;
}

function isList(piece: Piece | undefined): boolean {
  return piece?.kind === 'list';
}

function writePiece(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.depth)} ${escapeInline(oneLine(piece.text)).replace(/#+$/, (end) => end.replaceAll('#', '\\#'))}`;
    case 'code':
      return writeCode(piece);
    case 'table':
      return writeTable(piece);
    case 'list':
      return writeList(piece);
    case 'paragraph':
      return writeLines(piece.text.trim().split('\n'));
  }
}

/** Each line but the last ends in a break that is seen. */
function writeLines(lines: readonly string[]): string {
  return lines
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\\\n');
}

function writeCode({ text }: Block): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** What stands above the first row introduces the table. The first row is its head: Markdown has no other tables. */
function writeTable({ text, seams }: Block): string {
  const hasLead = (seams.length > 0 && text.slice(0, seams[0]).split('\n').length > 2) || seams.length === 0;
  const firstRow = hasLead ? (seams[0] ?? 0) : 0;
  const lead = text.slice(0, firstRow).trim();
  const rows = text
    .slice(firstRow)
    .split('\n')
    .map((row) => row.split(' | ').map((cell) => escapeInline(cell.trim()).replaceAll('|', '\\|')));
  const columns = Math.max(...rows.map(({ length }) => length));
  const lines = rows.map((row) => `| ${[...row, ...Array(columns - row.length).fill('')].join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return (lead === '' ? '' : `${writeLines(lead.split('\n'))}\n\n`) + lines.join('\n');
}

const itemLine = /^( *)(- |\d{1,9}[.)] )(.*)$/;

interface OpenItem {
  /** Columns in front of its marker as the text has it. */
  readonly indent: number;
  /** Columns in front of what belongs to it as Markdown wants it. */
  readonly inner: number;
}

/** Lines of an item are further in by the width of its marker; deeper ones by that of each above. */
function writeList({ text }: Block): string {
  const lines: string[] = [];
  const open: OpenItem[] = [];
  for (const line of text.split('\n')) {
    const [, indent, marker, words = ''] = itemLine.exec(line) ?? [];
    if (indent === undefined || marker === undefined) addToItem(lines, line, open);
    else {
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent.length) open.pop();
      const column = open.at(-1)?.inner ?? 0;
      lines.push(' '.repeat(column) + marker + escapeLine(words.trim()));
      open.push({ indent: indent.length, inner: column + marker.length });
    }
  }
  return lines.join('\n');
}

/** A further line of an item, or one above the first: words that introduce the list. */
function addToItem(lines: string[], line: string, open: OpenItem[]): void {
  const words = escapeLine(line.trim());
  if (words === '') return;
  const indent = line.length - line.trimStart().length;
  const before = open.length;
  while (open.length > 0 && (open.at(-1)?.indent ?? 0) + 2 > indent) open.pop();
  const last = lines.at(-1);
  // After a list inside the item it would be taken for more of that list's last item.
  if (open.length < before) lines.push('');
  else if (last !== undefined) lines[lines.length - 1] = `${last}\\`;
  lines.push(' '.repeat(open.at(-1)?.inner ?? 0) + words);
}

function escapeLine(line: string): string {
  return escapeInline(line)
    .replace(/^(?:[-+#>=:|~%!?/]|\d{1,9}(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Signs that mean something wherever they stand. */
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>{}$~^]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=:|\w+:)/g, '\\:');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
