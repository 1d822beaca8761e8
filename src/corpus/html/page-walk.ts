import type { ChildNode, Document, Element } from 'domhandler';
import type { Block, Piece } from '../document/block.js';
import { MarkedText } from '../document/marked-text.js';
import { Pieces } from '../document/pieces.js';
import { addPreformatted, languageOf } from './blocks/preformatted.js';
import { addBlocks, addList, isShortDefinition } from './blocks/structures.js';
import { addTable, hasHeader, isDataTable } from './blocks/table.js';
import { childrenNamed, headingDepth, holdsHeading } from './elements.js';
import { addInline, isAllBold, type PageView } from './inline.js';
import { isLeftOut } from './left-out.js';
import type { PageText } from './page-facts.js';
import { isElement } from './page-tree.js';

/** Headings and body paragraphs of the shown part of a page, in order, including those inside quotations. */
export function readPageText(root: Document, view: PageView): PageText {
  const walk = new PageWalk(view);
  walk.flow(root.children, view.isShown(root));
  return { pieces: walk.pieces, headingsAbove: walk.headingsAbove };
}

/** They announce what follows; of buttons only those of an accordion are read. */
const labels = new Set(['summary', 'caption', 'button']);

class PageWalk {
  readonly #pieces = new Pieces();
  readonly headingsAbove: string[] = [];
  readonly #view: PageView;
  /** Nodes of the paragraph that is being read. */
  #inline: ChildNode[] = [];
  #hasWords = false;
  /** There is a thematic break above the next piece. */
  #isAfterBreak = false;
  #quotes = 0;
  /** Number of the quotation, or of the last one. */
  #quotation = 0;

  constructor(view: PageView) {
    this.#view = view;
  }

  get pieces(): readonly Piece[] {
    return this.#pieces.all;
  }

  /** @param isShown whether text directly among these nodes is part of the article */
  flow(nodes: readonly ChildNode[], isShown: boolean): void {
    for (const [place, node] of nodes.entries()) {
      if (isElement(node) && isLeftOut(node)) continue;
      if (isElement(node) && this.#view.isFlow(node)) {
        this.#endParagraph(isShown);
        this.#block(node);
      } else if (isBreakOfParagraph(node, nodes, place)) this.#endParagraph(isShown);
      else this.#inline.push(node);
    }
    this.#endParagraph(isShown);
  }

  #block(element: Element): void {
    const depth = headingDepth(element);
    if (depth !== undefined) this.#heading(element, depth);
    else if (element.name === 'dl') this.#definitions(element);
    else if (element.name === 'blockquote') this.#quoted(element);
    else if (labels.has(element.name)) this.#label(element);
    else if (element.name === 'hr') this.#isAfterBreak = true;
    else if (!this.#quotedWhole(element)) this.#into(element);
  }

  /** Lists, tables and code are one paragraph each, unless they are there to lay out the page. */
  #quotedWhole(element: Element): boolean {
    if (element.name === 'pre') {
      const language = languageOf(element);
      const block = this.#written('code', (out) => addPreformatted(out, element, '', this.#view));
      this.#keep(language === undefined ? block : { ...block, language });
    } else if (element.name === 'table' && isDataTable(element)) this.#table(element);
    else if (isList(element)) {
      this.#keep(this.#written('list', (out) => addList(out, element, '', this.#view)));
    } else return false;
    return true;
  }

  #into(element: Element): void {
    this.flow(element.children, this.#view.isShown(element));
  }

  #quoted(element: Element): void {
    if (this.#quotes === 0) this.#quotation += 1;
    this.#quotes += 1;
    this.#into(element);
    this.#quotes -= 1;
  }

  #heading(element: Element, depth: number): void {
    if (this.#quotes > 0) {
      this.#label(element);
      return;
    }
    const text = wordsOf(element, this.#view);
    if (text === '') return;
    if (!this.#hasWords) this.headingsAbove.push(text);
    const line = this.#view.lineAt(element.startIndex ?? 0);
    if (this.#view.isShown(element)) this.#pieces.push({ kind: 'heading', depth, text, line });
  }

  #table(table: Element): void {
    for (const caption of childrenNamed(table, 'caption')) this.#label(caption);
    const block = this.#written('table', (out) => addTable(out, table, '', this.#view));
    const headerLength = (block.seams[0] ?? block.text.length + 1) - 1;
    this.#keep(hasHeader(table) ? { ...block, headerLength } : block);
  }

  #definitions(list: Element): void {
    for (const child of list.children) {
      if (!isElement(child) || isLeftOut(child)) continue;
      if (child.name === 'div') this.#definitions(child);
      else if (child.name === 'dt') this.#label(child);
      else if (isShortDefinition(child)) {
        this.#keep(this.#written('paragraph', (out) => addBlocks(out, child, '', this.#view)));
      } else this.#block(child);
    }
  }

  /** A summary, a term, a caption, a heading in a quotation: it announces what follows. */
  #label(element: Element): void {
    this.#keep(this.#written('label', (out) => this.#addInline(out, element)));
  }

  #addInline(out: MarkedText, element: Element): void {
    addInline(out, element.children, this.#view.isShown(element), this.#view);
  }

  #endParagraph(isShown: boolean): void {
    const nodes = this.#inline;
    this.#inline = [];
    if (nodes.length === 0) return;
    const block = this.#written('paragraph', (out) => addInline(out, nodes, isShown, this.#view));
    this.#keep(isAllBold(nodes) ? { ...block, isBold: true } : block);
  }

  #written(kind: Block['kind'], write: (out: MarkedText) => void): Block {
    const out = new MarkedText();
    write(out);
    return out.toBlock(kind);
  }

  #keep(block: Block): void {
    if (block.text.trim() === '') {
      this.#pieces.addPictures(block.pictures);
      return;
    }
    this.#pieces.push({
      ...block,
      ...(this.#isAfterBreak && { after: 'break' }),
      ...(this.#quotes > 0 && { quotation: this.#quotation }),
    });
    this.#isAfterBreak = false;
    this.#hasWords = true;
  }
}

/** On one line, and complete: which part of the page is the article does not matter here. */
function wordsOf(element: Element, view: PageView): string {
  const out = new MarkedText();
  addInline(out, element.children, true, { ...view, isShown: () => true });
  return out.toBlock('paragraph').text.replace(/\s+/g, ' ').trim();
}

/** Old pages separate paragraphs by two line breaks. */
function isBreakOfParagraph(node: ChildNode, nodes: readonly ChildNode[], place: number): boolean {
  if (!isElement(node) || node.name !== 'br') return false;
  const next = nodes
    .slice(place + 1, place + 3)
    .find((each) => each.type !== 'text' || each.data.trim() !== '');
  return next !== undefined && isElement(next) && next.name === 'br';
}

function isList(element: Element): boolean {
  return (element.name === 'ul' || element.name === 'ol') && !holdsHeading(element) && !isNotes(element);
}

/** Each note is a paragraph of its own. */
function isNotes(list: Element): boolean {
  const [first] = childrenNamed(list, 'li');
  return /^(?:fn|footnote|endnote|cite_note|user-content-fn)\b|^(?:fn|footnote|endnote)[-_:]?\d/.test(
    first?.attribs.id ?? '',
  );
}
