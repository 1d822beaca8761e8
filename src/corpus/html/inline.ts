import type { ChildNode, Document, Element, Text } from 'domhandler';
import type { MarkedText } from '../document/marked-text.js';
import { raised } from '../markdown/raised.js';
import { textOf } from './elements.js';
import { isLeftOut } from './left-out.js';
import type { LineAt } from './line-starts.js';
import { isElement } from './page-tree.js';

/** What reading a page keeps asking about it. */
export interface PageView {
  readonly lineAt: LineAt;
  /** Whether an element is part of the article. */
  readonly isShown: (element: Element | Document) => boolean;
  /** Whether to descend into an element as layout: it is a block, or has one inside. */
  readonly isFlow: (element: Element) => boolean;
}

/**
 * Adds the words of inline nodes as a reader sees them, one space where the file has several, and knows for each
 * the line it stands in.
 *
 * @param isShown whether text directly among these nodes is part of the article
 * @returns the offset at which the words begin; nothing when there are none
 */
export function addInline(
  out: MarkedText,
  nodes: readonly ChildNode[],
  isShown: boolean,
  view: PageView,
): number | undefined {
  let start: number | undefined;
  let before: ChildNode | undefined;
  for (const node of nodes) {
    const added = addNode(out, node, { before, isShown }, view);
    start ??= added;
    before = node;
  }
  return start;
}

function addNode(
  out: MarkedText,
  node: ChildNode,
  { before, isShown }: { readonly before: ChildNode | undefined; readonly isShown: boolean },
  view: PageView,
): number | undefined {
  if (node.type === 'text') return isShown ? addText(out, node, view) : undefined;
  if (!isElement(node) || isLeftOut(node)) return undefined;
  if (isShown && node.name === 'img') addPicture(out, node);
  if (before && standApart(before, node)) out.keepApart();
  return addElement(out, node, view);
}

function addElement(out: MarkedText, element: Element, view: PageView): number | undefined {
  if (element.name === 'br') out.breakLine();
  if (element.name === 'br' || element.name === 'wbr' || isMarkOnly(element)) return undefined;
  const isShown = view.isShown(element);
  const special = specialText(element);
  if (special !== undefined)
    return isShown && special !== '' ? out.add(special, view.lineAt(element.startIndex ?? 0)) : undefined;
  const start = addInline(out, element.children, isShown, view);
  if (start !== undefined) addSpan(out, element, start);
  return start;
}

/** Icons and the dots that count visitors are not shown. In pixels. */
const leastWidth = 48;

/** Where pictures are loaded late, their address is elsewhere. */
function addPicture(out: MarkedText, { attribs }: Element): void {
  if (Number.parseInt(attribs.width ?? '', 10) < leastWidth) return;
  const urls = [attribs['data-src'], attribs['data-original'], attribs.src];
  const url = urls.find((each) => each && !/^(?:data|blob):/i.test(each));
  if (url) out.addPicture({ url: url.trim(), alt: (attribs.alt ?? '').replace(/\s+/g, ' ').trim() });
}

const codeElements = new Set(['code', 'kbd', 'samp', 'tt']);

/** Inline code, and links with their address as the page has it. */
function addSpan(out: MarkedText, { name, attribs }: Element, start: number): void {
  const url = attribs.href?.trim();
  if (codeElements.has(name)) out.addSpan({ kind: 'code', start, end: out.length });
  else if (name === 'a' && url && !/^(?:#|javascript:|data:|blob:)/i.test(url))
    out.addSpan({ kind: 'link', start, end: out.length, url });
}

function addText(out: MarkedText, { data, startIndex }: Text, { lineAt }: PageView): number | undefined {
  let line = lineAt(startIndex ?? 0);
  let start: number | undefined;
  for (const [index, written] of data.split('\n').entries()) {
    if (index > 0) {
      out.breakSoftly();
      line += 1;
    }
    const words = written.replace(/[\t\f\u00a0 ]+/g, ' ');
    if (words.startsWith(' ')) out.space();
    if (words.trim() !== '') {
      const at = out.add(words.trim(), line);
      start ??= at;
    }
    if (words.length > 1 && words.endsWith(' ')) out.space();
  }
  return start;
}

/** Whether a whole paragraph is bold, as headings without heading tags are. */
export function isAllBold(nodes: readonly ChildNode[]): boolean {
  const inked = nodes.filter((node) => node.type !== 'text' || node.data.trim() !== '');
  return (
    inked.length > 0 &&
    inked.every((node) => isElement(node) && (boldElements.has(node.name) || node.name === 'br'))
  );
}

const boldElements = new Set(['b', 'strong']);

/** Words of elements whose text is not simply what stands in them. */
function specialText(element: Element): string | undefined {
  if (element.name === 'math') return formula(element);
  if (element.name !== 'sup' && element.name !== 'sub') return undefined;
  // Over several lines, each of which may be cited, stand small words, not what is above a number.
  return hasLineBreak(element) ? undefined : raised([textOf(element)], element.name).join('');
}

function hasLineBreak({ children }: Element): boolean {
  return children.some((child) =>
    child.type === 'text' ? child.data.includes('\n') : isElement(child) && hasLineBreak(child),
  );
}

/** The TeX source of a formula is what people search for. */
function formula(math: Element): string {
  const tex = annotation(math) ?? math.attribs.alttext;
  return tex === undefined ? textOf(math) : tex.trim().replace(/^\{\\displaystyle (.*)\}$/s, '$1');
}

function annotation(math: Element): string | undefined {
  const waiting: Element[] = [math];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name === 'annotation' && /tex/i.test(element.attribs.encoding ?? '')) return textOf(element);
    for (const child of element.children) if (isElement(child)) waiting.push(child);
  }
  return undefined;
}

const signsOnly = /^(?:[#¶§↩↑⏎^🔗\uf0c1\s]|\ufe0e|\ufe0f)*$/u;

/** A link to a note, to its own heading, or back from a note: `[1]`, `#`, `¶`, `↩`. */
function isMarkOnly(element: Element): boolean {
  if (element.name === 'sup') return element.children.some((child) => isElement(child) && isNoteLink(child));
  return element.name === 'a' && isPageLink(element) && signsOnly.test(textOf(element));
}

function isNoteLink(element: Element): boolean {
  if (element.name === 'span') return element.children.some((child) => isElement(child) && isNoteLink(child));
  return element.name === 'a' && isPageLink(element) && /^\[?[\p{N}\p{L}*†‡]{1,4}\]?$/u.test(textOf(element));
}

/** Absolute addresses too: saved pages have them. */
function isPageLink({ attribs }: Element): boolean {
  return /#/.test(attribs.href ?? '');
}

const standingApart = new Set(['span', 'a', 'label', 'li', 'strong', 'small']);

/** Boxes side by side (tabs, badges, terms) look separate even without a space between them in the file. */
function standApart(before: ChildNode, element: Element): boolean {
  return isElement(before) && standingApart.has(before.name) && standingApart.has(element.name);
}
