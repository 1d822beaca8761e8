import type { ChildNode, Document, Element } from 'domhandler';
import { opensFold } from './left-out.js';
import { elementsIn, isElement } from './page-tree.js';

const blocks = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre search section summary table tbody td tfoot th thead
  tr ul`.split(/\s+/),
);

/** Starts on a new line on the page. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.name) || opensFold(element);
}

/** Elements with a block somewhere inside: a link around a whole card, a custom element. */
export function holdersOfBlocks(root: Document): ReadonlySet<ChildNode | Document> {
  const holders = new Set<ChildNode | Document>();
  for (const element of elementsIn(root)) {
    if (!isBlock(element)) continue;
    for (let above = element.parent; above && !holders.has(above); above = above.parent) holders.add(above);
  }
  return holders;
}

export function childrenNamed(parent: Element, ...names: readonly string[]): readonly Element[] {
  return parent.children.filter((child): child is Element => isElement(child) && names.includes(child.name));
}

export function holds(parent: Element, names: ReadonlySet<string>): boolean {
  for (const { name } of elementsIn(parent)) if (names.has(name)) return true;
  return false;
}

const headings = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

export function headingDepth({ name, attribs }: Element): number | undefined {
  if (headings.has(name)) return Number(name.slice(1));
  if (attribs.role !== 'heading') return undefined;
  const level = Number(attribs['aria-level'] ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : undefined;
}

/** Whether an element has headings in it, and so is part of the page's layout whatever it is called. */
export function holdsHeading(parent: Element): boolean {
  return holds(parent, headings);
}

/** All text of an element, hidden or not: for what a page says about itself. */
export function textOf(parent: Element): string {
  let text = '';
  const waiting: ChildNode[] = [parent];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') text += node.data;
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child) waiting.push(child);
      }
  }
  return text.replace(/\s+/g, ' ').trim();
}
