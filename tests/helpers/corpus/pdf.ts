import { PDFDocument, PDFHexString, PDFName, type PDFPage, StandardFonts } from 'pdf-lib';

export interface Text {
  readonly text: string;
  readonly x?: number;
  /** From the top of the page, in points; below the last one when missing. */
  readonly y?: number;
  readonly size?: number;
  readonly isCode?: boolean;
}

export interface PdfParts {
  readonly pages: readonly (readonly Text[])[];
  readonly title?: string;
  readonly author?: string;
  readonly created?: Date;
  /** Bookmarks: titles of the list of contents. */
  readonly bookmarks?: readonly string[];
}

const [pageWidth, pageHeight] = [595, 842];
const leading = 14;

/** A PDF of lines set at places. */
export async function pdf({ pages, title, author, created, bookmarks = [] }: PdfParts): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const prose = await document.embedFont(StandardFonts.Helvetica);
  const code = await document.embedFont(StandardFonts.Courier);
  for (const lines of pages) {
    const page = document.addPage([pageWidth, pageHeight]);
    let below = 72;
    for (const { text, x = 72, y = below, size = 10, isCode = false } of lines) {
      page.drawText(text, { x, y: pageHeight - y, size, font: isCode ? code : prose });
      below = y + Math.max(leading, size * 1.4);
    }
  }
  if (title !== undefined) document.setTitle(title);
  if (author !== undefined) document.setAuthor(author);
  if (created) document.setCreationDate(created);
  addBookmarks(document, bookmarks);
  return document.save();
}

function addBookmarks(document: PDFDocument, titles: readonly string[]): void {
  const [page] = document.getPages();
  if (!page || titles.length === 0) return;
  const { context } = document;
  const root = context.nextRef();
  const refs = titles.map(() => context.nextRef());
  titles.forEach((title, at) => {
    const entry = { Title: PDFHexString.fromText(title), Parent: root, Dest: [page.ref, PDFName.of('Fit')] };
    const [previous, next] = [refs[at - 1], refs[at + 1]];
    const ref = refs[at];
    if (ref)
      context.assign(
        ref,
        context.obj({ ...entry, ...(previous && { Prev: previous }), ...(next && { Next: next }) }),
      );
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: titles.length }));
  document.catalog.set(PDFName.of('Outlines'), root);
}

/** Lines of one column, below each other. */
export function column(lines: readonly string[], x: number, y: number, size = 10): readonly Text[] {
  return lines.map((text, at) => ({ text, x, y: y + at * leading, size }));
}

/** A page that holds nothing but a drawing, as a scanner's holds nothing but a picture. */
export async function pictures(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const draw = (page: PDFPage) => page.drawRectangle({ x: 50, y: 50, width: 400, height: 600 });
  for (let page = 0; page < pages; page += 1) draw(document.addPage());
  return document.save();
}
