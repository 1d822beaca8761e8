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
    parts.set(file.name, content.toString('utf8'));
  }
  if (![...parts.keys()].some((name) => name.startsWith('word/'))) return noWordFile;
  return { kind: 'archive', part: (name) => parts.get(name) ?? '' };
}

const wayOut = 'open it in Word or LibreOffice and save it as .docx again';
export const damaged: Fault = { line: 1, reason: `a damaged Word file: ${wayOut}` };
const noWordFile: Fault = { line: 1, reason: `no Word file, whatever its name says: ${wayOut}` };
const tooLarge: Fault = {
  line: 1,
  reason: `more than ${maxUnpackedBytes / 1024 / 1024} MiB of text when unpacked: split it into several files`,
};

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
