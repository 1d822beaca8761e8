import type { Entries, Entry } from './entry.js';
import type { SplitText } from './split.js';

/** What can be made out of a front matter that cannot be read as a whole. */
export function broken(split: SplitText, line: number, what: string): Entries {
  const words = what.replace(/\s+/g, ' ').replace(/\.?$/, '');
  const reason = `broken front matter (${words}), of which only single lines could be read: write one \`key: value\` per line, and put values that have a colon in quotes`;
  return { entries: lineEntries(split), fault: { line, reason } };
}

/** So much of it is looked through. */
const maxLength = 16_000;

/** `key: value` or `key = value` on one line; the sign of a block (`>`) stands for the line below. */
export function lineEntries({ source, sourceLine }: SplitText): readonly Entry[] {
  const lines = source.slice(0, maxLength).split('\n');
  return lines.flatMap((written, at): readonly Entry[] => {
    const { key, value } = keyIn(written) ?? {};
    if (key === undefined || value === undefined) return [];
    const next = lines[at + 1] ?? '';
    const given = !/^[>|][+-]?$/.test(value) ? value : keyIn(next) ? '' : next;
    const words = given
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/^["'](?=[^"']*$)/, '');
    return words === '' ? [] : [{ key, value: words, line: sourceLine + at }];
  });
}

function keyIn(line: string): { readonly key: string; readonly value: string } | undefined {
  const [, key, value = ''] = /^(?:- |\{)?["']?([a-z_][\w.-]*)["']?\s*[:=]\s*(.*)$/i.exec(line) ?? [];
  return key === undefined ? undefined : { key, value: value.trim() };
}
