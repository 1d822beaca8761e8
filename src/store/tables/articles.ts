import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type {
  AddedArticle,
  AddingOptions,
  ArticleLimits,
  ArticleStore,
  NewArticle,
  PutBackArticle,
  PuttingBackOptions,
  StoredArticle,
  TooMuch,
} from '../servers/article-store.js';
import { engineOf, type Text, textOf } from './engine.js';
import type { Tables } from './schema.js';
import { lockServer, raiseVersion } from './server-versions.js';

/** Of a server: what was removed or replaced can be put back, but must not fill the disk. */
const maxEnded = 20;

/**
 * An article that was removed or replaced is a row with an end. So each change is one row more, and what was there
 * before can be put back.
 */
export function createArticleTable(database: Kysely<Tables>): ArticleStore {
  return {
    list: (serverId) => current(database, serverId),
    async read(serverId, id) {
      const row = await database
        .selectFrom('article')
        .select('content')
        .where('server_id', '=', serverId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && new Uint8Array(row.content);
    },
    add: (article, options) =>
      database.transaction().execute((transaction) => add(transaction, article, options)),
    remove: (serverId, id, at) =>
      database.transaction().execute((transaction) => remove(transaction, { serverId, id, at })),
    putBack: (serverId, hashStart, options) =>
      database.transaction().execute((transaction) => putBack(transaction, serverId, hashStart, options)),
    async purge(before) {
      await database.deleteFrom('article').where('ended_at', '<', before.toISOString()).execute();
    },
  };
}

/** Some disks, on which an export may end up, do not tell `Mill.md` from `mill.md`. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function rowsOf(database: Kysely<Tables>, serverId: string) {
  return database
    .selectFrom('article')
    .where('server_id', '=', serverId)
    .select([
      'id',
      'bytes',
      'replaced_by as replacedBy',
      engineOf(database).text('name').as('name'),
      engineOf(database).text('hash').as('hash'),
      engineOf(database).text('added_by').as('by'),
      engineOf(database).text('added_at').as('at'),
    ]);
}

async function current(database: Kysely<Tables>, serverId: string): Promise<readonly StoredArticle[]> {
  const rows = await rowsOf(database, serverId).where('ended_at', 'is', null).execute();
  return rows.map((row) => toArticle(serverId, row)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

interface Row extends Readonly<Record<'name' | 'hash' | 'by' | 'at', Text>> {
  readonly id: number;
  readonly bytes: number;
}

function toArticle(serverId: string, { id, bytes, name, hash, by, at }: Row): StoredArticle {
  const texts = { name: textOf(name), hash: textOf(hash), by: textOf(by) };
  return { serverId, id, bytes, ...texts, at: new Date(textOf(at)) };
}

async function add(
  transaction: Transaction<Tables>,
  { serverId, name, content, by, at }: NewArticle,
  { replace, limits }: AddingOptions,
): Promise<AddedArticle> {
  await lockServer(transaction, serverId);
  const articles = await current(transaction, serverId);
  const before = articles.find((article) => keyOf(article.name) === keyOf(name));
  if (before && !(replace && before.name === name)) return { kind: 'exists', name: before.name };
  const others = articles.filter((article) => article !== before);
  const tooMuch = exceeds([...others, { bytes: content.length }], limits);
  if (tooMuch) return tooMuch;
  if (before) await end(transaction, before.id, at);
  await transaction
    .insertInto('article')
    .values({
      ...{ server_id: serverId, name, name_key: keyOf(name), content: Buffer.from(content) },
      ...{ bytes: content.length, hash: createHash('sha256').update(content).digest('hex') },
      ...{ added_by: by, added_at: at.toISOString() },
    })
    .execute();
  const { id } = await transaction
    .selectFrom('article')
    .select('id')
    .where('server_id', '=', serverId)
    .where('name_key', '=', keyOf(name))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (before)
    await transaction.updateTable('article').set({ replaced_by: id }).where('id', '=', before.id).execute();
  await trim(transaction, serverId);
  await raiseVersion(transaction, serverId);
  return { kind: 'added', id, ...(before && { replaced: before.hash }) };
}

function exceeds(
  articles: readonly { readonly bytes: number }[],
  { maxArticles, maxBytes }: ArticleLimits,
): TooMuch | undefined {
  if (articles.length > maxArticles) return { kind: 'too-much', of: 'articles' };
  const total = articles.reduce((sum, { bytes }) => sum + bytes, 0);
  return total > maxBytes ? { kind: 'too-much', of: 'bytes' } : undefined;
}

async function end(transaction: Transaction<Tables>, id: number, at: Date): Promise<void> {
  await transaction.updateTable('article').set({ ended_at: at.toISOString() }).where('id', '=', id).execute();
}

async function remove(
  transaction: Transaction<Tables>,
  { serverId, id, at }: { readonly serverId: string; readonly id: number; readonly at: Date },
): Promise<StoredArticle | undefined> {
  await lockServer(transaction, serverId);
  const found = (await current(transaction, serverId)).find((article) => article.id === id);
  if (!found) return undefined;
  await end(transaction, id, at);
  await trim(transaction, serverId);
  await raiseVersion(transaction, serverId);
  return found;
}

async function putBack(
  transaction: Transaction<Tables>,
  serverId: string,
  hashStart: string,
  { at, limits }: PuttingBackOptions,
): Promise<PutBackArticle> {
  await lockServer(transaction, serverId);
  const ended = await endedOf(transaction, serverId).execute();
  const row = ended.find(({ hash }) => textOf(hash).startsWith(hashStart));
  if (!row) return { kind: 'gone' };
  const article = toArticle(serverId, row);
  const articles = await current(transaction, serverId);
  const other = articles.find(({ name }) => keyOf(name) === keyOf(article.name));
  // What took its place gives way, what somebody has added since does not.
  if (other && other.id !== row.replacedBy) return { kind: 'exists', name: other.name };
  const tooMuch = exceeds([...articles.filter((each) => each !== other), article], limits);
  if (tooMuch) return tooMuch;
  if (other) {
    await end(transaction, other.id, at);
    await transaction
      .updateTable('article')
      .set({ replaced_by: row.id })
      .where('id', '=', other.id)
      .execute();
  }
  await transaction
    .updateTable('article')
    .set({ ended_at: null, replaced_by: null })
    .where('id', '=', row.id)
    .execute();
  await raiseVersion(transaction, serverId);
  return { kind: 'put-back', name: article.name };
}

/** Those that ended last come first. */
function endedOf(database: Kysely<Tables>, serverId: string) {
  return rowsOf(database, serverId)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .orderBy('id', 'desc');
}

async function trim(transaction: Transaction<Tables>, serverId: string): Promise<void> {
  const tooMany = (await endedOf(transaction, serverId).execute()).slice(maxEnded).map(({ id }) => id);
  if (tooMany.length > 0) await transaction.deleteFrom('article').where('id', 'in', tooMany).execute();
}
