import type { ReadDocument } from '../document/document.js';
import type { Fault } from '../document/fault.js';
import { readFrontMatter } from '../front-matter/front-matter.js';
import { splitFrontMatter } from '../front-matter/split.js';
import { articlePart } from './article-part.js';
import { decodeHtml } from './decode-html.js';
import { holdersOfBlocks, isBlock } from './elements.js';
import type { PageView } from './inline.js';
import { lineCounter } from './line-starts.js';
import { pageFacts } from './page-facts.js';
import { maxNesting, parsePage } from './page-tree.js';
import { readPageText } from './page-walk.js';
import { readerView } from './readability.js';
import { hideTemplates } from './templates.js';

/** The article of a page, with the lines of the file in which its words stand. */
export async function readHtml(bytes: Uint8Array): Promise<ReadDocument | Fault> {
  const { html, facts, isTemplate } = await withoutFrontMatter(decodeHtml(bytes));
  const lineAt = lineCounter(html);
  const page = parsePage(html);
  if (page.kind === 'too-deep') return { line: lineAt(page.at), reason: nestedTooDeep };
  hideTemplates(page.root, isTemplate);
  const view = readerView(page.root);
  const part = articlePart(page.root, view);
  const holders = holdersOfBlocks(page.root);
  const pageView: PageView = {
    lineAt,
    isShown: (element) => part.has(element),
    isFlow: (element) => isBlock(element) || holders.has(element),
  };
  const text = readPageText(page.root, pageView);
  return { pieces: text.pieces, facts: { ...pageFacts(page.root, view, text), ...facts }, place: 'line' };
}

/** Generators of sites take pages with front matter, too. Its lines stay, empty. */
async function withoutFrontMatter(html: string) {
  const split = splitFrontMatter(html);
  const isTemplate = split.format === 'yaml' || split.format === 'toml';
  if (!isTemplate) return { html, facts: {}, isTemplate };
  const { meta } = await readFrontMatter(split, '');
  return { html: '\n'.repeat(split.bodyLine - 1) + split.body, facts: meta, isTemplate };
}

const nestedTooDeep = `elements nested more than ${maxNesting} deep from here on: save the page anew, or take its text into a Markdown file`;
