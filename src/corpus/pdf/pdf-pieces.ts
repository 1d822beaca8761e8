import { append } from '../../base/lists.js';
import type { Block, Piece } from '../document/block.js';
import { MarkedText } from '../document/marked-text.js';
import { codeAt } from './code-lines.js';
import { type Bookmarks, bareTitle, headingDepthOf, standsAsHeading } from './headings.js';
import { type Words, withoutHyphens, wordsOf } from './hyphens.js';
import type { Line } from './page-lines.js';
import { beginsParagraph, isBullet, itemMark } from './paragraph-breaks.js';
import { tableAt } from './table-rows.js';
import { roundedSize, type Typography, typographyOf } from './typography.js';

/**
 * Headings, paragraphs, lists and tables of a document, from the lines of its pages in reading order. The "line" of
 * each is the page.
 */
export function piecesOf(pages: readonly (readonly Line[])[], bookmarks: Bookmarks): readonly Piece[] {
  const lines = pages.flat().filter((line) => !isContentsEntry(line, bookmarks));
  const set = typographyOf(lines);
  const { body, notes } = apartFromNotes(lines, set);
  const words = wordsOf(lines);
  const pieces = (of: readonly Line[]) => joinLists(asPieces(partsOf(of, set), { set, bookmarks, words }));
  return withoutContents(inOrderOfPages(pieces(body), pieces(notes)));
}

const contentsTitle =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice(?: general)?|sumário|indice|sommario|inhoud(?:sopgave)?|innehåll|spis treści|содержание|оглавление|зміст|içindekiler|tartalom(?:jegyzék)?|obsah|cuprins|sisällys(?:luettelo)?|ind(?:hold|eks)sfortegnelse|innholdsfortegnelse|περιεχόμενα|съдържание|sadržaj|mục lục|daftar isi|สารบัญ|目次|目录|目錄|차례|목차)$/iu;

/** What is below the heading of a table of contents up to the next heading: its page numbers are those of the print. */
function withoutContents(pieces: readonly Piece[]): readonly Piece[] {
  let isContents = false;
  return pieces.filter((piece) => {
    if (piece.kind === 'heading') isContents = contentsTitle.test(piece.text.trim());
    return !isContents;
  });
}

/** `Introduction ........ 7`, or an entry of the outline with a number at the end. */
function isContentsEntry({ text, cells }: Line, bookmarks: Bookmarks): boolean {
  if (/(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]+)?$/i.test(text)) return true;
  const [, title] = cells.length > 1 ? (/^(.*\S)\s+\d{1,4}$/.exec(text) ?? []) : [];
  return title !== undefined && bookmarks.has(bareTitle(title));
}

/** Footnotes would end up in the middle of a paragraph that continues on the next page. */
function apartFromNotes(lines: readonly Line[], { bodySize }: Typography) {
  const notes = new Set<Line>();
  let isFoot = true;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line) continue;
    if (lines[at + 1]?.page !== line.page) isFoot = true;
    isFoot &&= roundedSize(line.size) < bodySize * 0.95;
    if (isFoot) notes.add(line);
  }
  return { body: lines.filter((line) => !notes.has(line)), notes: [...notes].reverse() };
}

type Part =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'whole'; readonly block: Block };

function partsOf(lines: readonly Line[], set: Typography): readonly Part[] {
  const parts: Part[] = [];
  let paragraph: Line[] = [];
  const flush = () => {
    if (paragraph.length > 0) parts.push({ kind: 'paragraph', lines: paragraph });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const before = paragraph.at(-1);
    const isStart = !before || beginsParagraph(before, line, set);
    // A line of a paragraph may be a single word of code.
    const code = isStart && !set.isCode ? codeAt(lines, at) : undefined;
    const whole = code ?? tableAt(lines, at);
    if (whole || isStart) flush();
    if (whole) parts.push({ kind: 'whole', block: whole.block });
    else paragraph.push(line);
    at += whole?.taken ?? 1;
  }
  flush();
  return parts;
}

interface Document {
  readonly set: Typography;
  readonly bookmarks: Bookmarks;
  readonly words: Words;
}

function asPieces(parts: readonly Part[], { set, bookmarks, words }: Document): readonly Piece[] {
  return parts.map((part, place) => {
    if (part.kind === 'whole') return part.block;
    const { lines } = part;
    const block = paragraphBlock(lines, words);
    const around = { before: linesIn(parts[place - 1]).at(-1), after: linesIn(parts[place + 1]) };
    const depth =
      headingDepthOf(lines, block.text, set, bookmarks) ?? standsAsHeading(lines, around, set, bookmarks);
    if (depth === undefined) return block;
    return { kind: 'heading', depth, text: block.text, line: lines[0]?.page ?? 1 };
  });
}

function linesIn(part: Part | undefined): readonly Line[] {
  return part?.kind === 'paragraph' ? part.lines : [];
}

function paragraphBlock(lines: readonly Line[], words: Words): Block {
  const texts = withoutHyphens(
    lines.map(({ text }) => text),
    words,
  );
  const mark = itemMark(texts[0] ?? '');
  const out = new MarkedText();
  for (const [place, line] of lines.entries()) {
    const text = texts[place] ?? '';
    out.add(
      place === 0 && mark !== undefined && isBullet(mark) ? `- ${text.slice(mark.length)}` : text,
      line.page,
    );
    out.breakSoftly();
  }
  return out.toBlock(mark === undefined ? 'paragraph' : 'list');
}

/** UTF-16 units on average: longer ones, such as the clauses of a contract, are quoted one by one. */
const maxItem = 300;

/** Items that follow each other are one list. */
function joinLists(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let items: Block[] = [];
  const flush = () => {
    append(joined, listOf(items));
    items = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'list') items.push(piece);
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  return joined;
}

function listOf(items: readonly Block[]): readonly Block[] {
  const length = items.reduce((sum, { text }) => sum + text.length, 0);
  if (items.length < 2 || length > items.length * maxItem)
    return items.map((item) => ({ ...item, kind: item.text.startsWith('- ') ? 'list' : 'paragraph' }));
  const out = new MarkedText();
  for (const { text, marks } of items) {
    out.startItem('', '');
    for (const [place, { at, line }] of marks.entries()) out.add(text.slice(at, marks[place + 1]?.at), line);
  }
  return [out.toBlock('list')];
}

function inOrderOfPages(body: readonly Piece[], notes: readonly Piece[]): readonly Piece[] {
  const pageOf = (piece: Piece) => (piece.kind === 'heading' ? piece.line : (piece.marks[0]?.line ?? 1));
  const all: Piece[] = [];
  let next = 0;
  for (const piece of body) {
    for (let note = notes[next]; note && pageOf(note) < pageOf(piece); note = notes[next]) {
      all.push(note);
      next += 1;
    }
    all.push(piece);
  }
  return [...all, ...notes.slice(next)];
}
