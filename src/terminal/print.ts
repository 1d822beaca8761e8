import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Citation, Finding, Highlight } from '../answer/answer.js';
import { printable } from '../base/printable.js';
import { paragraphLabel } from '../corpus/article.js';

/** How text is shown: coloured and wrapped for a person at a terminal, bare for a pipe. */
export interface Style {
  readonly isColoured: boolean;
  /** Columns to wrap at; missing for a pipe, which gets every line as it is. */
  readonly width?: number;
}

/** Long lines are hard to read, however wide the window. */
const maxWidth = 100;
/** Marks around the answering sentence where there is no bold: the first pair that is not in the text. */
const markers = ['[[ ]]', '<< >>', '{{ }}', '⟦ ⟧'] as const;

export function styleFor(stream: { readonly isTTY?: boolean; readonly columns?: number }): Style {
  if (!stream.isTTY) return { isColoured: false };
  // A terminal that does not know its width says 0.
  return { isColoured: pc.isColorSupported, width: Math.min(stream.columns || maxWidth, maxWidth) };
}

/** The passage with the answering sentence marked, if it does answer, and its citation below. */
export function formatFinding(
  { passage, highlight, citation }: Finding,
  style: Style,
  isMarked = true,
): string {
  return `${formatPassage(passage.text, isMarked ? highlight : undefined, style)}\n\n${formatCitation(citation, style)}`;
}

export function formatPassage(text: string, highlight: Highlight | undefined, style: Style): string {
  return wrapped(highlight ? marked(text, highlight, style) : shown(text, style), style);
}

/** `title — section — ¶n · file:lines · source · date · link`; of a PDF `file.pdf, p. 3`. */
export function formatCitation(citation: Citation, style: Style): string {
  const { title, section, source, published, url } = citation;
  const place = [title, ...section, paragraphLabel(citation)].join(' — ');
  const line = [place, formatPlace(citation), source, published, url].filter(Boolean).join(' · ');
  return quiet(wrapped(shown(line, style), style), style);
}

/** `guide.md:28`, `guide.md:9-12`, `guide.pdf, p. 3`, or the file alone where nothing in it is counted. */
export function formatPlace({ file, lines, page }: Pick<Citation, 'file' | 'lines' | 'page'>): string {
  if (page !== undefined) return `${file}, p. ${page}`;
  return lines ? `${file}:${formatLines(lines)}` : file;
}

/** `28`, or `9-12`. */
export function formatLines([from, to]: readonly [from: number, to: number]): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

export function quiet(text: string, { isColoured }: Style): string {
  return pc.createColors(isColoured).dim(text);
}

function marked(text: string, { start, end }: Highlight, style: Style): string {
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const [before = '', sentence = '', after = ''] = parts.map((part) => shown(part, style));
  if (!sentence) return before + after;
  if (style.isColoured) return before + pc.createColors(true).bold(sentence) + after;
  const [open, close] = markersFor(text);
  return before + open + sentence + close + after;
}

function markersFor(text: string): readonly [open: string, close: string] {
  const isFree = (pair: string) => ![...pair].some((sign) => sign !== ' ' && text.includes(sign));
  const [open = '', close = ''] = (markers.find(isFree) ?? markers[0]).split(' ');
  return [open, close];
}

/** A terminal would obey control sequences in a text; a file or a pipe gets the text as it is. */
function shown(text: string, { width }: Style): string {
  return width === undefined ? text : printable(text);
}

function wrapped(text: string, { width }: Style): string {
  return width === undefined ? text : wrapAnsi(text, width);
}
