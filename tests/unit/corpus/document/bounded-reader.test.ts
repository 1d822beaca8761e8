import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type BoundedReader, openBoundedReader } from '../../../../src/corpus/document/bounded-reader.js';
import { bytesOf } from '../../../helpers/corpus/parsing.js';
import { pdf } from '../../../helpers/corpus/pdf.js';

/** A worker needs the built file. */
const threadFile = new URL('../../../../dist/src/corpus/document/document-thread.js', import.meta.url);
const wide = { longestMs: 60_000, heapMb: 512, growthMb: 1024 };
const page = bytesOf('<p>One.</p>');

let reader: BoundedReader | undefined;
afterEach(() => reader?.close());

const open = (bounds: Partial<typeof wide> = {}) => {
  reader = openBoundedReader({ ...wide, ...bounds }, threadFile);
  return reader;
};

describe('a reader that can be ended', () => {
  it('gives what the readers give', async () => {
    expect(await open().read('html', page)).toMatchObject({ place: 'line', pieces: [{ text: 'One.' }] });
    expect(
      await open().read('pdf', await pdf({ pages: [[{ text: 'The text of this page.' }]] })),
    ).toMatchObject({
      place: 'page',
      pieces: [{ text: 'The text of this page.' }],
    });
  });

  it('gives up a file that takes too long, and reads the next', async () => {
    const { read } = open({ longestMs: 3000 });
    expect(await read('html', bytesOf('<b>a</b>'.repeat(1_000_000)))).toEqual({
      line: 1,
      reason: expect.stringMatching(/takes too long to read: split it/),
    });
    expect(await read('html', page)).toMatchObject({ pieces: [{ text: 'One.' }] });
  });

  it('gives the next half the time, so that a folder of such files has an end', async () => {
    const { read } = open({ longestMs: 2000 });
    const tookMs = async () => {
      const startedMs = performance.now();
      expect(await read('html', bytesOf('<b>a</b>'.repeat(1_000_000)))).toHaveProperty('reason');
      return performance.now() - startedMs;
    };
    const first = await tookMs();
    expect(await tookMs()).toBeLessThan(first);
  });

  it('gives up a file that takes too much memory, and reads the next', async () => {
    const { read } = open({ heapMb: 32 });
    const heavy = bytesOf('<p>Some <i>words</i> of a paragraph.</p>'.repeat(200_000));
    expect(await read('html', heavy)).toEqual({ line: 1, reason: expect.stringMatching(/too much memory/) });
    expect(await read('html', page)).toMatchObject({ pieces: [{ text: 'One.' }] });
  });

  it('ends a file that unpacks beyond what the process may grow by', async () => {
    const { read } = open({ growthMb: 200 });
    expect(await read('pdf', unpackingTo(800_000_000))).toEqual({
      line: 1,
      reason: expect.stringMatching(/too much memory/),
    });
  });
});

/** A PDF of one page whose drawing is so many spaces. */
function unpackingTo(bytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(bytes, ' '));
  return Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Length ${packed.length} /Filter /FlateDecode >> stream
`),
    packed,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
  ]);
}
