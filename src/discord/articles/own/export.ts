import JSZip from 'jszip';
import type { ArticleStore, StoredArticle } from '../../../store/servers/article-store.js';

/** Bots may attach 10 MiB: https://docs.discord.com/developers/reference#uploading-files. A little is the zip's own. */
const maxZipBytes = 9.5 * 1024 * 1024;

export interface ZipFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** All that a server keeps itself, in as few files as can be sent. */
export async function* zipArticles(serverId: string, store: ArticleStore): AsyncGenerator<ZipFile> {
  const parts = divide(await store.list(serverId));
  for (const [n, articles] of parts.entries()) {
    const zip = new JSZip();
    for (const { id, name, at } of articles) {
      const content = await store.read(serverId, id);
      // Removed meanwhile.
      if (content) zip.file(name, content, { date: at });
    }
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    yield { name: parts.length === 1 ? 'articles.zip' : `articles-${n + 1}.zip`, bytes };
  }
}

/** By what they are unpacked: packed they are hardly ever more. */
function divide(articles: readonly StoredArticle[]): readonly (readonly StoredArticle[])[] {
  const parts: StoredArticle[][] = [];
  let room = 0;
  for (const article of articles) {
    if (article.bytes > room) {
      parts.push([]);
      room = maxZipBytes;
    }
    parts.at(-1)?.push(article);
    room -= article.bytes;
  }
  return parts;
}
