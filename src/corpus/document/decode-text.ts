import { isUtf8 } from 'node:buffer';
import { stripVTControlCharacters } from 'node:util';

import type { Fault } from './fault.js';

interface Decoded {
  readonly text: string;
  /** What was left out of the text. */
  readonly warning?: Fault;
}

/** Text of a UTF-8 file, without byte order mark, every line ending as `\n`; or why the bytes are no text. */
export function decodeText(bytes: Uint8Array): Decoded | Fault {
  const encoding = wideEncodingOf(bytes);
  if (encoding) return { line: 1, reason: `written in ${encoding}, not in UTF-8: save the file as UTF-8` };
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    const reason =
      'a zero byte, so this is not text: take the file out of the folder, or save it as UTF-8 text';
    return { line: lineAt(bytes, zero), reason };
  }
  const bad = firstBadLine(bytes);
  if (bad !== undefined) return { line: bad, reason: 'not UTF-8 from this line on: save the file as UTF-8' };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return withoutControls(text);
}

function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  return undefined;
}

/** Everything below a space but tab, line feed and form feed, and the block Unicode keeps for control codes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** A text may have a few by mistake; in a binary file every third byte is one. */
const maxShare = 0.02;
const alwaysAllowed = 20;

/**
 * Control characters are left out: no text needs them, and printed on a terminal they may move its cursor. A file
 * that is full of them is no text.
 */
function withoutControls(text: string): Decoded | Fault {
  const found = text.match(control)?.length ?? 0;
  if (found === 0) return { text: withoutNextLine(text) };
  const line = text.slice(0, text.search(control)).split('\n').length;
  if (found > Math.max(alwaysAllowed, text.length * maxShare)) {
    return {
      line,
      reason: 'full of control characters, so this is not text: take the file out of the folder',
    };
  }
  const code = text.charAt(text.search(control)).charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const reason =
    found === 1
      ? `contains a control character (U+${code}), which was removed: delete it`
      : `contains ${found} control characters (the first is U+${code}), which were removed: delete them`;
  return {
    text: withoutNextLine(stripVTControlCharacters(text).replace(control, '')),
    warning: { line, reason },
  };
}

/** U+0085 parts words, but is the end of a line to few programs: counted as one, all lines below would be wrong. */
function withoutNextLine(text: string): string {
  return text.replaceAll('\u0085', ' ');
}

const newline = 0x0a;
const carriageReturn = 0x0d;

/** No byte of a longer UTF-8 sequence can be a line ending, so every line can be judged by itself. */
function firstBadLine(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = endOfLine(bytes, start);
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 0;
  for (let start = 0; start <= offset; line += 1) start = endOfLine(bytes, start);
  return line;
}

/** Offset after the line ending (LF, CRLF or CR) of the line that begins at an offset. */
function endOfLine(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === newline) return at + 1;
    if (bytes[at] === carriageReturn) return bytes[at + 1] === newline ? at + 2 : at + 1;
  }
  return bytes.length + 1;
}
