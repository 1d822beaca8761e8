import { setTimeout as pause } from 'node:timers/promises';
import { type APIMessage, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { PersonClient } from '../../playground/control-client.js';
import { ids } from '../../playground/server/world/seed.js';
import { textOf } from '../helpers/discord/layouts.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { answersTo, answerTo, messageWith } from '../helpers/process/start-bot.js';

const home = useHome();
const poland = 'Will Poland send troops?';
const brazil = 'Who is the president of Brazil?';

describe('a post in a forum', () => {
  it('is asked by its title, with what is written below it', async () => {
    const { member, control } = await home.start();
    const post = await member.thread('#help-forum', { name: coalition, content: `${home.us()} any idea?` });
    const answer = await answerTo(member, post.id);
    expect(textOf(answer)).toContain('35 countries');
    // What is asked next is answered next: nothing came between.
    await member.write(post.id, `${home.us()} ${poland}`);
    await expect.poll(() => answersTo(member, post.id)).toHaveLength(2);
    expect(await control.violations()).toEqual([]);
  });

  it('that does not mention the bot is answered only where that is wanted, from its title, when sure, once', async () => {
    const { member, other, moderator, control } = await home.start();
    const before = await member.thread('#help-forum', { name: coalition, content: 'Does anybody know?' });
    await moderator.slash('#staff', 'settings', { 'forum-answers': true });
    const unsure = await member.thread('#help-forum', { name: brazil, content: 'Does anybody know?' });
    const post = await member.thread('#help-forum', { name: coalition, content: 'Does anybody know?' });
    const answer = await answerTo(member, post.id);
    expect(textOf(answer)).toMatch(/only see this post’s title.*35 countries/s);
    expect(answer.mentions).toEqual([]);
    await other.write(post.id, 'I think it is 35.');
    const { id } = await member.write(post.id, `${home.us()} Who signed the declaration?`);
    expect(textOf(await answerTo(member, post.id, id))).toContain('¶');
    expect(await answersTo(member, post.id)).toHaveLength(2);
    for (const quiet of [before, unsure]) expect(await answersTo(member, quiet.id)).toEqual([]);
    expect(await control.violations()).toEqual([]);
  });

  it('in a forum that is closed to answers stays unanswered', async () => {
    const { member, moderator } = await home.start();
    await moderator.slash('#staff', 'settings', { 'forum-answers': true, 'add-channel': ids.questions });
    const post = await member.thread('#help-forum', { name: coalition, content: 'Does anybody know?' });
    const { id } = await member.write('#questions', `${home.us()} ${coalition}`);
    await answerTo(member, '#questions', id);
    expect(await answersTo(member, post.id)).toEqual([]);
  });
});

describe('a mention, where answers go into threads', () => {
  it('gets one that is named after the question, and follow-ups go on in there', async () => {
    const { member, other, moderator, control } = await home.start();
    await moderator.slash('#staff', 'settings', { 'reply-in': 'thread' });
    const { id } = await member.write('#general', `${home.us()} ${poland}`);
    const answer = await answerTo(member, id);
    expect(textOf(answer)).toContain('Polish');
    const asked = (await member.messages('#general')).find((message) => message.id === id);
    expect(asked?.thread?.name).toBe(poland);
    expect(await answersTo(member, '#general')).toEqual([]);
    const followUp = await other.write(id, `${home.us()} And Italy?`);
    expect(textOf(await answerTo(other, id, followUp.id))).toContain('Ital');
    const removed = await member.menu(id, 'Delete this answer', answer.id);
    expect(removed.status).toBe('answered');
    await expect
      .poll(async () => (await member.messages(id)).some((each) => each.id === answer.id))
      .toBe(false);
    expect(await control.violations()).toEqual([]);
  });

  it('gets a reply in the channel where the bot may not start any, and a moderator is told so', async () => {
    const { member, moderator, control } = await home.start();
    const denied = {
      id: ids.botRole,
      type: 0,
      allow: '0',
      deny: String(PermissionFlagsBits.CreatePublicThreads),
    };
    await control.setOverwrites(ids.general, [denied]);
    const set = await moderator.slash('#staff', 'settings', { 'reply-in': 'thread' });
    expect(textOf(set.message ?? {})).toMatch(
      new RegExp(`can’t start threads in <#${ids.general}>.*Create Public Threads`, 's'),
    );
    const { id } = await member.write('#general', `${home.us()} ${poland}`);
    expect(textOf(await answerTo(member, '#general', id))).toContain('Polish');
    expect(await control.violations()).toEqual([]);
  });

  it('is refused in one line, where it was asked', async () => {
    const { member, moderator } = await home.start();
    await moderator.slash('#staff', 'settings', { 'reply-in': 'thread' });
    const { id } = await member.write('#general', `${home.us()} ${brazil}`);
    expect((await answerTo(member, '#general', id)).message_reference?.message_id).toBe(id);
  });
});

describe('a question that is edited', () => {
  it('is answered anew, in place', async () => {
    const { member, control } = await home.start();
    const { id } = await member.write('#general', `${home.us()} Who is the president of Brasil?`);
    const answer = await answerTo(member, '#general', id);
    await member.edit('#general', id, `${home.us()} ${coalition}`);
    const anew = await messageWith(member, '#general', answer.id, /35 countries/);
    expect(anew.id).toBe(answer.id);
    expect(await answersTo(member, '#general')).toHaveLength(1);
    expect(await control.violations()).toEqual([]);
  });

  it('into one that mentions the bot is answered', async () => {
    const { member } = await home.start();
    const { id } = await member.write('#general', coalition);
    await member.edit('#general', id, `${home.us()} ${coalition}`);
    expect(textOf(await answerTo(member, '#general', id))).toContain('35 countries');
  });

  it('into two gets two answers, and into one again, one', async () => {
    const { member, control } = await home.start();
    const { id } = await member.write('#general', `${home.us()} ${coalition}`);
    const answer = await answerTo(member, '#general', id);
    await member.edit('#general', id, `${home.us()} ${coalition} Who signed the declaration?`);
    await expect.poll(async () => (await answersTo(member, '#general', id)).length).toBe(2);
    const [first, second] = await answersTo(member, '#general', id);
    expect(first?.id).toBe(answer.id);
    expect(textOf(second ?? {})).toContain('Who signed the declaration?');
    await member.edit('#general', id, `${home.us()} ${poland}`);
    await messageWith(member, '#general', answer.id, /Polish/);
    await expect.poll(async () => (await answersTo(member, '#general', id)).length).toBe(1);
    expect(await control.violations()).toEqual([]);
  });

  it('takes its answer along when it is deleted', async () => {
    const { member, control } = await home.start();
    const { id } = await member.write('#general', `${home.us()} ${brazil}`);
    await answerTo(member, '#general', id);
    await member.delete('#general', id);
    await expect.poll(() => answersTo(member, '#general')).toEqual([]);
    expect(await control.violations()).toEqual([]);
  });
});

describe('a reply to an answer', () => {
  it('to a command is told once how to go on', async () => {
    const { member, control } = await home.start();
    const asked = await member.slash('#questions', 'ask', { question: poland });
    const first = await reply(member, '#questions', 'And Italy?', asked.messageId);
    expect(textOf(await answerTo(member, '#questions', first.id))).toContain('I can’t read this reply');
    const second = await reply(member, '#questions', `${home.us()} And Italy?`, asked.messageId);
    expect(textOf(await answerTo(member, '#questions', second.id))).toContain('Ital');
    const third = await reply(member, '#questions', 'Nice!', asked.messageId);
    await pause(200);
    expect(await answersTo(member, '#questions', third.id)).toEqual([]);
    expect(await control.violations()).toEqual([]);
  });
});

describe('thanks', () => {
  it('are welcome, or taken with a thumb, or left alone', async () => {
    const { member, other, control } = await home.start();
    const { id } = await member.write('#general', `${home.us()} ${coalition}`);
    const answer = await answerTo(member, '#general', id);
    const thanks = await reply(member, '#general', 'Thank you!', answer.id);
    expect(textOf(await answerTo(member, '#general', thanks.id))).toContain('You’re welcome!');
    const passing = await other.write('#general', `Thanks, ${home.us()}`);
    await expect
      .poll(async () => (await other.messages('#general')).find((each) => each.id === passing.id)?.reactions)
      .toMatchObject([{ emoji: { name: '👍' }, count: 1 }]);
    const among = await other.write('#general', `thanks <@${ids.moderator}>! ${home.us()}`);
    await pause(200);
    expect(await answersTo(member, '#general', among.id)).toEqual([]);
    expect(await control.violations()).toEqual([]);
  });
});

function reply(person: PersonClient, channel: string, content: string, repliesTo = ''): Promise<APIMessage> {
  return person.write(channel, content, { repliesTo });
}
