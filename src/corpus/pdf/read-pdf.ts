import { getDocumentProxy } from 'unpdf';
import type { ReadDocument } from '../document/document.js';
import { documentFacts } from '../document/document-facts.js';
import type { Fault } from '../document/fault.js';
import type { FrontMatter } from '../front-matter/front-matter.js';
import { readingOrder } from './columns.js';
import { isContentsPage } from './contents-pages.js';
import { type Bookmarks, bareTitle } from './headings.js';
import { itemsOf } from './page-items.js';
import { cellsOf, type Line, withOwnEdges } from './page-lines.js';
import { piecesOf } from './pdf-pieces.js';
import { withoutRunningHeads } from './running-heads.js';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF as it is read, with the page on which its words stand. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument | Fault> {
  // pdf.js takes ownership of the bytes, and prints warnings to the console.
  const opened = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(faultOf);
  if ('reason' in opened) return opened;
  try {
    const pages = withoutRunningHeads(await linesOfPages(opened)).map(withOwnEdges);
    if (isScanned(pages)) return { line: 1, reason: scanned };
    const pieces = piecesOf(pages, await bookmarksOf(opened));
    return { pieces, facts: await factsOf(opened), place: 'page', warnings: warningsOf(pages) };
  } finally {
    await opened.destroy();
  }
}

const wayOut = 'open it in a PDF reader and save it again';
const recognition = 'add a text layer with OCR, such as OCRmyPDF';
const scanned = `a PDF of pictures without text, as scanners make it: ${recognition}`;

function faultOf(error: unknown): Fault {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return { line: 1, reason: 'a PDF with a password: save it without one' };
  if (name === 'InvalidPDFException') return { line: 1, reason: `a damaged PDF: ${wayOut}` };
  throw error;
}

async function linesOfPages(pdf: Pdf): Promise<readonly (readonly Line[])[]> {
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items, styles } = await page.getTextContent();
    const shown = itemsOf(items, styles);
    const isLeftOut = isContentsPage(shown, number, pdf.numPages);
    pages.push(isLeftOut ? [] : readingOrder(cellsOf(shown), number));
    page.cleanup();
  }
  return pages;
}

/** Characters a page, without stamps on every page: even slides have more. */
const minCharacters = 10;

function isScanned(pages: readonly (readonly Line[])[]): boolean {
  const characters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  return characters < minCharacters * pages.length;
}

/** A few pages without text are pictures and chapter ends; half of all pages means a scan. */
function warningsOf(pages: readonly (readonly Line[])[]): readonly Fault[] {
  const empty = pages.filter((lines) => lines.length === 0).length;
  if (empty * 2 < pages.length || empty === 0) return [];
  return [
    {
      line: 1,
      reason: `${empty} of ${pages.length} pages have no text, so nothing in them can be found: ${recognition}`,
    },
  ];
}

async function bookmarksOf(pdf: Pdf): Promise<Bookmarks> {
  const bookmarks = new Map<string, number>();
  const waiting = ((await pdf.getOutline().catch(() => null)) ?? []).map((entry) => ({ entry, depth: 1 }));
  for (let next = waiting.shift(); next && bookmarks.size < maxBookmarks; next = waiting.shift()) {
    const { entry, depth } = next;
    const title = bareTitle(entry.title);
    if (title !== '' && !bookmarks.has(title)) bookmarks.set(title, depth);
    for (const child of entry.items) waiting.push({ entry: child, depth: depth + 1 });
  }
  return bookmarks;
}

/** No real outline is longer. */
const maxBookmarks = 10_000;

async function factsOf(pdf: Pdf): Promise<FrontMatter> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const written = (key: string) => {
    const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  // D:20260131120000+01'00'
  const [, year, month, day] = /^D?:?(\d{4})(\d{2})(\d{2})/.exec(written('CreationDate') ?? '') ?? [];
  const date = year && `${year}-${month}-${day}`;
  return documentFacts({ title: written('Title'), author: written('Author'), date });
}
