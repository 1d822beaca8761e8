import type { ChildNode, Document, Element } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';

/** Browsers move what is nested deeper than this up beside its parent: https://crbug.com/41341250 */
export const maxNesting = 512;

type PageTree =
  | { readonly kind: 'tree'; readonly root: Document }
  /** Elements nested too deep, first at this offset. */
  | { readonly kind: 'too-deep'; readonly at: number };

/** The elements and texts of a page, each with the offset at which it begins (`startIndex`). */
export function parsePage(html: string): PageTree {
  const handler = new BoundedHandler(undefined, { withStartIndices: true });
  const parser = new Parser(handler);
  handler.stop = () => parser.pause();
  parser.end(html);
  return handler.tooDeepAt === undefined
    ? { kind: 'tree', root: handler.root }
    : { kind: 'too-deep', at: handler.tooDeepAt };
}

class BoundedHandler extends DomHandler {
  tooDeepAt: number | undefined;
  stop: () => void = () => undefined;

  override addNode(node: ChildNode): void {
    super.addNode(node);
    if (this.tagStack.length <= maxNesting || this.tooDeepAt !== undefined) return;
    this.tooDeepAt = node.startIndex ?? 0;
    this.stop();
  }
}

export function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Every element below a node, each before what it holds. */
export function* elementsIn(parent: { readonly children: readonly ChildNode[] }): Generator<Element> {
  const waiting = [...parent.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) waiting.push(child);
    }
  }
}

export function firstNamed(
  parent: { readonly children: readonly ChildNode[] },
  name: string,
): Element | undefined {
  for (const element of elementsIn(parent)) if (element.name === name) return element;
  return undefined;
}
