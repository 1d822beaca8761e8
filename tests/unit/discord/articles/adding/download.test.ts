import { describe, expect, it } from 'vitest';

import { createDownload } from '../../../../../src/discord/articles/adding/download.js';

describe('a download', () => {
  it('gives the bytes', async () => {
    const download = createDownload(async () => new Response('The mill.'));
    expect(await download('https://x', 100)).toEqual({ kind: 'whole', bytes: Buffer.from('The mill.') });
  });

  it('stops at the limit, whatever is still to come', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const download = createDownload(async () => new Response(endless));
    expect(await download('https://x', 5000)).toEqual({ kind: 'too-large' });
    expect(sent).toBeLessThan(20_000);
  });

  it.each([
    ['a refusal', async () => new Response('no', { status: 404 })],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed'))],
  ])('fails without a throw on %s', async (_, fetchFile) => {
    expect(await createDownload(fetchFile)('https://x', 100)).toEqual({ kind: 'failed' });
  });
});
