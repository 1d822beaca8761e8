import { isAlias, isMap, isNode, isScalar, LineCounter, Pair, parseDocument, Scalar } from 'yaml';
import type { Fault } from '../document/fault.js';
import { AskedReader } from './asked/asked.js';
import { valueText } from './asked/value-text.js';
import { broken } from './broken.js';
import type { Entries, Entry } from './entry.js';
import type { SplitText } from './split.js';

export function yamlEntries(split: SplitText): Entries {
  const { format, source, sourceLine } = split;
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line + sourceLine - 1;
  const reader = new AskedReader((node) => valueText(node, source, lineAt));
  const found = (isMap(contents) ? contents.items : []).map((item): Found => {
    const pair = asWritten(item, source);
    const { key } = pair;
    const line = isScalar(key) && key.range ? lineAt(key.range[0]) : sourceLine;
    const asked = reader.askedIn(pair);
    return { pair, entry: { key: String(key), value: undefined, line, ...(asked.length > 0 && { asked }) } };
  });
  const [error] = errors;
  if (error) return brokenEntries(found, error.pos[0], broken(split, lineAt(error.pos[0]), error.message));
  if (contents === null) return { entries: [] };
  if (!isMap(contents)) return broken(split, sourceLine, 'no `key: value` lines');
  const entries = found.map(withValue);
  const fault = format === 'unclosed' ? neverClosed : keyTwice(entries);
  return fault ? { entries, fault } : { entries };
}

interface Found {
  readonly pair: Pair;
  /** Its value is yet to come. */
  readonly entry: Entry;
}

/** What was complete before the place where it breaks, single lines, and whatever is asked and answered. */
function brokenEntries(found: readonly Found[], offset: number, { entries, ...rest }: Entries): Entries {
  const isSound = ({ pair: { value } }: Found) => isNode(value) && (value.range?.[2] ?? offset) < offset;
  const asked = found.filter((each) => each.entry.asked && !isSound(each)).map(({ entry }) => entry);
  return { entries: [...found.filter(isSound).map(withValue), ...entries, ...asked], ...rest };
}

function withValue({ pair: { value }, entry }: Found): Entry {
  const given = isScalar(value) ? scalarValue(value) : isMap(value) ? value.toJSON() : toPlain(value);
  return { ...entry, value: given };
}

/** `title: #rules`, `title: !help`, `title: &more`: what YAML makes of these signs nobody means in a front matter. */
function asWritten(pair: Pair, source: string): Pair {
  const { key, value } = pair;
  if (!isScalar(key) || !key.range || (value !== null && !isScalar(value))) return pair;
  const [, written = ''] =
    /^["']?\s*:[ \t]+([#!&]\S[^\n]*)/.exec(source.slice(key.range[1], key.range[1] + maxLine)) ?? [];
  return written === '' || /^!!|^# /.test(written) ? pair : new Pair(key, new Scalar(written.trim()));
}

/** UTF-16 units. */
const maxLine = 500;

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
