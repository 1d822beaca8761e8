import type { Line } from './page-lines.js';
import { roundedSize, type Typography } from './typography.js';

/** A bullet or a number and what stands between it and the words. */
const bullet = /^(?:[•‣◦▪▸►●○■□·∙»›➢➤➔✓✔❖◆–—*-]|[\uf0a7\uf0b7\u2022])\s+|^[•‣◦▪▸►●○■□➢➤✓✔❖◆\uf0a7\uf0b7]/u;
const number = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+(?=\S)/iu;

/** The marker that begins a list item, when a line has one. */
export function itemMark(text: string): string | undefined {
  return (bullet.exec(text) ?? number.exec(text))?.[0];
}

export function isBullet(mark: string): boolean {
  return bullet.test(mark);
}

/** In ems: text indented by this much begins a paragraph. */
const minIndent = 0.8;
/** A line step this much larger than usual is an intended gap. */
const gapRatio = 1.25;

/** Whether a line begins a paragraph of its own, by the gap above it, its indent, its size, or room left above. */
export function beginsParagraph(before: Line, line: Line, set: Typography): boolean {
  if (roundedSize(before.size) !== roundedSize(line.size)) return true;
  if (set.headingSizes.includes(roundedSize(line.size))) return isApart(before, line, set);
  if (itemMark(line.text) !== undefined && !continuesNumber(before, line)) return true;
  if (!isSameColumn(before, line)) return !flowsOn(before, line);
  return isApart(before, line, set) || isIndented(before, line) || endsEarly(before, line);
}

function isSameColumn(before: Line, line: Line): boolean {
  return before.page === line.page && before.column[0] === line.column[0] && before.base > line.base;
}

/** Whether there is an intended gap between two lines. */
export function isApart(before: Line, line: Line, { leading }: Typography): boolean {
  return !isSameColumn(before, line) || before.base - line.base > leading * line.size * gapRatio;
}

/** "on 3." above "5. The" is a list; so would be "chapter" above "2. It says", were it not for the lower case before. */
function continuesNumber(before: Line, line: Line): boolean {
  return (
    number.test(line.text) &&
    !/[.:;!?…)\]"”’»]$/u.test(before.text) &&
    before.right > rightEdge(before) - before.size * 2
  );
}

/** Where a paragraph continues on the next page or column, its sentence has not ended. */
function flowsOn(before: Line, line: Line): boolean {
  if (endsInHyphen(before.text) || isMidSentence(before, line)) return true;
  const isFull = before.right >= rightEdge(before) - before.size * 3;
  const isNewSentence = endsSentence(before.text) && /^[\p{Lu}\p{N}"“„«¿¡(]/u.test(line.text);
  return (
    isFull &&
    !(isNewSentence && indentOf(line) > line.size * minIndent) &&
    !(isNewSentence && !isFlush(before))
  );
}

/** A long word did not fit on the last line. */
function isMidSentence(before: Line, line: Line): boolean {
  return !endsSentence(before.text) && !isShort(before) && /^\p{Ll}/u.test(line.text);
}

/** A first line with more indent than the one above; in a quotation or list item, all lines have it. */
function isIndented(before: Line, line: Line): boolean {
  const further = line.isRightToLeft ? before.right - line.right : line.left - before.left;
  if (further > line.size * minIndent)
    return itemMark(before.text) === undefined && endsSentence(before.text);
  // Back at the margin after a hanging indent: a new entry.
  return (
    further < -line.size * minIndent &&
    endsSentence(before.text) &&
    indentOf(before) > line.size * minIndent * 2
  );
}

/** The next word would have fit on the line above, so that line ended on purpose. */
function endsEarly(before: Line, line: Line): boolean {
  const mayEnd = endsSentence(before.text) || isShort(before) || areItems(before, line);
  if (endsInHyphen(before.text) || !mayEnd) return false;
  const room = before.isRightToLeft ? before.left - before.column[0] : rightEdge(before) - before.right;
  const [word = ''] = line.text.split(' ', 1);
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 1);
  return room > width + line.size * 0.5 && room > line.size * 2;
}

/** Further in than the text, and each begins with a capital: their bullets may have been drawn. */
function areItems(before: Line, line: Line): boolean {
  const isFurtherIn = indentOf(before) > before.size * minIndent && indentOf(line) > line.size * minIndent;
  return (
    isFurtherIn && !isIndented(before, line) && [before, line].every(({ text }) => /^\p{Lu}/u.test(text))
  );
}

/** A line of an address or a verse: less than half of what it could be. */
function isShort(line: Line): boolean {
  return line.right - line.left < (line.column[1] - line.column[0]) * 0.5;
}

function isFlush(line: Line): boolean {
  return line.right >= rightEdge(line) - line.size * 0.5;
}

function rightEdge({ column }: Line): number {
  return column[1];
}

function indentOf(line: Line): number {
  return line.isRightToLeft ? line.column[1] - line.right : line.left - line.column[0];
}

/** A word that goes on in the next line. */
function endsInHyphen(text: string): boolean {
  return /[\p{L}\p{M}\p{N}][-\u00ad\u2010]$/u.test(text);
}

function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：؟۔]["'”’»)\]\p{No}]*$/u.test(text);
}
