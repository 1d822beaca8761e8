import type { Document } from 'domhandler';
import { elementsIn } from './page-tree.js';

/** Liquid, Jinja, Twig, Hugo: `{% include "a.html" %}`, `{{< note >}}`. */
const tags = /\{%-?\s*\w[^%]{0,500}-?%\}|\{\{[<%][^<>{}]{0,500}[>%]\}\}|\{#[^{}]{0,500}#\}/g;
/** `{{ page.title }}`: what only the generator knows. */
const values = /\{\{(?![<%])[^{}]{0,500}\}\}/g;

const codeElements = new Set(['pre', 'code', 'kbd', 'samp', 'tt', 'script', 'style']);

/**
 * Takes the tags of template languages out of a page that a site generator has not filled in yet; in code they may be
 * what the page is about.
 *
 * @param isTemplate the page has front matter, so it is one for certain
 */
export function hideTemplates(root: Document, isTemplate: boolean): void {
  for (const element of [root, ...elementsIn(root)]) {
    if ('name' in element && isInCode(element)) continue;
    for (const child of element.children) {
      if (child.type !== 'text' || !child.data.includes('{')) continue;
      child.data = child.data.replace(tags, blank);
      if (isTemplate) child.data = child.data.replace(values, blank);
    }
  }
}

function isInCode(element: { readonly name: string; readonly parent: unknown }): boolean {
  for (let above: unknown = element; isNamed(above); above = above.parent)
    if (codeElements.has(above.name)) return true;
  return false;
}

function isNamed(node: unknown): node is { readonly name: string; readonly parent: unknown } {
  return typeof node === 'object' && node !== null && 'name' in node && 'parent' in node;
}

/** Lines stay where they are. */
function blank(written: string): string {
  return written.replace(/[^\n]/g, ' ');
}
