import { describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { labelsOf, textOf } from '../helpers/discord/layouts.js';
import { useHome } from '../helpers/process/home.js';
import { answersTo, messageWith } from '../helpers/process/start-bot.js';

const home = useHome();
const question = 'Who is the president of Brazil?';

describe('a missing answer that is reported', () => {
  it('reaches the reports channel without a name, and with one once the person says so', async () => {
    const { moderator, member, control } = await home.start();
    const set = await moderator.slash('#staff', 'settings', { 'reports-channel': ids.general });
    expect(textOf(set.message ?? {})).toContain(`Reports: <#${ids.general}>`);
    const refused = await member.slash('#questions', 'ask', { question });
    await member.press('#questions', refused.messageId ?? '', { label: 'Report missing answer' });
    const told = await messageWith(member, '#questions', refused.messageId, /without your name/);
    const [report] = await answersTo(moderator, '#general');
    const posted = await messageWith(moderator, '#general', report?.id, /Missing answer.*Brazil/s);
    expect(textOf(posted)).toContain('reported without a name');
    expect(JSON.stringify(posted)).not.toContain(ids.member);
    expect(labelsOf(posted)).toEqual(['Answer…', 'Done']);

    await member.press('#questions', told.id, { label: 'Add my name' });
    const signed = await messageWith(moderator, '#general', report?.id, /reported by/);
    expect(textOf(signed)).toContain(`<@${ids.member}>`);
    expect([signed.mentions, signed.mention_everyone]).toEqual([[], false]);
    expect(await control.violations()).toEqual([]);
  });

  it('leaves the closest passage where it is, to be looked through', async () => {
    const { moderator, member, control } = await home.start();
    await moderator.slash('#staff', 'settings', { 'reports-channel': ids.general });
    const closest = await member.slash('#questions', 'ask', { question: 'Where was Zelensky born?' });
    const id = closest.messageId ?? '';
    expect(textOf(closest.message ?? {})).toContain('Closest passage');
    await member.press('#questions', id, { label: 'Report missing answer' });
    const told = await messageWith(member, '#questions', id, /Closest passage.*without your name/s);
    expect(labelsOf(told)).toContain('Share in channel');
    expect(labelsOf(told)).not.toContain('Report missing answer');
    const next = await member.press('#questions', id, { label: '▶️' });
    expect(textOf(next.message ?? {})).toMatch(/Passage\s2\sof.*without your name/s);
    expect(labelsOf(next.message ?? {})).not.toContain('Report missing answer');
    await member.press('#questions', id, { label: 'Add my name' });
    await messageWith(member, '#questions', id, /Closest passage.*see your name/s);
    expect(await control.violations()).toEqual([]);
  });

  it('is answered from there, by moderators alone', async () => {
    const { moderator, member } = await home.start();
    await moderator.slash('#staff', 'settings', { 'reports-channel': ids.questions });
    const refused = await member.slash('#questions', 'ask', { question, private: true });
    await member.press('#questions', refused.messageId ?? '', { label: 'Report missing answer' });
    const [report] = (await answersTo(moderator, '#questions')).filter((each) =>
      /Missing/.test(textOf(each)),
    );
    const byMember = await member.press('#questions', report?.id ?? '', { label: 'Answer…' });
    expect(textOf(byMember.message ?? {})).toContain('moderators');
    const offered = await moderator.press('#questions', report?.id ?? '', { label: 'Answer…' });
    expect(textOf(offered.message ?? {})).toContain('Which passage answers this?');
    await moderator.press('#questions', report?.id ?? '', { label: 'Done' });
    await expect
      .poll(async () => (await moderator.messages('#questions')).map(({ id }) => id))
      .not.toContain(report?.id);
  });

  it('is only kept for the list where no channel is set, as the button says', async () => {
    const { moderator, member } = await home.start();
    const refused = await member.slash('#questions', 'ask', { question });
    const [button = ''] = labelsOf(refused.message ?? {}).filter((label) => /moderators/i.test(label));
    await member.press('#questions', refused.messageId ?? '', { label: button });
    const told = await messageWith(member, '#questions', refused.messageId, /30 days/);
    expect(labelsOf(told)).not.toContain('Add my name');
    const gaps = await moderator.slash('#staff', 'corpus gaps');
    expect(textOf(await messageWith(moderator, '#staff', gaps.messageId, /Brazil/))).toContain('once');
  });
});

describe('a reports channel', () => {
  it('in which the bot may not post is told, with the way out', async () => {
    const { moderator } = await home.start();
    // Moderators have often closed their channel to everybody else, bots among them.
    const closed = ids.staff;
    const set = await moderator.slash('#staff', 'settings', { 'reports-channel': closed });
    expect(textOf(set.message ?? {})).toContain(`I can’t post in <#${closed}>. Give me **View Channel**`);
  });

  it('is what a digest needs', async () => {
    const { moderator } = await home.start();
    const set = await moderator.slash('#staff', 'settings', { digest: true });
    expect(textOf(set.message ?? {})).toContain('set `reports-channel` too');
  });
});
