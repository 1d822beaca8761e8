import { describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { labelsOf, textOf } from '../helpers/discord/layouts.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { answerTo } from '../helpers/process/start-bot.js';

const home = useHome();

describe('members', () => {
  it('share a private answer, and take it away again', async () => {
    const { member, other, control } = await home.start();
    const asked = await member.slash('#questions', 'ask', { question: coalition, private: true });
    expect(await other.messages('#questions')).toEqual([]);
    await member.press('#questions', asked.messageId ?? '', { label: 'Share in channel' });
    const shared = await answerTo(other, '#questions');
    expect(textOf(shared)).toMatch(/Shared by <@\d+>.*35 countries/s);
    expect(shared.mentions).toEqual([]);
    const refused = await other.menu('#questions', 'Delete this answer', shared.id);
    expect(textOf(refused.message ?? {})).toContain('Only the person who asked');
    const deleted = await member.menu('#questions', 'Delete this answer', shared.id);
    expect(textOf(deleted.message ?? {})).toBe('Deleted.');
    await expect
      .poll(async () => (await other.messages('#questions')).filter(({ id }) => id === shared.id))
      .toEqual([]);
    expect(await control.violations()).toEqual([]);
  });

  it('ask about a message, of which the question sentences count', async () => {
    const { member, other, control } = await home.start();
    const long = `I have been reading all afternoon. ${'It was long. '.repeat(30)}${coalition} Thanks!`;
    const { id } = await other.write('#general', long);
    const asked = await member.menu('#general', 'Ask about this message', id);
    expect(textOf(asked.message ?? {})).toMatch(/### How many countries.*35 countries/s);
    expect(labelsOf(asked.message ?? {})).toContain('Share in channel');
    expect(await control.violations()).toEqual([]);
  });

  it('address an answer to somebody, named and not pinged unless they ask for it', async () => {
    const { member, control } = await home.start();
    const named = await member.slash('#questions', 'ask', { question: coalition, for: ids.other });
    expect(textOf(named.message ?? {})).toContain(`For <@${ids.other}>`);
    expect(named.message?.mentions).toEqual([]);
    const pinged = await member.slash('#questions', 'ask', {
      question: coalition,
      for: ids.other,
      ping: true,
    });
    expect(pinged.message?.mentions.map(({ id }) => id)).toEqual([ids.other]);
    expect(await control.violations()).toEqual([]);
  });

  it('begin with suggested questions, each of which is answered', async () => {
    const { member, control } = await home.start();
    const { id } = await member.write('#general', home.us());
    const help = await answerTo(member, '#general', id);
    const suggested = labelsOf(help);
    expect(suggested.length).toBeGreaterThanOrEqual(3);
    for (const label of suggested) {
      const answer = await member.press('#general', help.id, { label });
      expect(textOf(answer.message ?? {})).toContain('¶');
      expect(textOf(answer.message ?? {})).not.toContain('I couldn’t find that');
    }
    const articles = await member.slash('#general', 'articles');
    expect(labelsOf(articles.message ?? {})).toEqual(suggested);
    expect(await control.violations()).toEqual([]);
  });

  it('see headings and titles while they type', async () => {
    const { member } = await home.start();
    const { choices } = await member.autocomplete('#questions', 'ask', 'question', {
      question: 'declaration',
    });
    expect(choices?.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/Declaration/)]),
    );
  });

  it('say how an answer did and why, and go on from a miss', async () => {
    const { member, other, moderator, control } = await home.start();
    const asked = await member.slash('#questions', 'ask', { question: coalition });
    await other.press('#questions', asked.messageId ?? '', { label: '👍' });
    const missed = await member.press('#questions', asked.messageId ?? '', { label: '👎' });
    expect(textOf(missed.message ?? {})).toContain('▶️ shows the next passage');
    const why = await member.press('#questions', missed.messageId ?? '', { label: 'Out of date' });
    expect(textOf(why.message ?? {})).toContain('Thanks, that helps!');
    const next = await member.press('#questions', asked.messageId ?? '', { label: '▶️' });
    expect(textOf(next.message ?? {})).toContain('2 of ');
    const status = await moderator.slash('#staff', 'corpus status');
    expect(textOf(status.message ?? {})).toContain('1 × helpful, 1 × not it');
    expect(await control.violations()).toEqual([]);
  });
});
