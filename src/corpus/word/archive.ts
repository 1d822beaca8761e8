import { Parser } from 'htmlparser2';
import JSZip from 'jszip';
import type { Fault } from '../document/fault.js';

/** The XML of a Word file, unpacked up to a limit. */
export interface Archive {
  readonly kind: 'archive';
  /** Text of a part, such as `word/styles.xml`; empty when there is none. */
  part(name: string): string;
}

/** Unpacked, in bytes: a book of a thousand pages has 10 MB of XML. One that declares less than it has is malicious. */
const maxUnpackedBytes = 40 * 1024 * 1024;

/** The parts that are read besides the properties; pictures and fonts stay packed. */
const readParts = /^(?:word\/.*|docProps\/core|\[Content_Types\]|_rels\/.*)\.(?:xml|rels)$/i;

/** Unpacks all text of a Word file once to see how large it is, so that it is safe to unpack again. */
export async function unpack(bytes: Uint8Array): Promise<Archive | Fault> {
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined);
  if (!zip) return damaged;
  const parts = new Map<string, string>();
  let room = maxUnpackedBytes;
  for (const file of zip.file(readParts)) {
    const content = await readAtMost(file, room);
    if (content === 'too-large') return tooLarge;
    if (content === 'broken') return damaged;
    room -= content.length;
    const xml = content.toString('utf8');
    if (isNestedTooDeep(xml)) return nestedTooDeep;
    parts.set(file.name, xml);
  }
  if (![...parts.keys()].some((name) => name.startsWith('word/'))) return noWordFile;
  return { kind: 'archive', part: (name) => parts.get(name) ?? '' };
}

const wayOut = 'open it in Word or LibreOffice and save it as .docx again';
export const damaged: Fault = { line: 1, reason: `a damaged Word file: ${wayOut}` };
const noWordFile: Fault = { line: 1, reason: `not a Word file, despite its name: ${wayOut}` };
const tooLarge: Fault = {
  line: 1,
  reason: `more than ${maxUnpackedBytes / 1024 / 1024} MiB of text when unpacked: split it into several files`,
};

/** Of what Word itself writes no element stands in a hundred others. */
const maxNesting = 512;
export const nestedTooDeep: Fault = {
  line: 1,
  reason: 'tables or lists nested too deeply to be read: nest them less',
};

/**
 * mammoth calls itself for each element in another. Where the stack ends in the middle of that, Node can end with it,
 * and not with an exception: it cannot make a regular expression without one.
 */
function isNestedTooDeep(xml: string): boolean {
  let depth = 0;
  let isTooDeep = false;
  const parser = new Parser(
    {
      onopentag() {
        depth += 1;
        if (depth <= maxNesting) return;
        isTooDeep = true;
        parser.pause();
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return isTooDeep;
}

function readAtMost(file: JSZip.JSZipObject, maxBytes: number): Promise<Buffer | 'too-large' | 'broken'> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = file.nodeStream('nodebuffer');
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      stream.pause();
      resolve('too-large');
    });
    stream.on('error', () => resolve('broken'));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
