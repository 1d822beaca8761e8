import type { ChildNode, Element } from 'domhandler';
import type { MarkedText } from '../../document/marked-text.js';
import { isBlock } from '../elements.js';
import type { PageView } from '../inline.js';
import { isLeftOut } from '../left-out.js';
import { isElement } from '../page-tree.js';

/** Writes code and other text with lines of its own, as it stands in the file; gives the offset at which it begins. */
export function addPreformatted(
  out: MarkedText,
  pre: Element,
  indent: string,
  view: PageView,
): number | undefined {
  out.startLine(indent);
  const writer: Writer = { out, indent, view, start: undefined, breaks: 0 };
  addLines(writer, pre.children, view.isShown(pre));
  return writer.start;
}

interface Writer {
  readonly out: MarkedText;
  readonly indent: string;
  readonly view: PageView;
  /** Where its words begin, once there are any. */
  start: number | undefined;
  /** Line breaks to be written when more follows. */
  breaks: number;
}

function addLines(writer: Writer, nodes: readonly ChildNode[], isShown: boolean): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      if (isShown) addText(writer, node.data, writer.view.lineAt(node.startIndex ?? 0));
    } else if (isElement(node) && !isLeftOut(node)) addElement(writer, node);
  }
}

function addElement(writer: Writer, element: Element): void {
  if (element.name === 'br') writer.breaks += 1;
  // Highlighters wrap each line in an element; some have no other line breaks.
  if (isBlock(element)) writer.breaks = Math.max(writer.breaks, 1);
  addLines(writer, element.children, writer.view.isShown(element));
  if (isBlock(element)) writer.breaks = Math.max(writer.breaks, 1);
}

function addText(writer: Writer, text: string, firstLine: number): void {
  for (const [index, words] of text.split('\n').entries()) {
    if (index > 0) writer.breaks += 1;
    if (words !== '') addWords(writer, words, firstLine + index);
  }
}

function addWords(writer: Writer, words: string, line: number): void {
  const breaks = writer.start === undefined ? '' : '\n'.repeat(writer.breaks);
  const at = writer.out.add(breaks + (breaks && writer.indent) + words, line);
  writer.start ??= at;
  writer.breaks = 0;
}

/** `language-js` of CommonMark and Prism, `lang-js`, `highlight-js` of Sphinx, `highlight-source-js` of GitHub, `brush: js`. */
const languageClass = /(?:^|\s)(?:language-|lang-|highlight-(?:source-)?|brush:\s*|src\s+src-)([\w+#.-]+)/i;

/** The language of a code block, from its own class, its child's or its parent's. */
export function languageOf(pre: Element): string | undefined {
  const inside = pre.children.filter(isElement);
  const around = [pre.parent, pre.parent?.parent].flatMap((node) => (node?.type === 'tag' ? [node] : []));
  for (const { attribs } of [...inside, pre, ...around]) {
    const [, named] = languageClass.exec(attribs.class ?? '') ?? [];
    const language = attribs['data-lang'] ?? attribs['data-language'] ?? named;
    if (language) return noLanguage.test(language) ? undefined : language;
  }
  return undefined;
}

const noLanguage = /^(?:none|text|plain(?:text)?|default|code|block)$/i;
