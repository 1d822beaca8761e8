import type { ChildNode, Element } from 'domhandler';
import type { MarkedText } from '../../document/marked-text.js';
import { holds, textOf } from '../elements.js';
import { addInline, type PageView } from '../inline.js';
import { isLeftOut } from '../left-out.js';
import { isElement } from '../page-tree.js';
import { addPreformatted, languageOf } from './preformatted.js';
import { addTable, isDataTable } from './table.js';

/** Writes a list, each item on a line with its bullet or number, lists inside it further in. */
export function addList(out: MarkedText, list: Element, indent: string, view: PageView): void {
  let number = Number.parseInt(list.attribs.start ?? '1', 10) || 1;
  for (const item of list.children) {
    if (!isElement(item) || isLeftOut(item)) continue;
    if (item.name === 'li') {
      out.startItem(indent + (list.name === 'ol' ? `${number}. ` : '- '), `${indent}  `);
      number += 1;
      addBlocks(out, item, `${indent}  `, view);
    } else if (item.name === 'ul' || item.name === 'ol') addList(out, item, `${indent}  `, view);
    else addBlocks(out, item, indent, view);
  }
}

/** Writes everything in an element, each block on a line of its own. */
export function addBlocks(out: MarkedText, parent: Element, indent: string, view: PageView): void {
  let inline: ChildNode[] = [];
  const isShown = view.isShown(parent);
  const flush = () => {
    if (inline.length > 0) addInline(out, inline, isShown, view);
    inline = [];
  };
  for (const child of parent.children) {
    if (!isElement(child) || !view.isFlow(child)) inline.push(child);
    else if (!isLeftOut(child)) {
      flush();
      out.startLine(indent);
      addBlock(out, child, indent, view);
      out.startLine(indent);
    }
  }
  flush();
}

function addBlock(out: MarkedText, element: Element, indent: string, view: PageView): void {
  if (element.name === 'ul' || element.name === 'ol') addList(out, element, indent, view);
  else if (element.name === 'pre') addCode(out, element, indent, view);
  else if (element.name === 'table' && isDataTable(element)) addTable(out, element, indent, view);
  else addBlocks(out, element, indent, view);
}

function addCode(out: MarkedText, pre: Element, indent: string, view: PageView): void {
  const start = addPreformatted(out, pre, indent, view);
  const language = languageOf(pre);
  if (start !== undefined)
    out.addSpan({ kind: 'block', block: 'code', start, end: out.length, ...(language && { language }) });
}

/** A description short enough to be quoted whole with its term, unlike a chapter of a manual. */
export function isShortDefinition(element: Element): boolean {
  return element.name === 'dd' && !holds(element, chapters) && textOf(element).length <= maxDefinition;
}

const chapters = new Set('dl table pre blockquote h1 h2 h3 h4 h5 h6'.split(' '));
/** UTF-16 units; with its term it is one passage. */
const maxDefinition = 1000;
