import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Fault } from '../document/fault.js';
import type { SplitText } from './split.js';

/** One `key: value`. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** Counted in the file from 1. */
  readonly line: number;
}

interface Entries {
  readonly entries: readonly Entry[];
  /** What is wrong with it as a whole, and the way out. */
  readonly fault?: Fault;
}

/** A few values need no more; megabytes of YAML would take seconds to read. */
const maxLength = 16_000;

/** Keys and values of a front matter in any format; of a broken one, those that can be made out. */
export async function entriesOf(split: SplitText): Promise<Entries> {
  const { format, source, sourceLine } = split;
  if (format === 'none') return { entries: [] };
  if (source.length > maxLength) return broken(split, sourceLine, 'longer than 16,000 characters');
  if (isNestedTooDeep(source))
    return broken(split, sourceLine, `more than ${maxNesting} values in each other`);
  if (format === 'toml') return tomlEntries(split);
  return format === 'json' ? { entries: objectEntries(JSON.parse(source), split) } : yamlEntries(split);
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

function broken(split: SplitText, line: number, what: string): Entries {
  const words = what.replace(/\s+/g, ' ').replace(/\.?$/, '');
  const reason = `broken front matter (${words}), of which only single lines could be read: write one \`key: value\` per line, and put values that have a colon in quotes`;
  return { entries: lineEntries(split), fault: { line, reason } };
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

function objectEntries(value: unknown, { source, sourceLine }: SplitText): readonly Entry[] {
  const lines = source.split('\n');
  return Object.entries(value ?? {}).map(([key, each]): Entry => {
    const at = lines.findIndex((line) => line.includes(key));
    return { key, value: each, line: sourceLine + Math.max(at, 0) };
  });
}

function yamlEntries(split: SplitText): Entries {
  const { format, source, sourceLine } = split;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + sourceLine - 1;
  const [error] = document.errors;
  if (error) {
    const { entries, ...rest } = broken(split, lineAt(error.pos[0]), error.message);
    const sound = isMap(document.contents) ? itemsBefore(document.contents, error.pos[0]) : [];
    return { entries: [...mapEntries(sound, sourceLine, lineAt), ...entries], ...rest };
  }
  if (document.contents === null) return { entries: [] };
  if (!isMap(document.contents)) return broken(split, sourceLine, 'no `key: value` lines');
  const entries = mapEntries(document.contents.items, sourceLine, lineAt);
  const fault = format === 'unclosed' ? neverClosed : keyTwice(entries);
  return fault ? { entries, fault } : { entries };
}

const neverClosed: Fault = {
  line: 1,
  reason: "front matter isn't closed: add a line `---` after its last key",
};

function keyTwice(entries: readonly Entry[]): Fault | undefined {
  const keys = new Set<string>();
  const twice = entries.find(({ key }) => keys.size === keys.add(key).size);
  return (
    twice && {
      line: twice.line,
      reason: `"${twice.key}" is in the front matter twice, and the first one is used: remove one of them`,
    }
  );
}

/** What was complete before the place where it breaks. */
function itemsBefore({ items }: YAMLMap, offset: number): YAMLMap['items'] {
  return items.filter(({ value }) => isNode(value) && (value.range?.[2] ?? offset) < offset);
}

function mapEntries(
  items: YAMLMap['items'],
  sourceLine: number,
  lineAt: (offset: number) => number,
): readonly Entry[] {
  return items.map(({ key, value }): Entry => {
    const line = isScalar(key) && key.range ? lineAt(key.range[0]) : sourceLine;
    const given = isScalar(value) ? scalarValue(value) : isMap(value) ? value.toJSON() : toPlain(value);
    return { key: String(key), value: given, line };
  });
}

/** `title: Update #2 for riders`: to YAML a comment, to its author part of the title. */
function scalarValue({ value, comment, type }: Scalar): unknown {
  const isPartOfText = typeof value === 'string' && type === 'PLAIN' && comment && !/^\s/.test(comment);
  return isPartOfText ? `${value} #${comment}` : value;
}

function toPlain(value: unknown): unknown {
  // `title: *start*`: nobody uses anchors and aliases in front matter.
  if (isAlias(value)) return `*${value.source}`;
  return value !== null &&
    typeof value === 'object' &&
    'toJSON' in value &&
    typeof value.toJSON === 'function'
    ? value.toJSON()
    : value;
}

/** `key: value` or `key = value` on one line, of a front matter that is broken elsewhere. */
function lineEntries({ source, sourceLine }: SplitText): readonly Entry[] {
  return source
    .slice(0, maxLength)
    .split('\n')
    .flatMap((written, at): readonly Entry[] => {
      const [, key, value = ''] = /^["']?([a-z_][\w.-]*)["']?\s*[:=]\s*(.*)$/i.exec(written) ?? [];
      const words = value
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .replace(/^["'](?=[^"']*$)/, '');
      return key === undefined || words === '' ? [] : [{ key, value: words, line: sourceLine + at }];
    });
}
