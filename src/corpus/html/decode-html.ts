import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** A page says so within this many bytes: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const prescannedBytes = 1024;

/**
 * Text of a page in the encoding that its byte order mark, its server or the page itself names; else UTF-8, or
 * windows-1252 where it is none. Every line ends as `\n`.
 *
 * @param named by the server, when the page came from one
 */
export function decodeHtml(bytes: Uint8Array, named?: string): string {
  const encoding = markedEncoding(bytes) ?? named ?? declaredEncoding(bytes);
  const decoder = decoderFor(encoding, bytes);
  // Decoding in one go, Node 20 mistakes windows-1252 for Latin-1: https://github.com/nodejs/node/issues/56542
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode();
  return text.replace(/\r\n?/g, '\n');
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** `<meta charset="…">`, `<meta http-equiv … content="text/html; charset=…">` and `<?xml encoding="…"?>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, prescannedBytes)).toString('latin1');
  const [, declared] =
    /<meta[^>]+?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ??
    /^<\?xml[^>]+?encoding=["']([\w-]+)/i.exec(start) ??
    [];
  // If we could read this far, the page is not UTF-16.
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function decoderFor(encoding: string | undefined, bytes: Uint8Array): TextDecoder {
  // Declared as Latin, but valid UTF-8 with letters beyond ASCII: somebody changed editors and left the declaration.
  const isReallyUtf8 =
    encoding === undefined || /^(?:iso-8859-1|latin1|windows-1252|us-ascii)$/i.test(encoding);
  if (isReallyUtf8 && isUtf8(bytes)) return new TextDecoder('utf-8');
  try {
    return new TextDecoder(encoding ?? 'windows-1252');
  } catch {
    // There is no encoding of that name.
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  }
}
