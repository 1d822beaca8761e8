import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { noMentions } from '../../../../src/discord/events/reply.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeNothing, recordAsking } from '../../../helpers/answers.js';
import { type Asker, makeMessage, otherPersonId, personId } from '../../../helpers/discord/discord.js';
import { customIdOf, hasFlag, labelsOf, liveLabelsOf, textOf } from '../../../helpers/discord/layouts.js';
import { answerWith, press, pressId, renderMill } from '../../../helpers/discord/press.js';
import { makeArticleOf } from '../../../helpers/factories.js';
import { memoryStore } from '../../../helpers/memory-store.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

const after = makeSnapshotOf([makeArticleOf(['The mill is gone.'], { hash: 'changed' })]);
const question = 'Where is the *mill*?';
const answered = renderMill(answerWith([0, 2]), { question });
const whispered = renderMill(answerWith([0, 2]), { canShare: true, question });
const maySpeak: Asker = { permissions: PermissionFlagsBits.SendMessages };

describe('the passages', () => {
  it('go on and back, with the place in the row', async () => {
    const [next] = (await press('▶️', { on: answered })).updates;
    expect(textOf(next ?? {})).toContain('> **It burned down.**');
    expect(textOf(next ?? {})).toContain('2\u00a0of\u00a02');
    expect(labelsOf(next ?? {})).toEqual(labelsOf(answered));
    expect(liveLabelsOf(next ?? {})).toEqual(['◀️', 'Context', '👍', '👎']);
    const [previous] = (await press('◀️', { on: next ?? {} })).updates;
    expect(previous?.components).toEqual(answered.components);
  });

  it('show their context and the way back', async () => {
    const [context] = (await press('Context', { on: answered })).updates;
    expect(textOf(context ?? {})).toContain('The weir is older.');
    const [back] = (await press('Context', { on: context ?? {} })).updates;
    expect(back?.components).toEqual(answered.components);
  });

  it('keep what stands above them', async () => {
    const on = renderMill(answerWith([0, 2]), { question, lead: '-# For <@7>' });
    const [next] = (await press('▶️', { on })).updates;
    expect(textOf(next ?? {})).toMatch(/^-# For <@7>\n### Where is the \\\*mill\\\*\?\n> \*\*It burned/);
    expect(next?.allowedMentions).toEqual(noMentions);
  });

  it('of somebody else’s public answer come to oneself only', async () => {
    const { updates, replies } = await press('▶️', { on: answered, asker: otherPersonId });
    expect(updates).toEqual([]);
    expect(textOf(replies[0] ?? {})).toContain('It burned down');
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
    expect(labelsOf(replies[0] ?? {})).toContain('Share in channel');
  });

  it('of an answer to a message belong to its author', async () => {
    const asked = (by: string) => ({ on: answered, repliesTo: makeMessage({ by }).message });
    expect((await press('▶️', asked(personId))).updates).toHaveLength(1);
    expect((await press('▶️', asked(otherPersonId))).updates).toHaveLength(0);
  });

  it('go on after a reload that left them as they were, and are found where they are now', async () => {
    const texts = ['It burned down.', 'Something new.', 'The mill stands by the river.'];
    const snapshot = makeSnapshotOf([makeArticleOf(texts, { slug: 'other', hash: 'changed' })]);
    const [next] = (await press('▶️', { on: answered }, { snapshot })).updates;
    expect(textOf(next ?? {})).toContain('> **It burned down.**');
    expect(textOf(next ?? {})).toContain('other.md');
    const [context] = (await press('Context', { on: answered }, { snapshot })).updates;
    expect(textOf(context ?? {})).toContain('Something new.');
  });

  it('that somebody shared are not said to be so in a copy of one’s own', async () => {
    const on = renderMill(answerWith([0, 2]), { question, lead: '-# Shared by <@7>' });
    const { replies } = await press('▶️', { on, asker: otherPersonId });
    expect(textOf(replies[0] ?? {})).not.toContain('Shared by');
  });

  it('have changed after a reload: that is said, and they are asked again when told to', async () => {
    const [stale] = (await press('▶️', { on: answered }, { snapshot: after })).replies;
    expect(textOf(stale ?? {})).toContain('The articles have changed');
    expect(hasFlag(stale ?? {}, MessageFlags.Ephemeral)).toBe(true);

    const { ask, calls } = recordAsking(() => answerWith([0], after));
    const pressed = { on: stale ?? {}, isPrivate: true };
    const again = await press('Ask again', pressed, { snapshot: after, ask });
    expect(calls.map((call) => call.question)).toEqual([question]);
    expect(textOf(again.updates[0] ?? {})).toContain('The mill is gone.');
  });

  it('are asked again in time only', async () => {
    const cooldown = { ask: () => ({ waitMs: 3000, refusals: 1 }), isTypingTooFast: () => false };
    const stale = { components: answered.components };
    const again = await pressId('a', { ...stale, isPrivate: true }, { cooldown });
    expect(textOf(again.replies[0] ?? {})).toMatch(/asking a bit fast\. Try again <t:\d+:R>/);
  });
});

describe('sharing', () => {
  it('posts the answer for all, with who shared it, and pings nobody', async () => {
    const { updates, followUps } = await press(
      'Share in channel',
      { on: whispered, isPrivate: true },
      {},
      maySpeak,
    );
    expect(textOf(updates[0] ?? {})).toBe('Shared in this channel.');
    const [shared] = followUps;
    expect(textOf(shared ?? {})).toMatch(
      new RegExp(`^-# Shared by <@${personId}>\n### Where.*\n> \\*\\*The mill`),
    );
    expect(shared?.allowedMentions).toEqual(noMentions);
    expect(hasFlag(shared ?? {}, MessageFlags.Ephemeral)).toBe(false);
  });

  it('leaves a question without an answer reportable', async () => {
    const heading = { question, canShare: true, canTell: true };
    const on = renderMill(makeNothing(), heading);
    const store = memoryStore();
    const shared = await press('Share in channel', { on, isPrivate: true }, { store }, maySpeak);
    const [left] = shared.updates;
    expect(labelsOf(left ?? {})).toEqual(['Save for the moderators']);
    await press('Save for the moderators', { on: left ?? {}, isPrivate: true }, { store });
    expect(store.noted.unanswered.map((noted) => noted.question)).toEqual([question]);
  });

  it.each<[string, Asker, string[]]>([
    ['one who may not write there', {}, []],
    ['a channel not meant for answers', maySpeak, ['1']],
    ['a thread where one may not write', { ...maySpeak, isInThread: true }, []],
  ])('is not for %s', async (_, asker, channels) => {
    const store = memoryStore({ channels });
    const { updates, followUps, replies } = await press(
      'Share in channel',
      { on: whispered, isPrivate: true },
      { store },
      asker,
    );
    expect([...updates, ...followUps]).toEqual([]);
    expect(textOf(replies[0] ?? {})).toContain('I can’t post that here');
  });

  it('posts that nothing was found, too, for somebody else may know', async () => {
    const on = renderMill(makeNothing(), { canShare: true, question });
    const { followUps } = await press('Share in channel', { on, isPrivate: true }, {}, maySpeak);
    expect(textOf(followUps[0] ?? {})).toMatch(/Shared by.*\n### Where.*\n\*\*I couldn’t find that/s);
    expect(followUps[0]?.allowedMentions).toEqual(noMentions);
  });

  it('is for private answers only', async () => {
    const { replies } = await pressId(
      customIdOf(whispered, 'Share in channel'),
      { components: [] },
      {},
      maySpeak,
    );
    expect(textOf(replies[0] ?? {})).toBe(translateTo()('forged'));
  });
});
