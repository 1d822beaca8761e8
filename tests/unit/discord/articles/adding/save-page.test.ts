import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createOfferedPages } from '../../../../../src/discord/articles/adding/offered-pages.js';
import { encodeAction } from '../../../../../src/discord/components/custom-id.js';
import type { TakenPage } from '../../../../../src/library/web/read-page.js';
import type { BotFields } from '../../../../helpers/discord/bot.js';
import { guildId, otherPersonId, personId } from '../../../../helpers/discord/discord.js';
import { textOf } from '../../../../helpers/discord/layouts.js';
import { pressId } from '../../../../helpers/discord/press.js';
import { memoryStore } from '../../../../helpers/memory-store.js';

const page: TakenPage = {
  file: 'mill.md',
  content: '---\ntitle: Mill\n---\n\nA mill.\n',
  title: 'Mill',
  url: 'https://gazette.example/mill',
  source: 'Gazette',
  paragraphs: 1,
  beginning: 'A mill.',
};

function setting(more: BotFields = {}) {
  let now = 1;
  const offeredPages = createOfferedPages(() => now);
  const store = memoryStore();
  const hash = offeredPages.keep({ page, replaces: false, moderator: personId, serverId: guildId });
  const press = async (kind: 'save-page' | 'drop-page', id = personId, of = hash, server = guildId) => {
    const asker = { id, permissions: PermissionFlagsBits.ManageGuild, server };
    const pressed = { isPrivate: true };
    const { edits, updates, replies } = await pressId(
      encodeAction({ kind, hash: of }),
      pressed,
      { store, offeredPages, ...more },
      asker,
    );
    return [...edits, ...updates, ...replies].map(textOf).join('\n');
  };
  const wait = (ms: number) => {
    now += ms;
  };
  const saved = async (serverId = guildId) => (await store.articles.list(serverId)).map(({ name }) => name);
  return { press, saved, wait };
}

describe('a page that was shown', () => {
  it('is saved once', async () => {
    const { press, saved } = setting();
    expect(await press('save-page')).toContain('Added `mill.md`');
    expect(await press('save-page')).toContain('don’t have that page anymore');
    expect(await saved()).toEqual(['mill.md']);
  });

  it('is not saved after it was dropped, or an hour later', async () => {
    const dropped = setting();
    await dropped.press('drop-page');
    expect(await dropped.press('save-page')).toContain('don’t have that page anymore');
    const late = setting();
    late.wait(61 * 60 * 1000);
    expect(await late.press('save-page')).toContain('don’t have that page anymore');
    expect([...(await dropped.saved()), ...(await late.saved())]).toEqual([]);
  });

  it('is saved by nobody who did not see it, and by no made-up id', async () => {
    const { press, saved } = setting();
    expect(await press('save-page', otherPersonId)).toContain('older version of me');
    expect(await press('drop-page', otherPersonId)).toContain('older version of me');
    expect(await press('save-page', personId, 'f'.repeat(16))).toContain('don’t have that page anymore');
    expect(await saved()).toEqual([]);
  });

  it('is saved in the server alone where it was shown', async () => {
    const { press, saved } = setting();
    const elsewhere = '440000000000000004';
    expect(await press('save-page', personId, undefined, elsewhere)).toContain('older version of me');
    expect([...(await saved()), ...(await saved(elsewhere))]).toEqual([]);
  });

  it('is not saved once adding is switched off', async () => {
    const { press, saved } = setting({ mayAddArticles: false });
    expect(await press('save-page')).toContain('MODERATORS_MAY_ADD=true');
    expect(await saved()).toEqual([]);
  });
});
