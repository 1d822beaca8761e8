import { smallest } from '../../base/lists.js';
import { MarkedText } from '../document/marked-text.js';
import type { Line } from './page-lines.js';
import type { Taken } from './table-rows.js';

/** The lines of code that begin at a place, when any do, with their indents. */
export function codeAt(lines: readonly Line[], at: number): Taken | undefined {
  const code: Line[] = [];
  for (let line = lines[at]; line?.isCode && follows(code.at(-1), line); line = lines[at + code.length])
    code.push(line);
  if (code.length === 0) return undefined;
  const left = smallest(code.map((line) => line.left));
  const out = new MarkedText();
  for (const line of code) {
    out.startLine('');
    const letterWidth = (line.right - line.left) / Math.max(1, line.text.length);
    out.add(
      ' '.repeat(Math.max(0, Math.round((line.left - left) / (letterWidth || 1)))) + line.text,
      line.page,
    );
  }
  return { block: out.toBlock('code'), taken: code.length };
}

function follows(before: Line | undefined, line: Line): boolean {
  return before === undefined || (before.page === line.page && before.base - line.base < line.size * 3);
}
