import { mkdirSync, writeFileSync } from 'node:fs';
import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { hasFlag, labelsOf, textOf } from '../helpers/discord/layouts.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { messageWith } from '../helpers/process/start-bot.js';

const home = useHome();

describe('moderators', () => {
  it('see what was asked in vain once they have switched it on', async () => {
    const { moderator, member, control } = await home.start();
    const refused = await member.slash('#questions', 'ask', { question: 'Who is the president of Brazil?' });
    expect(labelsOf(refused.message ?? {})).toContain('Save for the moderators');
    await member.press('#questions', refused.messageId ?? '', { label: 'Save for the moderators' });
    await moderator.slash('#staff', 'settings', { gaps: true });
    for (const question of ['Who is the presidnet of Brazil?', 'How do I bake bread?']) {
      const again = await member.slash('#questions', 'ask', { question });
      expect(labelsOf(again.message ?? {})).not.toContain('Save for the moderators');
    }
    const gaps = await moderator.slash('#staff', 'corpus gaps');
    const list = (pattern: RegExp) => messageWith(moderator, '#staff', gaps.messageId, pattern);
    expect(textOf(await list(/Brazil/))).toMatch(/Brazil.*asked twice.*bread/s);
    const csv = await moderator.press('#staff', gaps.messageId ?? '', { label: 'Download CSV' });
    const [attachment] = (await messageWith(moderator, '#staff', csv.messageId, /as CSV/)).attachments;
    expect(await (await fetch(attachment?.url ?? '')).text()).toMatch(
      /question,count,first,last\n.*Brazil\?,2,/,
    );
    await moderator.press('#staff', gaps.messageId ?? '', { label: 'Done' });
    expect(textOf(await list(/^(?!.*Brazil).*bread/s))).toContain('bread');
    expect(await control.violations()).toEqual([]);
  });

  it('close channels to answers, and make them private', async () => {
    const { moderator, member, other } = await home.start();
    const set = await moderator.slash('#staff', 'settings', {
      'add-channel': ids.questions,
      private: true,
    });
    expect(textOf(set.message ?? {})).toMatch(
      new RegExp(`Saved.*Channels: <#${ids.questions}>.*private by default`, 's'),
    );
    const elsewhere = await member.slash('#general', 'ask', { question: coalition, private: false });
    expect(textOf(elsewhere.message ?? {})).toContain(`I only answer in <#${ids.questions}>`);
    await member.write('#general', `${home.us()} ${coalition}`);
    const here = await member.slash('#questions', 'ask', { question: coalition });
    expect(textOf(here.message ?? {})).toContain('35 countries');
    expect(await other.messages('#questions')).toEqual([]);
    expect(
      (await member.messages('#general')).filter(({ author, flags }) => author.bot && !((flags ?? 0) & 64)),
    ).toEqual([]);
  });

  it('keep their settings over a restart', async () => {
    const first = await home.start();
    await first.moderator.slash('#staff', 'settings', { language: 'en-US', cooldown: '10/60' });
    await first.bot.stop();
    const second = await home.start();
    const shown = await second.moderator.slash('#staff', 'settings');
    expect(textOf(shown.message ?? {})).toMatch(/10 questions per person every 60 seconds/);
  });

  it('are nobody when the settings cannot be read, and members are answered privately', async () => {
    mkdirSync(home.path('data'));
    writeFileSync(home.path('data', 'footnote.db'), 'This is not a database. '.repeat(500));
    const { moderator, member, written } = await home.start();
    const answer = await member.slash('#questions', 'ask', { question: coalition, private: false });
    expect(textOf(answer.message ?? {})).toContain('35 countries');
    expect(hasFlag(answer.message ?? {}, MessageFlags.Ephemeral)).toBe(true);
    for (const command of ['corpus status', 'corpus reload', 'settings']) {
      const refused = await moderator.slash('#staff', command);
      expect(textOf(refused.message ?? {})).toContain('I can’t read this server’s settings');
    }
    expect(written()).toContain("the database can't be used");
  });

  it('leave a trace of what they did', async () => {
    const { moderator, written } = await home.start();
    await moderator.slash('#staff', 'corpus check');
    await moderator.slash('#staff', 'settings', { gaps: true });
    const actions = () =>
      written()
        .split('\n')
        .filter((line) => line.includes('privileged action'))
        .map((line) => JSON.parse(line));
    await expect.poll(actions).toHaveLength(2);
    expect(actions()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          who: expect.stringMatching(/^\d+$/),
          what: 'check',
          result: '0 problems',
          time: expect.any(Number),
        }),
        expect.objectContaining({ what: 'settings {"notesUnanswered":true}', result: 'saved' }),
      ]),
    );
  });
});
