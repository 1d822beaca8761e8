import type { Highlight } from '../../../answer/answer.js';
import { append } from '../../../base/lists.js';
import type { CodeSpan, LinkSpan, Passage } from '../../../corpus/article.js';
import { escapeLine } from '../markdown.js';
import { addressOf, arrowTo, canMask, maskedLink } from './links.js';

/** What is shown of a text besides its words. */
export interface Ink {
  readonly text: string;
  /** Inline code and links, sorted by their start. */
  readonly spans: readonly InlineSpan[];
  /** Set in bold. */
  readonly highlight?: Highlight;
  /** What relative links are relative to. */
  readonly base?: string;
}

export type InlineSpan = CodeSpan | LinkSpan;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function inlineSpansOf({ spans = [] }: Passage): readonly InlineSpan[] {
  return spans.filter((span) => span.kind === 'code' || span.kind === 'link');
}

/** A stretch of one line as Discord's Markdown that shows its words, its links and its code, and nothing else. */
export function formatLine(line: Stretch, ink: Ink): string {
  return join(unitsOf(line, ink));
}

/** A stretch of the text, or Markdown that stands between two. */
export interface Piece {
  readonly part: Stretch | string;
  readonly isBold: boolean;
}

/** Pieces of one line, in bold whatever the ink says; those in bold that follow each other are so as one. */
export function formatPieces(pieces: readonly Piece[], ink: Ink): string {
  const units = pieces.flatMap(({ part, isBold }) =>
    typeof part === 'string'
      ? [{ written: part, isBold }]
      : unitsOf(part, { ...ink, highlight: isBold ? part : nowhere }),
  );
  return join(units);
}

/** Something that is set in bold as a whole, or not at all. */
interface Unit {
  readonly written: string;
  readonly isBold: boolean;
}

/** Bold that begins where bold ends would read as four stars: neighbours share it. */
function join(units: readonly Unit[]): string {
  let written = '';
  for (let from = 0; from < units.length; ) {
    const isBold = units[from]?.isBold === true;
    let to = from;
    while (to < units.length && units[to]?.isBold === isBold) to += 1;
    const run = units
      .slice(from, to)
      .map((unit) => unit.written)
      .join('');
    written += isBold && run.trim() !== '' ? `**${run}**` : run;
    from = to;
  }
  return written;
}

function unitsOf(line: Stretch, ink: Ink): readonly Unit[] {
  const units: Unit[] = [];
  let at = line.start;
  for (const span of ink.spans) {
    const part = clip(span, { start: at, end: line.end });
    if (part.start >= part.end) continue;
    // Two codes side by side would share their backticks.
    const isApart = part.start > at || !units.at(-1)?.written.endsWith('`');
    append(units, plainUnits({ start: at, end: part.start }, ink));
    append(units, isApart ? unitsOfSpan(span, part, ink) : plainUnits(part, ink));
    at = part.end;
  }
  return [...units, ...plainUnits({ start: at, end: line.end }, ink)];
}

function unitsOfSpan(span: InlineSpan, part: Stretch, ink: Ink): readonly Unit[] {
  return span.kind === 'code' ? [codeUnit(part, ink)] : linkUnits(span, part, ink);
}

function plainUnits(part: Stretch, { text, highlight = nowhere }: Ink): readonly Unit[] {
  const { start, end } = clip(highlight, part);
  const unit = (from: number, to: number, isBold: boolean) =>
    from < to ? [{ written: escapePart(text, from, to), isBold }] : [];
  if (start >= end) return unit(part.start, part.end, false);
  return [...unit(part.start, start, false), ...unit(start, end, true), ...unit(end, part.end, false)];
}

/** Of a channel, in a text that was copied from Discord: shown by name, and it pings nobody. */
const escapedChannel = /\\<(#\d{17,20})\\>/g;

/** A colon at its end is one before what follows it: `https:` and `//` make an address. */
function escapePart(text: string, from: number, to: number): string {
  const written = escapeLine(text.slice(from, to)).replace(escapedChannel, '<$1>');
  return written.endsWith(':') && /\S/.test(text.charAt(to)) ? `${written.slice(0, -1)}\\:` : written;
}

/**
 * What backticks would not show as it is stays plain: backticks, outer spaces. So does what would reach out of them:
 * stars end the bold around it, `](` is taken for the end of a link before it.
 */
function codeUnit(part: Stretch, { text, highlight = nowhere }: Ink): Unit {
  const code = text.slice(part.start, part.end);
  const { start, end } = clip(highlight, part);
  const isBold = start < end;
  const isShownAsCode = code.trim() === code && !/`|\]\(/.test(code) && !(isBold && code.includes('*'));
  return { written: isShownAsCode ? `\`${code}\`` : escapePart(text, part.start, part.end), isBold };
}

/** Of a link only a part of which is in bold, that part is: bold does not reach out of brackets. */
function linkUnits({ url }: LinkSpan, part: Stretch, ink: Ink): readonly Unit[] {
  const { highlight = nowhere, base } = ink;
  const address = addressOf(url, base);
  const spans = ink.spans.filter(({ kind }) => kind === 'code');
  const label = unitsOf(part, { ...ink, spans });
  const words = label.map(({ written }) => written).join('');
  if (!address || words.trim() === '') return label;
  if (!canMask(words)) return [...label, { written: arrowTo(address), isBold: false }];
  const { start, end } = clip(highlight, part);
  const isBold = start === part.start && end === part.end;
  return [{ written: maskedLink(isBold ? words : join(label), address), isBold }];
}

const nowhere: Highlight = { start: 0, end: 0 };

function clip({ start, end }: Stretch, within: Stretch): Stretch {
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) };
}
