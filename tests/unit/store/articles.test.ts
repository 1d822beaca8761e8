import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { describeInEachEngine } from '../../helpers/engines.js';
import {
  a,
  adding,
  b,
  hashOf,
  later,
  limits,
  namesIn,
  nextYear,
  noon,
  replacing,
  storedArticle,
} from '../../helpers/stored-articles.js';

const megabyte = 1024 * 1024;

describeInEachEngine('articles of a server', ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  it('survive a restart, byte for byte, with who added them and when', async () => {
    const content = Uint8Array.from({ length: 4 * megabyte }, (_, n) => (n * 7) % 256);
    expect(await store.articles.add(storedArticle('Öffnung.pdf', content), adding)).toMatchObject({
      kind: 'added',
    });
    await store.close();
    store = await open();
    const [kept] = await store.articles.list(a);
    expect(kept).toMatchObject({
      name: 'Öffnung.pdf',
      bytes: 4 * megabyte,
      by: '200000000000000002',
      at: noon,
    });
    const read = await store.articles.read(a, kept?.id ?? 0);
    expect(
      createHash('sha256')
        .update(read ?? '')
        .digest('hex'),
    ).toBe(kept?.hash);
    expect(Buffer.compare(Buffer.from(read ?? []), Buffer.from(content))).toBe(0);
  });

  it('are listed by name, each server’s by itself, and cannot be read or removed from another', async () => {
    await store.articles.add(storedArticle('b.md'), adding);
    await store.articles.add(storedArticle('a.md'), adding);
    await store.articles.add(storedArticle('a.md', 'of another', b), adding);
    expect(await namesIn(store, a)).toEqual(['a.md', 'b.md']);
    expect(await namesIn(store, b)).toEqual(['a.md']);
    const [foreign] = await store.articles.list(b);
    expect(await store.articles.read(a, foreign?.id ?? 0)).toBeUndefined();
    expect(await store.articles.remove(a, foreign?.id ?? 0, noon)).toBeUndefined();
    expect(await store.articles.putBack(a, hashOf('of another'), { at: noon, limits })).toEqual({
      kind: 'gone',
    });
    expect(await textOf(store, 'a.md', b)).toBe('of another');
  });

  it('take a name once, whatever its capitals, and give way only when that is wanted', async () => {
    await store.articles.add(storedArticle('Mill.md', 'first'), adding);
    expect(await store.articles.add(storedArticle('Mill.md'), adding)).toEqual({
      kind: 'exists',
      name: 'Mill.md',
    });
    expect(await store.articles.add(storedArticle('mill.md'), replacing)).toEqual({
      kind: 'exists',
      name: 'Mill.md',
    });
    expect(await textOf(store, 'Mill.md')).toBe('first');
    const added = await store.articles.add(storedArticle('Mill.md', 'second'), replacing);
    expect(added).toMatchObject({ kind: 'added', replaced: true });
    expect(await textOf(store, 'Mill.md')).toBe('second');
    expect(await namesIn(store, a)).toEqual(['Mill.md']);
  });

  it('are as many and as large as may be, and no more', async () => {
    for (const name of ['1.md', '2.md', '3.md']) await store.articles.add(storedArticle(name), adding);
    expect(await store.articles.add(storedArticle('4.md'), adding)).toEqual({
      kind: 'too-much',
      of: 'articles',
    });
    expect(await store.articles.add(storedArticle('3.md', 'other'), replacing)).toMatchObject({
      kind: 'added',
    });
    const large = new Uint8Array(4 * megabyte);
    expect(await store.articles.add(storedArticle('3.md', large), replacing)).toMatchObject({
      kind: 'added',
    });
    expect(await store.articles.add(storedArticle('2.md', large), replacing)).toEqual({
      kind: 'too-much',
      of: 'bytes',
    });
    expect(await store.articles.add(storedArticle('2.md', large, b), adding)).toMatchObject({
      kind: 'added',
    });
    expect(await namesIn(store, a)).toEqual(['1.md', '2.md', '3.md']);
  });

  it('keep to the limit when several are added at once', async () => {
    const names = Array.from({ length: 8 }, (_, n) => `${n}.md`);
    const added = await Promise.all(names.map((name) => store.articles.add(storedArticle(name), adding)));
    expect(added.filter(({ kind }) => kind === 'added')).toHaveLength(3);
    expect(await namesIn(store, a)).toHaveLength(3);
  });
});

describeInEachEngine('what was removed or replaced', ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  it('can be put back, after a restart too', async () => {
    await store.articles.add(storedArticle('mill.md', 'the mill'), adding);
    const [kept] = await store.articles.list(a);
    expect(await store.articles.remove(a, kept?.id ?? 0, later)).toMatchObject({ name: 'mill.md' });
    expect(await namesIn(store, a)).toEqual([]);
    expect(await store.articles.remove(a, kept?.id ?? 0, later)).toBeUndefined();
    await store.close();
    store = await open();
    const start = hashOf('the mill').slice(0, 8);
    expect(await store.articles.putBack(a, start, { at: later, limits })).toEqual({
      kind: 'put-back',
      name: 'mill.md',
    });
    expect(await textOf(store, 'mill.md')).toBe('the mill');
    expect(await store.articles.putBack(a, start, { at: later, limits })).toEqual({ kind: 'gone' });
  });

  it('takes the place again of what replaced it, and that can be put back in turn', async () => {
    await store.articles.add(storedArticle('mill.md', 'first'), adding);
    await store.articles.add(storedArticle('mill.md', 'second'), replacing);
    const put = (text: string) => store.articles.putBack(a, hashOf(text), { at: later, limits });
    expect(await put('first')).toMatchObject({ kind: 'put-back' });
    expect(await textOf(store, 'mill.md')).toBe('first');
    expect(await put('second')).toMatchObject({ kind: 'put-back' });
    expect(await textOf(store, 'mill.md')).toBe('second');
  });

  it('stays away from what was added under its name since, and from a full server', async () => {
    await store.articles.add(storedArticle('mill.md', 'first'), adding);
    const [first] = await store.articles.list(a);
    await store.articles.remove(a, first?.id ?? 0, later);
    await store.articles.add(storedArticle('mill.md', 'other'), adding);
    const put = () => store.articles.putBack(a, hashOf('first'), { at: later, limits });
    expect(await put()).toEqual({ kind: 'exists', name: 'mill.md' });
    const [other] = await store.articles.list(a);
    await store.articles.remove(a, other?.id ?? 0, later);
    for (const name of ['1.md', '2.md', '3.md']) await store.articles.add(storedArticle(name), adding);
    expect(await put()).toEqual({ kind: 'too-much', of: 'articles' });
    expect(await namesIn(store, a)).toEqual(['1.md', '2.md', '3.md']);
  });

  it('is forgotten when its time is over, and the oldest of many before', async () => {
    for (let n = 0; n < 25; n += 1)
      await store.articles.add(storedArticle('mill.md', `version ${n}`), replacing);
    const put = (text: string) => store.articles.putBack(a, hashOf(text), { at: later, limits });
    expect(await put('version 0')).toEqual({ kind: 'gone' });
    expect(await put('version 23')).toMatchObject({ kind: 'put-back' });
    await store.articles.purge(nextYear);
    expect(await put('version 22')).toEqual({ kind: 'gone' });
    expect(await textOf(store, 'mill.md')).toBe('version 23');
  });
});

async function textOf({ articles }: Store, name: string, serverId = a): Promise<string | undefined> {
  const found = (await articles.list(serverId)).find((each) => each.name === name);
  const content = found && (await articles.read(serverId, found.id));
  return content && Buffer.from(content).toString();
}
