import { createHash } from 'node:crypto';
import type { AddingOptions, NewArticle } from '../../src/store/servers/article-store.js';
import type { Store } from '../../src/store/store.js';

const megabyte = 1024 * 1024;
export const limits = { maxArticles: 3, maxBytes: 5 * megabyte };
export const adding: AddingOptions = { replace: false, limits };
export const replacing: AddingOptions = { replace: true, limits };
/** Two servers. */
export const [a, b] = ['100000000000000001', '100000000000000002'];
export const noon = new Date('2026-11-27T12:00:00Z');
export const later = new Date('2026-11-27T13:00:00Z');
export const nextYear = new Date('2027-11-27T12:00:00Z');

/** An article of a server; its text is its name when it is told none. */
export function storedArticle(name: string, text: string | Uint8Array = name, serverId = a): NewArticle {
  const content = typeof text === 'string' ? Buffer.from(text) : text;
  return { serverId, name, content, by: '200000000000000002', at: noon };
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function namesIn({ articles }: Store, serverId: string): Promise<readonly string[]> {
  return (await articles.list(serverId)).map(({ name }) => name);
}
