/** Fetches an attachment; never more than `maxBytes`, whatever size it claims to have. */
export type Download = (url: string, maxBytes: number) => Promise<Downloaded>;

type Downloaded =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed' };

/** Discord's CDN answers within a second or two. */
const patienceMs = 15_000;

export function createDownload(fetchFile: typeof fetch): Download {
  return async (url, maxBytes) => {
    try {
      const response = await fetchFile(url, { signal: AbortSignal.timeout(patienceMs) });
      if (!response.ok || !response.body) return { kind: 'failed' };
      return await readAtMost(response.body, maxBytes);
    } catch {
      return { kind: 'failed' };
    }
  };
}

async function readAtMost(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Downloaded> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of body) {
    total += chunk.length;
    if (total > maxBytes) return { kind: 'too-large' };
    chunks.push(chunk);
  }
  return { kind: 'whole', bytes: Buffer.concat(chunks) };
}
