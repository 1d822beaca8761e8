import { describe, expect, it } from 'vitest';
import { textOf } from '../helpers/discord/layouts.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { answersTo } from '../helpers/process/start-bot.js';

const home = useHome();
const menu = 'Ask about this message';

describe('a message that says nothing itself', () => {
  it('is asked about by what it forwards, and the answer is shared as a reply to it', async () => {
    const { member, other, control } = await home.start();
    const { id } = await other.write('#general', coalition);
    const passedOn = await other.forward('#questions', id, '#general');
    const asked = await member.menu('#questions', menu, passedOn.id);
    expect(textOf(asked.message ?? {})).toContain('35 countries');
    await member.press('#questions', asked.messageId ?? '', { label: 'Share in channel' });
    await expect.poll(() => answersTo(other, '#questions', passedOn.id)).toHaveLength(1);
    expect(await control.violations()).toEqual([]);
  });

  it('is asked about by the question of its poll', async () => {
    const { member, other, control } = await home.start();
    const poll = await other.poll('#questions', coalition, ['Twenty', 'Thirty-five']);
    const asked = await member.menu('#questions', menu, poll.id);
    expect(textOf(asked.message ?? {})).toContain('35 countries');
    expect(await control.violations()).toEqual([]);
  });
});

describe('a message that asks two things', () => {
  it('gets two answers', async () => {
    const { member, other, control } = await home.start();
    const both = `${coalition} Who signed the declaration?`;
    const { id } = await other.write('#questions', both);
    await member.menu('#questions', menu, id);
    await expect
      .poll(async () => (await answersTo(member, '#questions')).map(textOf))
      .toEqual([
        expect.stringContaining('35 countries'),
        expect.stringContaining('Who signed the declaration?'),
      ]);
    expect(await control.violations()).toEqual([]);
  });
});
