import { isUtf8 } from 'node:buffer';

import type { Fault } from './fault.js';

export interface Decoded {
  readonly text: string;
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
  return controlFault(text) ?? { text };
}

function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  return undefined;
}

/** Everything below a space but tab, line feed and form feed, and the block Unicode keeps for control codes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;

/** Control characters come from binary files, and printed on a terminal they may move its cursor. */
function controlFault(text: string): Fault | undefined {
  const at = text.search(control);
  if (at === -1) return undefined;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const reason = `the control character U+${code}, which no text needs: delete it, or take the file out of the folder`;
  return { line: text.slice(0, at).split('\n').length, reason };
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
