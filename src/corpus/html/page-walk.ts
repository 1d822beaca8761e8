import type { ChildNode, Document, Element } from 'domhandler';
import type { Block, Piece } from '../block.js';
import { MarkedText } from '../marked-text.js';
import { childrenNamed, headingDepth, holdsHeading } from './elements.js';
import { addInline, type PageView } from './inline.js';
import { isLeftOut } from './left-out.js';
import type { PageText } from './page-facts.js';
import { isElement } from './page-tree.js';
import { addPreformatted } from './preformatted.js';
import { addBlocks, addList, isShortDefinition } from './structures.js';
import { addTable, isDataTable } from './table.js';

/** Headings and body paragraphs of the shown part of a page, in its order; quotations are looked through. */
export function readPageText(root: Document, view: PageView): PageText {
  const walk = new PageWalk(view);
  walk.flow(root.children, view.isShown(root));
  walk.end();
  const { pieces, headingsAbove } = walk;
  return { pieces, headingsAbove };
}

class PageWalk {
  readonly pieces: Piece[] = [];
  readonly headingsAbove: string[] = [];
  readonly #view: PageView;
  /** The paragraph that is being put together. */
  #run: MarkedText | undefined;
  /** Words that go with the block that follows: a summary, a term, a caption. */
  #lead: Block | undefined;
  #quotes = 0;
  #hasWords = false;

  constructor(view: PageView) {
    this.#view = view;
  }

  /** @param isShown whether text directly among these nodes is part of the article */
  flow(nodes: readonly ChildNode[], isShown: boolean): void {
    let inline: ChildNode[] = [];
    const flush = () => {
      if (inline.length > 0) this.#inline(inline, isShown);
      inline = [];
    };
    for (const [place, node] of nodes.entries()) {
      if (isElement(node) && isLeftOut(node)) continue;
      if (isElement(node) && this.#view.isFlow(node)) {
        flush();
        this.#endParagraph();
        this.#block(node);
        this.#endParagraph();
      } else if (isBreakOfParagraph(node, nodes, place)) {
        flush();
        this.#endParagraph();
      } else inline.push(node);
    }
    flush();
  }

  end(): void {
    this.#endParagraph();
    this.#keepLead();
  }

  #inline(nodes: readonly ChildNode[], isShown: boolean): void {
    this.#run ??= this.#begin();
    addInline(this.#run, nodes, isShown, this.#view);
  }

  #block(element: Element): void {
    const depth = headingDepth(element);
    if (depth !== undefined) this.#heading(element, depth);
    else if (element.name === 'dl') this.#definitions(element);
    else if (element.name === 'blockquote') this.#quotation(element);
    else if (element.name === 'summary' || element.name === 'caption') this.#leadIn(element);
    else if (!this.#quotedWhole(element)) this.#into(element);
    // What was to be introduced ends with what holds it.
    if (element.name === 'details') this.end();
  }

  /** Lists, tables and code are one paragraph each, unless they are there to lay out the page. */
  #quotedWhole(element: Element): boolean {
    if (element.name === 'pre') {
      this.#whole('code', (out) => addPreformatted(out, element, '', this.#view));
    } else if (element.name === 'table' && isDataTable(element)) {
      for (const caption of childrenNamed(element, 'caption')) this.#leadIn(caption);
      this.#whole('table', (out) => addTable(out, element, '', this.#view));
    } else if (isList(element)) {
      this.#whole('list', (out) => addList(out, element, '', this.#view));
    } else return false;
    return true;
  }

  #into(element: Element): void {
    this.flow(element.children, this.#view.isShown(element));
  }

  #quotation(element: Element): void {
    this.#quotes += 1;
    this.#into(element);
    this.#quotes -= 1;
  }

  #heading(element: Element, depth: number): void {
    if (this.#quotes > 0) {
      this.#leadIn(element);
      return;
    }
    this.#keepLead();
    const text = wordsOf(element, this.#view);
    if (text === '') return;
    if (!this.#hasWords) this.headingsAbove.push(text);
    const line = this.#view.lineAt(element.startIndex ?? 0);
    if (this.#view.isShown(element)) this.pieces.push({ kind: 'heading', depth, text, line });
  }

  #definitions(list: Element): void {
    for (const child of list.children) {
      if (!isElement(child) || isLeftOut(child)) continue;
      if (child.name === 'div') this.#definitions(child);
      else if (child.name === 'dt') this.#leadIn(child);
      else if (isShortDefinition(child))
        this.#whole('paragraph', (out) => addBlocks(out, child, '', this.#view));
      else this.#block(child);
    }
    this.end();
  }

  /** Words that are quoted with what follows them, on lines of their own. */
  #leadIn(element: Element): void {
    const out = this.#begin();
    addInline(out, element.children, this.#view.isShown(element), this.#view);
    const block = out.toBlock('paragraph');
    if (block.text.trim() !== '') this.#lead = block;
  }

  #whole(kind: Block['kind'], write: (out: MarkedText) => void): void {
    const lead = this.#lead;
    const out = this.#begin();
    write(out);
    const block = out.toBlock(kind);
    if (block.text.trim() === (lead?.text ?? '').trim()) this.#lead = lead;
    else this.#keep(block);
  }

  /** A text that begins with the words that introduce it. */
  #begin(): MarkedText {
    const out = new MarkedText();
    if (this.#lead) {
      out.beginWith(this.#lead);
      out.startLine('');
    }
    this.#lead = undefined;
    return out;
  }

  #endParagraph(): void {
    const block = this.#run?.toBlock('paragraph');
    this.#run = undefined;
    if (block && block.text.trim() !== '') this.#keep(block);
  }

  #keep(block: Block): void {
    this.pieces.push(block);
    this.#hasWords = true;
  }

  #keepLead(): void {
    if (this.#lead) this.#keep(this.#lead);
    this.#lead = undefined;
  }
}

/** On one line, and all of them: which part of the page is its article does not matter here. */
function wordsOf(element: Element, view: PageView): string {
  const out = new MarkedText();
  addInline(out, element.children, true, { ...view, isShown: () => true });
  return out.toBlock('paragraph').text.replace(/\s+/g, ' ').trim();
}

/** Old pages part their paragraphs by two line breaks. */
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
