import { Document, isMap, isScalar, LineCounter } from 'yaml';
import { AskedReader } from './asked/asked.js';
import { ValueFinder } from './asked/value-text.js';
import type { Entry } from './entry.js';
import type { SplitText } from './split.js';

/** Of TOML and JSON, whose readers do not tell where a value stands. */
export function objectEntries(value: unknown, { source, sourceLine }: SplitText): readonly Entry[] {
  const lines = source.split('\n');
  const asked = askedByKey(value, source, sourceLine);
  return Object.entries(value ?? {}).map(([key, each]): Entry => {
    const at = lines.findIndex((line) => line.includes(key));
    const found = asked.get(key);
    return { key, value: each, line: sourceLine + Math.max(at, 0), ...(found && { asked: found }) };
  });
}

function askedByKey(value: unknown, source: string, sourceLine: number) {
  const counter = new LineCounter();
  for (const { index } of source.matchAll(/^/gm)) counter.addNewLine(index);
  const finder = new ValueFinder(source, (offset) => counter.linePos(offset).line + sourceLine - 1);
  const reader = new AskedReader((node) => finder.textOf(node));
  const { contents } = new Document(value);
  const pairs = isMap(contents) ? contents.items : [];
  return new Map(
    pairs.flatMap((pair) => {
      const found = isScalar(pair.key) ? reader.askedIn(pair) : [];
      return found.length > 0 ? [[String(pair.key), found] as const] : [];
    }),
  );
}
