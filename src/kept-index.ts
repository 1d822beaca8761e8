import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** In place of a folder: nothing is kept. */
const nowhere = 'off';

/**
 * Where the index of a corpus folder is kept for the next start, if it is.
 *
 * @param cacheDir a folder, or `off`; the user's own cache folder when missing
 */
export function placeOfIndex(folder: string, cacheDir?: string): string | undefined {
  if (cacheDir === nowhere) return undefined;
  const path = resolve(folder);
  // The name is for whoever looks; the hash keeps folders of one name apart.
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return join(cacheDir ?? envPaths('footnote', { suffix: '' }).cache, `${basename(path)}-${hash}.index`);
}
