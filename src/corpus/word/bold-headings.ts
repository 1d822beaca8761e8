import type { Document, Element } from 'domhandler';
import { headingDepth, textOf } from '../html/elements.js';
import { elementsIn, isElement } from '../html/page-tree.js';

/** UTF-16 units; longer bold paragraphs are emphasised text. */
const maxHeading = 100;

/**
 * Many people make a heading by making a line bold. Where a file has no heading but its title, such lines count
 * as headings: short, all bold, not a sentence, and with text below.
 */
export function nameBoldHeadings(root: Document): void {
  const [, second] = [...elementsIn(root)].filter((element) => headingDepth(element) !== undefined);
  if (second) return;
  const blocks = root.children.filter(isElement).filter((block) => textOf(block) !== '');
  for (const [place, block] of blocks.entries()) {
    const next = blocks[place + 1];
    if (next && looksLikeHeading(block) && !looksLikeHeading(next)) block.name = 'h2';
  }
}

function looksLikeHeading(block: Element): boolean {
  if (block.name !== 'p') return false;
  const text = textOf(block);
  const bold = block.children.filter(
    (child): child is Element => isElement(child) && child.name === 'strong',
  );
  const boldLength = bold.reduce((sum, each) => sum + textOf(each).length, 0);
  const isAllBold = boldLength > 0 && boldLength >= text.replace(/\s/g, '').length;
  return isAllBold && text.length <= maxHeading && !/[.!…:;,。！：；，]$/u.test(text);
}
