import { readFileSync, writeFileSync } from 'node:fs';
import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { PersonClient } from '../../playground/control-client.js';
import { componentsOf, customIdOf, labelsOf, textOf } from '../helpers/discord/layouts.js';
import { useHome } from '../helpers/process/home.js';
import { messageWith } from '../helpers/process/start-bot.js';

const home = useHome();
const asked = 'Do we get boots on the ground?';
const alike = 'do we get boots on the ground';

interface Menu {
  readonly custom_id: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

function menuOn(message: object | undefined): Menu {
  // A select menu, by its type.
  const [menu] = componentsOf(message ?? {}).filter(
    ({ type }) => type === ComponentType.StringSelect,
  ) as unknown as Menu[];
  if (!menu) throw new Error('no menu');
  return menu;
}

/** Searches by other words and chooses the passage that begins so. */
async function choose(
  moderator: PersonClient,
  messageId: string | undefined,
  words: string,
  beginning: RegExp,
) {
  const id = messageId ?? '';
  const form = await moderator.press('#staff', id, { label: 'Search…' });
  await moderator.submit('#staff', form.id, { words });
  const found = await messageWith(moderator, '#staff', id, beginning);
  const { custom_id: customId, options } = menuOn(found);
  const chosen = options.find(({ label }) => beginning.test(label));
  await moderator.press('#staff', id, { customId, values: [chosen?.value ?? ''] });
  return messageWith(moderator, '#staff', id, /Tied/);
}

describe('a question that was asked in vain', () => {
  it('is tied to a passage by a moderator, and answered by it from then on, over a restart too', async () => {
    const { moderator, member, control, bot } = await home.start();
    await moderator.slash('#staff', 'settings', { gaps: true });
    const refused = await member.slash('#questions', 'ask', { question: asked });
    expect(textOf(refused.message ?? {})).not.toContain('15,000');
    const gaps = await moderator.slash('#staff', 'corpus gaps');
    const list = await messageWith(moderator, '#staff', gaps.messageId, /boots/);
    const choice = await moderator.press('#staff', list.id, { customId: customIdOf(list, 'Answer…') });
    const tied = await choose(moderator, choice.messageId, 'bulk of the troops', /bulk of troops/);
    expect(textOf(tied)).toContain('boots on the ground');

    const answered = await member.slash('#questions', 'ask', { question: alike });
    expect(textOf(answered.message ?? {})).toMatch(/15,000.*Chosen by moderators/s);
    const press = (label: string) => member.press('#questions', answered.messageId ?? '', { label });
    expect(textOf((await press('▶️')).message ?? {})).not.toContain('Chosen by moderators');
    expect(textOf((await press('◀️')).message ?? {})).toMatch(/15,000.*Chosen by moderators/s);
    const other = await member.slash('#questions', 'ask', { question: 'Do we get cats on the ground?' });
    expect(textOf(other.message ?? {})).not.toContain('Chosen by moderators');
    const left = await moderator.slash('#staff', 'corpus gaps');
    expect(
      textOf(await messageWith(moderator, '#staff', left.messageId, /Unanswered questions/)),
    ).not.toContain('boots');

    await bot.stop();
    const again = await home.start();
    const still = await again.member.slash('#questions', 'ask', { question: asked });
    expect(textOf(still.message ?? {})).toMatch(/15,000.*Chosen by moderators/s);
    expect(await control.violations()).toEqual([]);
  });

  it('keeps its passage when that moves, and tells when it is gone', async () => {
    const { moderator, member } = await home.start();
    const file = home.path('corpus', 'paris-declaration.md');
    const text = readFileSync(file, 'utf8');
    const offered = await moderator.autocomplete('#staff', 'corpus tie', 'passage', {
      question: asked,
      passage: 'bulk of the troops',
    });
    const [passage] = offered.choices ?? [];
    const outcome = await moderator.slash('#staff', 'corpus tie', {
      question: asked,
      passage: passage?.value ?? '',
    });
    expect(textOf(await messageWith(moderator, '#staff', outcome.messageId, /Tied/))).toContain('Tied');

    const reload = async () => {
      const { messageId } = await moderator.slash('#staff', 'corpus reload');
      await messageWith(moderator, '#staff', messageId, /articles? again|Reloaded/);
    };
    writeFileSync(
      file,
      text.replace(/^---\n([\s\S]*?)---\n/, '---\n$1---\n\nOne paragraph more stands above all others.\n'),
    );
    await reload();
    const moved = await member.slash('#questions', 'ask', { question: asked });
    expect(textOf(moved.message ?? {})).toContain('Chosen by moderators');

    writeFileSync(file, text.replace('15,000', '15,001'));
    await reload();
    const gone = await member.slash('#questions', 'ask', { question: asked });
    expect(textOf(gone.message ?? {})).not.toContain('Chosen by moderators');
    const status = await moderator.slash('#staff', 'corpus status');
    expect(textOf(status.message ?? {})).toContain('1 tied question, **one of which has lost its passage**');
    const ties = await moderator.slash('#staff', 'corpus ties');
    const list = await messageWith(moderator, '#staff', ties.messageId, /boots/);
    expect(textOf(list)).toContain('The passage is gone');
    expect(list.mentions).toEqual([]);
    await moderator.press('#staff', list.id, { label: 'Untie' });
    expect(labelsOf(await messageWith(moderator, '#staff', list.id, /None yet/))).toEqual([]);
  });

  it('is tied by nobody but moderators', async () => {
    const { moderator, member } = await home.start();
    for (const name of ['corpus tie', 'corpus ties']) {
      const options = name === 'corpus tie' ? { question: asked, passage: 'troops' } : {};
      const refused = await member.slash('#general', name, options, { forge: true });
      expect(textOf(refused.message ?? {})).toContain('moderators');
    }
    const choice = await moderator.slash('#staff', 'corpus tie', { question: asked, passage: 'troops' });
    const offered = await messageWith(moderator, '#staff', choice.messageId, /boots/);
    expect(menuOn(offered).options.length).toBeGreaterThan(1);
    const forged = await moderator.press('#staff', offered.id, { customId: 'T', forge: true });
    expect(textOf(forged.message ?? {})).toContain('button');
  });
});
