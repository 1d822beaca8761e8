import type { DocumentReader } from './document.js';

/**
 * Reads a file in this thread. The readers are loaded with the first file that needs them.
 *
 * @throws whatever a library throws at a file it cannot cope with
 */
export const readDocumentHere: DocumentReader = async (kind, bytes) => {
  switch (kind) {
    case 'html':
      return (await import('../html/read-html.js')).readHtml(bytes);
    case 'word':
      return (await import('../word/read-word.js')).readWord(bytes);
    case 'pdf':
      return (await import('../pdf/read-pdf.js')).readPdf(bytes);
  }
};
