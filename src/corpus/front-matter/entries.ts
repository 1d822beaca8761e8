import { broken, lineEntries } from './broken.js';
import type { Entries, Entry } from './entry.js';
import { jsonIn } from './json.js';
import { objectEntries } from './object-entries.js';
import type { SplitText } from './split.js';
import { yamlEntries } from './yaml-entries.js';

/** A few values need no more, nor do a hundred questions with their answers; megabytes of YAML would take seconds. */
const maxLength = 64_000;

/** Keys and values of a front matter in any format; of a broken one, those that can be made out. */
export async function entriesOf(split: SplitText): Promise<Entries> {
  const { format, source, sourceLine } = split;
  if (format === 'none') return { entries: [] };
  if (format === 'lines') return { entries: lineEntries(split) };
  if (format === 'percent') return { entries: percentEntries(split) };
  if (source.length > maxLength) return broken(split, sourceLine, 'longer than 64,000 characters');
  if (isNestedTooDeep(source))
    return broken(split, sourceLine, `more than ${maxNesting} values in each other`);
  if (format === 'toml') return tomlEntries(split);
  return format === 'json' ? { entries: objectEntries(jsonIn(source), split) } : yamlEntries(split);
}

/**
 * The readers call themselves for each value in another. Where the stack ends in the middle of that, Node can end with
 * it, and not with an exception: it cannot make a regular expression without one.
 */
const maxNesting = 50;
const listInLists = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${maxNesting}}`, 'm');

function isNestedTooDeep(source: string): boolean {
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > maxNesting) return true;
  }
  return listInLists.test(source);
}

/** TOML is rare: its reader is loaded when a file first needs it. */
async function tomlEntries(split: SplitText): Promise<Entries> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    return { entries: objectEntries(parse(split.source), split) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [what = ''] = error.message.split('\n');
    return broken(split, split.sourceLine + error.line - 1, what);
  }
}

/** Of Pandoc: `% title`, `% author`, `% date`. */
function percentEntries({ source, sourceLine }: SplitText): readonly Entry[] {
  const keys = ['title', 'author', 'date'];
  return source.split('\n').flatMap((line, at) => {
    const [key, value] = [keys[at], line.slice(1).trim()];
    return key && value !== '' ? [{ key, value, line: sourceLine + at }] : [];
  });
}
