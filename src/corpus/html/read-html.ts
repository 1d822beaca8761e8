import type { ReadDocument } from '../document/document.js';
import type { Fault } from '../document/fault.js';
import { articlePart } from './article-part.js';
import { decodeHtml } from './decode-html.js';
import { holdersOfBlocks, isBlock } from './elements.js';
import type { PageView } from './inline.js';
import { lineCounter } from './line-starts.js';
import { pageFacts } from './page-facts.js';
import { maxNesting, parsePage } from './page-tree.js';
import { readPageText } from './page-walk.js';
import { readerView } from './readability.js';

/** The article of a page, with the lines of the file in which its words stand. */
export function readHtml(bytes: Uint8Array): ReadDocument | Fault {
  const html = decodeHtml(bytes);
  const lineAt = lineCounter(html);
  const page = parsePage(html);
  if (page.kind === 'too-deep') return { line: lineAt(page.at), reason: nestedTooDeep };
  const view = readerView(page.root);
  const part = articlePart(page.root, view);
  const holders = holdersOfBlocks(page.root);
  const pageView: PageView = {
    lineAt,
    isShown: (element) => part.has(element),
    isFlow: (element) => isBlock(element) || holders.has(element),
  };
  const text = readPageText(page.root, pageView);
  return { pieces: text.pieces, facts: pageFacts(page.root, view, text), place: 'line' };
}

const nestedTooDeep = `elements nested more than ${maxNesting} deep from here on: save the page anew, or take its text into a Markdown file`;
