import { parseDocument } from 'htmlparser2';
import { documentFacts } from '../document/document-facts.js';
import type { FrontMatter } from '../front-matter/front-matter.js';
import { textOf } from '../html/elements.js';
import { elementsIn } from '../html/page-tree.js';

/** What the file says about itself: https://learn.microsoft.com/dotnet/api/documentformat.openxml.packaging.coreproperties */
export function propertiesOf(coreXml: string): FrontMatter {
  const values = new Map<string, string>();
  for (const element of elementsIn(parseDocument(coreXml, { xmlMode: true }))) {
    values.set(element.name, textOf(element));
  }
  return documentFacts({
    title: values.get('dc:title'),
    author: values.get('dc:creator'),
    date: values.get('dcterms:modified') ?? values.get('dcterms:created'),
  });
}
