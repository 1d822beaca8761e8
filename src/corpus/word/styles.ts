import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { elementsIn } from '../html/page-tree.js';

/** https://github.com/mwilliamson/mammoth.js#writing-style-maps */
export type StyleMap = readonly string[];

/** What mammoth does not map by itself; tables of contents and of figures are lists of pages. */
const alwaysMapped: StyleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((depth) => `p[style-name='toc ${depth}'] => !`),
  "p[style-name='TOC Heading'] => !",
  "p[style-name='table of figures'] => !",
  ...['HTML Preformatted', 'Plain Text', 'macro', 'Code', 'Source Code', 'Preformatted Text'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
];

/** How to read a file's own styles: one that Word shows in its outline is a heading, whatever its name. */
export function styleMapOf(stylesXml: string): StyleMap {
  const styles = paragraphStyles(stylesXml);
  const own: string[] = [];
  for (const { id, name } of styles.values()) {
    const level = levelOf(id, styles);
    if (level !== undefined && level < 6 && /^[^'\\]+$/.test(name))
      own.push(`p[style-name='${name}'] => h${level + 1}:fresh`);
  }
  return [...alwaysMapped, ...own];
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** Counted from 0; 9 is body text. */
  readonly outlineLevel?: number;
}

function paragraphStyles(stylesXml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const element of elementsIn(parseDocument(stylesXml, { xmlMode: true }))) {
    if (element.name !== 'w:style' || element.attribs['w:type'] !== 'paragraph') continue;
    const id = element.attribs['w:styleId'] ?? '';
    const basedOn = valueIn(element, 'w:basedOn');
    const level = valueIn(element, 'w:outlineLvl');
    styles.set(id, {
      id,
      name: valueIn(element, 'w:name') ?? id,
      ...(basedOn !== undefined && { basedOn }),
      ...(level !== undefined && { outlineLevel: Number(level) }),
    });
  }
  return styles;
}

function valueIn(style: Element, name: string): string | undefined {
  for (const element of elementsIn(style)) if (element.name === name) return element.attribs['w:val'];
  return undefined;
}

/** A style inherits from the one it is based on; there are files in which two are based on each other. */
function levelOf(id: string, styles: ReadonlyMap<string, Style>): number | undefined {
  const seen = new Set<string>();
  for (let style = styles.get(id); style && !seen.has(style.id); style = styles.get(style.basedOn ?? '')) {
    if (style.outlineLevel !== undefined) return style.outlineLevel;
    seen.add(style.id);
  }
  return undefined;
}
