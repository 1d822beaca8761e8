import type { Document } from 'domhandler';
import mammoth from 'mammoth';
import type { ReadDocument } from '../document/document.js';
import type { Fault } from '../document/fault.js';
import { holdersOfBlocks, isBlock, textOf } from '../html/elements.js';
import { elementsIn, parsePage } from '../html/page-tree.js';
import { readPageText } from '../html/page-walk.js';
import { damaged, nestedTooDeep, unpack } from './archive.js';
import { nameBoldHeadings } from './bold-headings.js';
import { propertiesOf } from './properties.js';
import { type StyleMap, styleMapOf } from './styles.js';

/** A Word file by way of HTML: its headings, lists, tables and notes are those of a page. */
export async function readWord(bytes: Uint8Array): Promise<ReadDocument | Fault> {
  if (isOldFormat(bytes)) return { line: 1, reason: isEncrypted(bytes) ? encrypted : oldFormat };
  const archive = await unpack(bytes);
  if ('reason' in archive) return archive;
  const html = await htmlOf(bytes, styleMapOf(archive.part('word/styles.xml')));
  const page = html === undefined ? undefined : parsePage(html);
  if (!page) return damaged;
  if (page.kind === 'too-deep') return nestedTooDeep;
  nameBoldHeadings(page.root);
  const facts = { ...propertiesOf(archive.part('docProps/core.xml')), ...writtenTitle(page.root) };
  return { pieces: piecesOf(page.root), facts, place: 'none' };
}

/** The paragraph styled as title wins over the properties, which often come from a template. */
function writtenTitle(root: Document): { title?: string } {
  for (const element of elementsIn(root)) {
    const title = element.attribs.class === 'title' ? textOf(element).trim() : '';
    if (title !== '') return { title };
  }
  return {};
}

/** Nothing where the XML is not what mammoth expects: it throws then. */
async function htmlOf(bytes: Uint8Array, styleMap: StyleMap): Promise<string | undefined> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const options = { styleMap: [...styleMap], convertImage };
  const converted = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, options)
    .catch(() => undefined);
  return converted?.value;
}

function piecesOf(root: Document) {
  const holders = holdersOfBlocks(root);
  const { pieces } = readPageText(root, {
    lineAt: () => 1,
    isShown: () => true,
    isFlow: (element) => isBlock(element) || holders.has(element),
  });
  return pieces;
}

const oldFormat = 'a Word file of before 2007 (.doc): open it in Word or LibreOffice and save it as .docx';
const encrypted = 'a Word file with a password: open it and save it without one';

/** https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb: Word's own format, and what it encrypts. */
const oldSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function isOldFormat(bytes: Uint8Array): boolean {
  return oldSignature.every((byte, at) => bytes[at] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
