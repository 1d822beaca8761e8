import { Readability } from '@mozilla/readability';
import JSDOMParser, { type XhtmlElement } from '@mozilla/readability/JSDOMParser.js';
import type { ChildNode, Document, Element } from 'domhandler';
import { isLeftOut } from './left-out.js';
import { elementsIn, isElement } from './page-tree.js';

/** What Firefox's reader view would show of a page, with its title and byline. */
export interface ReaderView {
  /** The elements of the page's own tree that it shows. */
  readonly shown: ReadonlySet<Element>;
  readonly title?: string;
  readonly author?: string;
  readonly site?: string;
  readonly published?: string;
}

/** A page of news has 1,000 to 5,000; what has more than this is a whole manual, with little around it. */
const maxElements = 30_000;

/**
 * Readability takes time with the square of what stands side by side: 10 s for 60,000 words with line breaks between.
 * Of 5,000 every two are so many pairs, and are read in less than a second.
 */
const maxPairs = 5000 * 5000;

/**
 * Readability changes the tree it is given, so it gets a copy in which every element has its number in an
 * attribute of its own: where it puts a child in its parent's place, it puts their attributes together.
 */
export function readerView(root: Document): ReaderView | undefined {
  if (isTooMuch(root)) return undefined;
  const numbered: Element[] = [];
  const copy = new JSDOMParser().parse(writeXhtml(root, numbered));
  const found = new Readability(copy, { serializer: contentOf, keepClasses: true }).parse();
  if (!found?.content) return undefined;
  const { title, byline, siteName, publishedTime, content } = found;
  return {
    shown: new Set(numbersIn(content).flatMap((number) => numbered[number] ?? [])),
    ...(title && { title }),
    ...(byline && { author: byline }),
    ...(siteName && { site: siteName }),
    ...(publishedTime && { published: publishedTime }),
  };
}

function isTooMuch(root: Document): boolean {
  let elements = 0;
  let pairs = root.children.length ** 2;
  let inHead = 0;
  for (const { name, children } of elementsIn(root)) {
    elements += 1;
    pairs += children.length ** 2;
    if (name === 'meta') inHead += 1;
  }
  return elements > maxElements || pairs + inHead ** 2 > maxPairs;
}

/** As in the DOM that we passed in. */
function contentOf(content: XhtmlElement): XhtmlElement {
  return content;
}

const numberAttribute = /^n(\d+)$/;

function numbersIn(content: XhtmlElement): readonly number[] {
  const numbers: number[] = [];
  const waiting: XhtmlElement[] = [content];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    for (const { name } of element.attributes) {
      const [, number] = numberAttribute.exec(name) ?? [];
      if (number !== undefined) numbers.push(Number(number));
    }
    for (const child of element.childNodes) if (child.nodeType === 1) waiting.push(child);
  }
  return numbers;
}

function writeXhtml(root: Document, numbered: Element[]): string {
  const out: string[] = ['<html><head>'];
  for (const element of elementsIn(root)) writeHead(element, out);
  out.push('</head><body>');
  for (const child of root.children) writeNode(child, numbered, out);
  out.push('</body></html>');
  return out.join('');
}

/** Elements with metadata, wherever they are. */
function writeHead(element: Element, out: string[]): void {
  const text = () => element.children.map((child) => ('data' in child ? child.data : '')).join('');
  if (element.name === 'title') out.push('<title>', escaped(text()), '</title>');
  else if (element.name === 'meta') out.push('<meta', attributesOf(element), '/>');
  else if (element.attribs.type === 'application/ld+json')
    out.push('<script type="application/ld+json">', escaped(text()), '</script>');
}

/** Elements whose tags add nothing to what is in them. */
const transparent = new Set(['html', 'body']);

function writeNode(node: ChildNode, numbered: Element[], out: string[]): void {
  if (node.type === 'text') out.push(escaped(node.data));
  if (!isElement(node) || isLeftOut(node)) return;
  const isWritten = !transparent.has(node.name) && /^[a-z][a-z0-9]*$/.test(node.name);
  if (isWritten) {
    out.push('<', node.name, ` n${numbered.length}="1"`, attributesOf(node), '>');
    numbered.push(node);
  }
  for (const child of node.children) writeNode(child, numbered, out);
  if (isWritten) out.push('</', node.name, '>');
}

/** The attributes that Readability looks at. */
const attributesLookedAt =
  'id class rel itemprop itemtype role name property content href type summary datatable align colspan rowspan'.split(
    ' ',
  );

function attributesOf({ attribs }: Element): string {
  return attributesLookedAt
    .filter((name) => attribs[name] !== undefined && !isScriptLink(attribs[name] ?? ''))
    .map((name) => ` ${name}="${escaped(attribs[name] ?? '')}"`)
    .join('');
}

/** Readability would turn links that run a script into text, and their number would be lost. */
function isScriptLink(value: string): boolean {
  return /^\s*javascript:/i.test(value);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
