import { beforeEach, expect, it } from 'vitest';
import { defaultSettings, type Store } from '../../../src/store/store.js';
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
  storedArticle,
} from '../../helpers/stored-articles.js';

describeInEachEngine('the version of a server', ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  it('goes up with each change to its articles and ties, and with nothing else', async () => {
    const versions: number[] = [];
    const look = async () => void versions.push(await store.servers.version(a));
    await look();
    await store.articles.add(storedArticle('mill.md', 'the mill'), adding);
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
    await store.articles.add(storedArticle('mill.md'), adding);
    await store.settings.write(a, defaultSettings);
    await store.articles.add(storedArticle('mill.md', 'x', b), adding);
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

describeInEachEngine('a server that was left', ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  async function keepSomethingOf(serverId: string): Promise<void> {
    await store.settings.write(serverId, { ...defaultSettings, isPrivate: true });
    await store.unanswered.note(serverId, 'Who?', noon);
    await store.feedback.note(serverId, 'mill#p1', 'helpful', noon);
    await store.articles.add(storedArticle('mill.md', 'the mill', serverId), adding);
    await store.ties.add({ serverId, question: 'Who?', passageId: 'p', textHash: 'h', by: '2', at: noon });
    await store.digests.claim(serverId, noon, later);
  }

  async function whatIsKeptOf(serverId: string) {
    return {
      isPrivate: (await store.settings.read(serverId)).isPrivate,
      unanswered: (await store.unanswered.list(serverId)).length,
      helpful: (await store.feedback.count(serverId, noon)).helpful,
      articles: await namesIn(store, serverId),
      ties: (await store.ties.list(serverId)).length,
      version: await store.servers.version(serverId),
    };
  }

  const everything = {
    isPrivate: true,
    unanswered: 1,
    helpful: 1,
    articles: ['mill.md'],
    ties: 1,
    version: 2,
  };
  const nothing = { isPrivate: false, unanswered: 0, helpful: 0, articles: [], ties: 0, version: 0 };

  it('is forgotten as a whole once its time is over, and no other', async () => {
    await keepSomethingOf(a);
    await keepSomethingOf(b);
    await store.servers.noteLeft(a, noon);
    expect(await store.servers.forgetLeft(noon)).toEqual([]);
    expect(await whatIsKeptOf(a)).toEqual(everything);
    expect(await store.servers.forgetLeft(later)).toEqual([a]);
    expect(await whatIsKeptOf(a)).toEqual(nothing);
    expect(await whatIsKeptOf(b)).toEqual(everything);
    expect(await store.servers.forgetLeft(nextYear)).toEqual([]);
  });

  it('keeps everything when it comes back before', async () => {
    await keepSomethingOf(a);
    await store.servers.noteLeft(a, noon);
    await store.servers.noteBack(a);
    expect(await store.servers.forgetLeft(nextYear)).toEqual([]);
    expect(await whatIsKeptOf(a)).toEqual(everything);
  });

  it('was left when that was first noticed', async () => {
    await store.settings.write(a, defaultSettings);
    await store.servers.noteLeft(a, noon);
    await store.servers.noteLeft(a, nextYear);
    expect(await store.servers.forgetLeft(later)).toEqual([a]);
  });

  it('is known as such; direct messages are no server', async () => {
    await keepSomethingOf(a);
    await store.unanswered.note(b, 'Who?', noon);
    await store.feedback.note('direct', 'mill#p1', 'helpful', noon);
    await store.servers.noteLeft(a, noon);
    expect(await store.servers.known()).toEqual([
      { serverId: a, isLeft: true },
      { serverId: b, isLeft: false },
    ]);
  });
});
