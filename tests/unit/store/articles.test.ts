import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { AddingOptions, NewArticle } from '../../../src/store/servers/article-store.js';
import { defaultSettings, type Store } from '../../../src/store/store.js';
import { describeInEachEngine } from '../../helpers/engines.js';

const megabyte = 1024 * 1024;
const limits = { maxArticles: 3, maxBytes: 5 * megabyte };
const adding: AddingOptions = { replace: false, limits };
const replacing: AddingOptions = { replace: true, limits };
const [a, b] = ['100000000000000001', '100000000000000002'];
const noon = new Date('2026-11-27T12:00:00Z');
const later = new Date('2026-11-27T13:00:00Z');
const nextYear = new Date('2027-11-27T12:00:00Z');

let store: Store;
let reopen: () => Promise<void>;

/** Each test has an empty store. */
function describeStore(name: string, tests: () => void): void {
  describeInEachEngine(name, ({ open }) => {
    beforeEach(async () => {
      store = await open();
      reopen = async () => {
        await store.close();
        store = await open();
      };
    });
    tests();
  });
}

function article(name: string, text: string | Uint8Array = name, serverId = a): NewArticle {
  const content = typeof text === 'string' ? Buffer.from(text) : text;
  return { serverId, name, content, by: '200000000000000002', at: noon };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function namesIn(serverId: string): Promise<readonly string[]> {
  return (await store.articles.list(serverId)).map(({ name }) => name);
}

async function textOf(name: string, serverId = a): Promise<string | undefined> {
  const found = (await store.articles.list(serverId)).find((each) => each.name === name);
  const content = found && (await store.articles.read(serverId, found.id));
  return content && Buffer.from(content).toString();
}

describeStore('articles of a server', () => {
  it('survive a restart, byte for byte, with who added them and when', async () => {
    const content = Uint8Array.from({ length: 4 * megabyte }, (_, n) => (n * 7) % 256);
    expect(await store.articles.add(article('Öffnung.pdf', content), adding)).toMatchObject({
      kind: 'added',
    });
    await reopen();
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
    await store.articles.add(article('b.md'), adding);
    await store.articles.add(article('a.md'), adding);
    await store.articles.add(article('a.md', 'of another', b), adding);
    expect(await namesIn(a)).toEqual(['a.md', 'b.md']);
    expect(await namesIn(b)).toEqual(['a.md']);
    const [foreign] = await store.articles.list(b);
    expect(await store.articles.read(a, foreign?.id ?? 0)).toBeUndefined();
    expect(await store.articles.remove(a, foreign?.id ?? 0, noon)).toBeUndefined();
    expect(await store.articles.putBack(a, hashOf('of another'), { at: noon, limits })).toEqual({
      kind: 'gone',
    });
    expect(await textOf('a.md', b)).toBe('of another');
  });

  it('take a name once, whatever its capitals, and give way only when that is wanted', async () => {
    await store.articles.add(article('Mill.md', 'first'), adding);
    expect(await store.articles.add(article('Mill.md'), adding)).toEqual({ kind: 'exists', name: 'Mill.md' });
    expect(await store.articles.add(article('mill.md'), replacing)).toEqual({
      kind: 'exists',
      name: 'Mill.md',
    });
    expect(await textOf('Mill.md')).toBe('first');
    const added = await store.articles.add(article('Mill.md', 'second'), replacing);
    expect(added).toMatchObject({ kind: 'added', replaced: hashOf('first') });
    expect(await textOf('Mill.md')).toBe('second');
    expect(await namesIn(a)).toEqual(['Mill.md']);
  });

  it('are as many and as large as may be, and no more', async () => {
    for (const name of ['1.md', '2.md', '3.md']) await store.articles.add(article(name), adding);
    expect(await store.articles.add(article('4.md'), adding)).toEqual({ kind: 'too-much', of: 'articles' });
    expect(await store.articles.add(article('3.md', 'other'), replacing)).toMatchObject({ kind: 'added' });
    const large = new Uint8Array(4 * megabyte);
    expect(await store.articles.add(article('3.md', large), replacing)).toMatchObject({ kind: 'added' });
    expect(await store.articles.add(article('2.md', large), replacing)).toEqual({
      kind: 'too-much',
      of: 'bytes',
    });
    expect(await store.articles.add(article('2.md', large, b), adding)).toMatchObject({ kind: 'added' });
    expect(await namesIn(a)).toEqual(['1.md', '2.md', '3.md']);
  });

  it('keep to the limit when several are added at once', async () => {
    const names = Array.from({ length: 8 }, (_, n) => `${n}.md`);
    const added = await Promise.all(names.map((name) => store.articles.add(article(name), adding)));
    expect(added.filter(({ kind }) => kind === 'added')).toHaveLength(3);
    expect(await namesIn(a)).toHaveLength(3);
  });
});

describeStore('what was removed or replaced', () => {
  it('can be put back, after a restart too', async () => {
    await store.articles.add(article('mill.md', 'the mill'), adding);
    const [kept] = await store.articles.list(a);
    expect(await store.articles.remove(a, kept?.id ?? 0, later)).toMatchObject({ name: 'mill.md' });
    expect(await namesIn(a)).toEqual([]);
    expect(await store.articles.remove(a, kept?.id ?? 0, later)).toBeUndefined();
    await reopen();
    const start = hashOf('the mill').slice(0, 8);
    expect(await store.articles.putBack(a, start, { at: later, limits })).toEqual({
      kind: 'put-back',
      name: 'mill.md',
    });
    expect(await textOf('mill.md')).toBe('the mill');
    expect(await store.articles.putBack(a, start, { at: later, limits })).toEqual({ kind: 'gone' });
  });

  it('takes the place again of what replaced it, and that can be put back in turn', async () => {
    await store.articles.add(article('mill.md', 'first'), adding);
    await store.articles.add(article('mill.md', 'second'), replacing);
    const put = (text: string) => store.articles.putBack(a, hashOf(text), { at: later, limits });
    expect(await put('first')).toMatchObject({ kind: 'put-back' });
    expect(await textOf('mill.md')).toBe('first');
    expect(await put('second')).toMatchObject({ kind: 'put-back' });
    expect(await textOf('mill.md')).toBe('second');
  });

  it('stays away from what was added under its name since, and from a full server', async () => {
    await store.articles.add(article('mill.md', 'first'), adding);
    const [first] = await store.articles.list(a);
    await store.articles.remove(a, first?.id ?? 0, later);
    await store.articles.add(article('mill.md', 'other'), adding);
    const put = () => store.articles.putBack(a, hashOf('first'), { at: later, limits });
    expect(await put()).toEqual({ kind: 'exists', name: 'mill.md' });
    const [other] = await store.articles.list(a);
    await store.articles.remove(a, other?.id ?? 0, later);
    for (const name of ['1.md', '2.md', '3.md']) await store.articles.add(article(name), adding);
    expect(await put()).toEqual({ kind: 'too-much', of: 'articles' });
    expect(await namesIn(a)).toEqual(['1.md', '2.md', '3.md']);
  });

  it('is forgotten when its time is over, and the oldest of many before', async () => {
    for (let n = 0; n < 25; n += 1) await store.articles.add(article('mill.md', `version ${n}`), replacing);
    const put = (text: string) => store.articles.putBack(a, hashOf(text), { at: later, limits });
    expect(await put('version 0')).toEqual({ kind: 'gone' });
    expect(await put('version 23')).toMatchObject({ kind: 'put-back' });
    await store.articles.purge(nextYear);
    expect(await put('version 22')).toEqual({ kind: 'gone' });
    expect(await textOf('mill.md')).toBe('version 23');
  });
});

describeStore('the version of a server', () => {
  it('goes up with each change to its articles and ties, and with nothing else', async () => {
    const versions: number[] = [];
    const look = async () => void versions.push(await store.servers.version(a));
    await look();
    await store.articles.add(article('mill.md', 'the mill'), adding);
    await look();
    const [kept] = await store.articles.list(a);
    await store.articles.remove(a, kept?.id ?? 0, later);
    await look();
    await store.articles.putBack(a, hashOf('the mill'), { at: later, limits });
    await look();
    const tie = { serverId: a, question: 'Who?', passageId: 'p', textHash: 'h', by: '2', at: noon };
    const tied = await store.ties.add(tie);
    await look();
    await store.ties.remove(a, tied === 'full' ? 0 : tied.id);
    await look();
    expect(versions).toEqual([0, 1, 2, 3, 4, 5]);
    await store.articles.add(article('mill.md'), adding);
    await store.settings.write(a, defaultSettings);
    await store.articles.add(article('mill.md', 'x', b), adding);
    await look();
    expect(versions.at(-1)).toBe(5);
    expect(await store.servers.versions()).toEqual(
      new Map([
        [a, 5],
        [b, 1],
      ]),
    );
  });
});
