import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, Collection, type Guild } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextDigest, sendDigests } from '../../../../src/discord/moderation/reports/digest.js';
import { openResilientStore, type ResilientStore } from '../../../../src/store/resilient.js';
import { sqliteIn } from '../../../../src/store/sqlite/sqlite.js';
import { defaultSettings } from '../../../../src/store/store.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import { channelId, guildId, ownId } from '../../../helpers/discord/discord.js';
import { type SentMessage, textOf } from '../../../helpers/discord/layouts.js';
import { makeArticle } from '../../../helpers/factories.js';
import { fake } from '../../../helpers/fake.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

let folder: string;
let stores: ResilientStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-digest-'));
});

afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  rmSync(folder, { recursive: true });
});

async function openStore(): Promise<ResilientStore> {
  const store = await openResilientStore(sqliteIn(folder), { onTrouble: () => undefined, clock: () => 1 });
  stores.push(store);
  return store;
}

/** One server, and what is posted in its channel. */
function makeClient({ mayPost = true } = {}) {
  const sent: SentMessage[] = [];
  const channel = {
    guildId,
    isSendable: () => true,
    isDMBased: () => false,
    guild: { members: { me: { id: ownId } } },
    permissionsFor: () => ({ has: () => mayPost }),
    send: async (message: SentMessage) => void sent.push(message),
  };
  const client: Client<true> = fake<Client<true>>('client', {
    channels: { fetch: async () => channel },
    guilds: { cache: new Collection<string, Guild>() },
  });
  const guild = fake<Guild>('guild', { id: guildId, preferredLocale: 'en-US', client });
  client.guilds.cache.set(guildId, guild);
  return { client, sent };
}

const snapshot = makeSnapshotOf([
  makeArticle({
    slug: 'old',
    title: 'The @everyone mill',
    published: '2024-05-01',
    url: 'https://mill.example/',
  }),
  makeArticle({ slug: 'new', title: 'The weir', published: '2026-10-01' }),
]);
const day = (date: number, hour = 12) => new Date(Date.UTC(2026, 10, date, hour));

async function startServer(store: ResilientStore, settings = {}) {
  await store.settings.write(guildId, {
    ...defaultSettings,
    ...{ sendsDigest: true, reportsChannelId: channelId },
    ...settings,
  });
  return (client: Client<true>, now: Date) =>
    sendDigests(client, makeBot({ snapshot, store, now: () => now }));
}

describe('the weekly digest', () => {
  it('is sent once a week, over restarts, and in a week after the one it was switched on in', async () => {
    const { client, sent } = makeClient();
    const store = await openStore();
    const look = await startServer(store);
    // A Friday, the Monday after before and after nine, and the week after that.
    for (const [at, so] of [
      [20, 0],
      [21, 0],
    ] as const) {
      await look(client, day(at));
      expect(sent.length).toBe(so);
    }
    await look(client, day(23, 8));
    expect(sent.length).toBe(0);
    await look(client, day(23, 9));
    await look(client, day(23, 10));
    expect(sent.length).toBe(1);
    const again = await startServer(await openStore());
    await again(client, day(24));
    expect(sent.length).toBe(1);
    await again(client, day(30, 15));
    await again(client, day(30, 16));
    expect(sent.length).toBe(2);
  });

  it('says what was judged, what was asked in vain, and which articles are old; it pings nobody', async () => {
    const { client, sent } = makeClient();
    const store = await openStore();
    const look = await startServer(store);
    await look(client, day(20));
    await store.feedback.note(guildId, 'old#p1', 'helpful', day(21));
    await store.feedback.note(guildId, 'old#p1', 'helpful', day(2));
    for (const question of ['Where is @everyone?', 'Where is @everyone?', 'Who owns the weir?'])
      await store.unanswered.note(guildId, question, day(22));
    await store.unanswered.note(guildId, 'Long ago?', day(2));
    await look(client, day(23));
    const [digest = {}] = sent;
    expect(textOf(digest)).toMatch(/1 × 👍, 0 × 👎, 3 unanswered questions/);
    expect(textOf(digest)).toContain('- Where is \\@everyone?\u00a0· 2×\n- Who owns the weir?\n');
    expect(textOf(digest)).not.toContain('Long ago');
    expect(textOf(digest)).toMatch(
      /1 article is over 12 months old.*mill\]\(<https:\/\/mill\.example\/>\)\s· May\s1,\s2024/s,
    );
    expect(textOf(digest)).not.toContain('The weir');
    expect(digest.allowedMentions).toEqual({ parse: [], repliedUser: false });
  });

  it.each([
    ['where it is switched off', { sendsDigest: false }],
    ['without a channel', { reportsChannelId: undefined }],
  ])('is not sent %s', async (_, settings) => {
    const { client, sent } = makeClient();
    const store = await openStore();
    const { reportsChannelId, ...rest } = { reportsChannelId: channelId, ...settings };
    await store.settings.write(guildId, {
      ...{ ...defaultSettings, sendsDigest: true, ...rest },
      ...(reportsChannelId && { reportsChannelId }),
    });
    for (const date of [20, 23, 30])
      await sendDigests(client, makeBot({ snapshot, store, now: () => day(date) }));
    expect(sent).toEqual([]);
  });

  it('is left out where the bot may not post, and does not hold up other servers', async () => {
    const { client, sent } = makeClient({ mayPost: false });
    const look = await startServer(await openStore());
    await look(client, day(20));
    await expect(look(client, day(23))).resolves.toBeUndefined();
    expect(sent).toEqual([]);
  });
});

it.each([
  [new Date('2026-11-27T10:00:00Z'), '2026-11-30T09:00:00.000Z'],
  [new Date('2026-11-30T08:59:00Z'), '2026-11-30T09:00:00.000Z'],
  [new Date('2026-11-30T09:00:00Z'), '2026-12-07T09:00:00.000Z'],
  [new Date('2026-12-06T23:59:00Z'), '2026-12-07T09:00:00.000Z'],
])('after %s the next digest is due on %s', (now, due) => {
  expect(nextDigest(now).toISOString()).toBe(due);
});
