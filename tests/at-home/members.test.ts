import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { labelsOf, textOf, textsOf } from '../helpers/discord/layouts.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { answerTo, messageWith } from '../helpers/process/start-bot.js';

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

  it('share an answer as a reply to the message that asked, and may take it away', async () => {
    const { member, other, control } = await home.start();
    const { id } = await other.write('#general', coalition);
    const asked = await member.menu('#general', 'Ask about this message', id);
    expect(textOf(asked.message ?? {})).toMatch(/About \[this message\]\(https:\/\/discord\.com\/channels/);
    await member.press('#general', asked.messageId ?? '', { label: 'Share in channel' });
    const shared = await answerTo(other, '#general', id);
    expect(textOf(shared)).toMatch(/Shared by <@\d+>.*35 countries/s);
    expect(textOf(shared)).not.toContain('About');
    expect(shared.mentions).toEqual([]);
    await member.menu('#general', 'Delete this answer', shared.id);
    await expect
      .poll(async () => (await other.messages('#general')).some((message) => message.id === shared.id))
      .toBe(false);
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
    expect(labelsOf(articles.message ?? {})).toContain('Read');
    expect(await control.violations()).toEqual([]);
  });

  it('see what they would find while they type, and get it when they choose it', async () => {
    const { member, moderator, control } = await home.start();
    const question = 'how many countries coalition';
    const { choices = [] } = await member.autocomplete('#questions', 'ask', 'question', { question });
    expect(choices[0]).toEqual({ name: question, value: question });
    const preview = choices.find(({ name }) => name.includes('represents 35 countries'));
    const chosen = await member.slash('#questions', 'ask', { question: preview?.value ?? '' });
    expect(textOf(chosen.message ?? {})).toMatch(/\*\*The Coalition of the Willing.*35 countries.*\*\*/);
    writeFileSync(home.path('corpus', 'a-mill.md'), '# The mill\n\nThe mill was built in 1841.\n');
    const reloaded = await moderator.slash('#staff', 'corpus reload');
    await messageWith(moderator, '#staff', reloaded.messageId, /Added: a-mill/);
    const later = await member.slash('#questions', 'ask', { question: preview?.value ?? '' });
    expect(textOf(later.message ?? {})).toContain('35 countries');
    expect(await control.violations()).toEqual([]);
  });

  it('who forge what a preview says get what their words get', async () => {
    const { member } = await home.start();
    for (const question of ['¶0123456789abcdef 1 9 paris-declaration#p8', '¶0123456789abcdef 0 0 x']) {
      const forged = await member.slash('#questions', 'ask', { question });
      expect(forged.status).toBe('answered');
      expect(textOf(forged.message ?? {})).not.toContain('went wrong');
    }
  });

  it('are met kindly when they only say hello', async () => {
    const { member, other, control } = await home.start();
    const hello = await member.slash('#questions', 'ask', { question: 'hello!' });
    expect(textOf(hello.message ?? {})).toMatch(
      /Mention me with a question, or use <\/ask:\d+>.*Try one of these/s,
    );
    expect(labelsOf(hello.message ?? {})).toHaveLength(3);
    expect(await other.messages('#questions')).toEqual([]);
    expect(await control.violations()).toEqual([]);
  });

  it('read five lines of help, with commands to click', async () => {
    const { member, control } = await home.start();
    const help = await member.slash('#questions', 'help');
    const [, lines = ''] = textsOf(help.message ?? {});
    expect(lines.split('\n')).toHaveLength(5);
    expect(lines).toMatch(/<\/ask:\d+>.*<\/articles:\d+>/s);
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
    expect(textOf(next.message ?? {})).toMatch(/2\sof\s/);
    const status = await moderator.slash('#staff', 'corpus status');
    expect(textOf(status.message ?? {})).toContain('1 × 👍, 1 × 👎');
    expect(await control.violations()).toEqual([]);
  });
});
