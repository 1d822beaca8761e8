import { beforeEach, expect, it } from 'vitest';
import { defaultSettings, type Store } from '../../../src/store/store.js';
import { describeInEachEngine } from '../../helpers/engines.js';

const [a, b] = ['100000000000000001', '100000000000000002'];
const noon = new Date('2026-11-27T12:00:00Z');
const later = new Date('2026-11-27T13:00:00Z');
const nextYear = new Date('2027-11-27T12:00:00Z');
const adding = { replace: false, limits: { maxArticles: 3, maxBytes: 1000 } };

describeInEachEngine('a server that was left', ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
  });

  async function keepSomethingOf(serverId: string): Promise<void> {
    await store.settings.write(serverId, { ...defaultSettings, isPrivate: true });
    await store.unanswered.note(serverId, 'Who?', noon);
    await store.feedback.note(serverId, 'mill#p1', 'helpful', noon);
    const content = Buffer.from('the mill');
    await store.articles.add({ serverId, name: 'mill.md', content, by: '2', at: noon }, adding);
    await store.ties.add({ serverId, question: 'Who?', passageId: 'p', textHash: 'h', by: '2', at: noon });
    await store.digests.claim(serverId, noon, later);
  }

  async function whatIsKeptOf(serverId: string) {
    return {
      isPrivate: (await store.settings.read(serverId)).isPrivate,
      unanswered: (await store.unanswered.list(serverId)).length,
      helpful: (await store.feedback.count(serverId, noon)).helpful,
      articles: (await store.articles.list(serverId)).map(({ name }) => name),
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
