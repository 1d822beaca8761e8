import { writeFileSync } from 'node:fs';
import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { labelsOf, textOf } from '../helpers/discord/layouts.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { answerTo, messageWith } from '../helpers/process/start-bot.js';

const home = useHome();

describe('everywhere', () => {
  it('speaks the language of each person', async () => {
    const { member, other, control } = await home.start();
    await member.change({ locale: 'de' });
    const refused = await member.slash('#questions', 'ask', {
      question: 'Will Germany send troops?',
      private: true,
    });
    expect(textOf(refused.message ?? {})).toContain('Eine direkte Antwort habe ich nicht gefunden');
    await other.change({ locale: 'ja' });
    const asked = await other.slash('#questions', 'ask', { question: coalition, private: true });
    expect(labelsOf(asked.message ?? {})).toContain('前後');
    const [ask] = (await member.commands('#questions')).filter(({ name }) => name === 'ask');
    expect(ask?.name_localizations).toMatchObject({ de: 'fragen', ru: 'спросить' });
    expect(await control.violations()).toEqual([]);
  });

  it('speaks the language of the server to all, when one is set', async () => {
    const { member, moderator } = await home.start();
    await moderator.slash('#staff', 'settings', { language: 'ar' });
    const asked = await member.slash('#questions', 'ask', { question: coalition });
    expect(labelsOf(asked.message ?? {})).toContain('السياق');
    const alone = await member.slash('#questions', 'ask', { question: coalition, private: true });
    expect(labelsOf(alone.message ?? {})).toContain('Context');
  });

  it('answers privately where a person brought it along', async () => {
    const { member, control } = await home.start();
    await member.change({ installed: true });
    for (const channel of [ids.elsewhereGeneral, ids.friends]) {
      const asked = await member.slash(channel, 'ask', { question: coalition, private: false });
      expect(textOf(asked.message ?? {})).toContain('35 countries');
      expect((asked.message?.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
      expect(labelsOf(asked.message ?? {})).not.toContain('Share in channel');
      const next = await member.press(channel, asked.messageId ?? '', { label: '▶️' });
      expect(textOf(next.message ?? {})).toMatch(/2\sof\s/);
    }
    expect(await control.violations()).toEqual([]);
  });

  it('answers in a thread whose parent is allowed, and follows up there', async () => {
    const { member, other, moderator } = await home.start();
    await moderator.slash('#staff', 'settings', { 'add-channel': ids.forum });
    const us = home.us();
    const post = await member.thread('#help-forum', { name: 'Coalition', content: `${us} ${coalition}` });
    expect(textOf(await answerTo(member, post.id))).toContain('35 countries');
    const { id } = await other.write(post.id, `${us} Who signed the declaration?`);
    expect(textOf(await answerTo(other, post.id, id))).toContain('¶');
    await member.write('#general', `${us} ${coalition}`);
    const asked = await member.slash('@bot', 'ask', { question: coalition });
    expect(textOf(asked.message ?? {})).toContain('35 countries');
    expect((await member.messages('#general')).filter(({ author }) => author.bot)).toEqual([]);
  });

  it('goes on after a restart, and says so after a reload', async () => {
    const first = await home.start();
    const asked = await first.member.slash('#questions', 'ask', { question: coalition });
    await first.bot.stop();
    const second = await home.start();
    const next = await second.member.press('#questions', asked.messageId ?? '', { label: '▶️' });
    expect(textOf(next.message ?? {})).toMatch(/2\sof\s/);
    writeFileSync(home.path('corpus', 'mill.md'), '# The mill\n\nThe mill was built in 1841.\n');
    const reloaded = await second.moderator.slash('#staff', 'corpus reload');
    await messageWith(second.moderator, '#staff', reloaded.messageId, /Added: mill/);
    const context = await second.member.press('#questions', asked.messageId ?? '', { label: 'Context' });
    expect(textOf(context.message ?? {})).toContain('¶6 · this passage');
    writeFileSync(
      home.path('corpus', 'paris-declaration.md'),
      '# Paris\n\nThere are 35 countries in the coalition.\n',
    );
    const changed = await second.moderator.slash('#staff', 'corpus reload');
    await messageWith(second.moderator, '#staff', changed.messageId, /Changed: paris/);
    const stale = await second.member.press('#questions', asked.messageId ?? '', { label: '◀️' });
    expect(textOf(stale.message ?? {})).toContain('The articles have changed');
    const again = await second.member.press('#questions', stale.messageId ?? '', { label: 'Ask again' });
    expect(textOf(again.message ?? {})).toContain('35 countries');
  });
});
