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

/** `key: value` or `key = value` on one line. */
export function lineEntries({ source, sourceLine }: SplitText): readonly Entry[] {
  return source
    .slice(0, maxLength)
    .split('\n')
    .flatMap((written, at): readonly Entry[] => {
      const [, key, value = ''] = /^\{?["']?([a-z_][\w.-]*)["']?\s*[:=]\s*(.*)$/i.exec(written) ?? [];
      const words = value
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .replace(/^["'](?=[^"']*$)/, '');
      return key === undefined || words === '' ? [] : [{ key, value: words, line: sourceLine + at }];
    });
}
