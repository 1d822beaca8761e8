import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { findingAt } from '../../src/answer/reading.js';
import { encodeAction } from '../../src/discord/custom-id.js';
import { handleInteraction } from '../../src/discord/interactions.js';
import { renderAnswer } from '../../src/discord/render/answer.js';
import type { Frame } from '../../src/discord/render/frame.js';
import { noMentions } from '../../src/discord/reply.js';
import { words } from '../../src/discord/words.js';
import { makeAnswered, makeAnswerer, makeUnsure } from '../helpers/answers.js';
import {
  type Asker,
  guildId,
  makeBot,
  makeButtonInteraction,
  makeMessage,
  otherPersonId,
  type Pressed,
  personId,
} from '../helpers/discord.js';
import { makeArticleOf } from '../helpers/factories.js';
import { customIdOf, hasFlag, labelsOf, type SentMessage, textOf } from '../helpers/layouts.js';
import { memoryStore } from '../helpers/memory-store.js';
import { makeSnapshotOf } from '../helpers/snapshots.js';

const before = makeSnapshotOf([
  makeArticleOf(['The mill stands by the river.', 'The weir is older.', 'It burned down.']),
]);
const after = makeSnapshotOf([makeArticleOf(['The mill is gone.'], { hash: 'changed' })]);
const question = 'Where is the *mill*?';
const answered = render(answerIn([0, 2]), { isPublic: true, question });
const whispered = render(answerIn([0, 2]), { isPublic: false, canShare: true, question });
const maySpeak: Asker = { permissions: PermissionFlagsBits.SendMessages };

describe('the passages', () => {
  it('go on and back, with the place in the row', async () => {
    const [next] = (await press('Next passage', { on: answered })).updates;
    expect(textOf(next ?? {})).toContain('> **It burned down.**');
    expect(textOf(next ?? {})).toContain('2 of 2');
    expect(labelsOf(next ?? {})).toEqual(['Previous', 'Context', 'Helpful', 'Not it', 'Remove']);
    const [previous] = (await press('Previous', { on: next ?? {} })).updates;
    expect(previous?.components).toEqual(answered.components);
  });

  it('show their context and the way back', async () => {
    const [context] = (await press('Context', { on: answered })).updates;
    expect(textOf(context ?? {})).toContain('The weir is older.');
    const [back] = (await press('Back to the passage', { on: context ?? {} })).updates;
    expect(back?.components).toEqual(answered.components);
  });

  it('keep what stands above them', async () => {
    const on = render(answerIn([0, 2]), { isPublic: true, question, lead: '-# For <@7>' });
    const [next] = (await press('Next passage', { on })).updates;
    expect(textOf(next ?? {})).toMatch(/^-# For <@7>\n### Where is the \\\*mill\\\*\?\n> \*\*It burned/);
    expect(next?.allowedMentions).toEqual(noMentions);
  });

  it('of somebody else’s public answer come to oneself only', async () => {
    const { updates, replies } = await press('Next passage', { on: answered, asker: otherPersonId });
    expect(updates).toEqual([]);
    expect(textOf(replies[0] ?? {})).toContain('It burned down');
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
    expect(labelsOf(replies[0] ?? {})).toContain('Share in channel');
  });

  it('of an answer to a message belong to its author', async () => {
    const asked = (by: string) => ({ on: answered, repliesTo: makeMessage({ by }).message });
    expect((await press('Next passage', asked(personId))).updates).toHaveLength(1);
    expect((await press('Next passage', asked(otherPersonId))).updates).toHaveLength(0);
  });

  it('have changed after a reload: that is said, and they are asked again when told to', async () => {
    const [stale] = (await press('Next passage', { on: answered }, { snapshot: after })).replies;
    expect(textOf(stale ?? {})).toContain('The articles have changed');
    expect(hasFlag(stale ?? {}, MessageFlags.Ephemeral)).toBe(true);

    const { answerer, calls } = makeAnswerer(() => answerIn([0], after));
    const pressed = { on: stale ?? {}, isPrivate: true };
    const again = await press('Ask again', pressed, { snapshot: after, answerer });
    expect(calls.map((call) => call.question)).toEqual([question]);
    expect(textOf(again.updates[0] ?? {})).toContain('The mill is gone.');
  });

  it('are asked again in time only', async () => {
    const cooldown = { ask: () => Promise.resolve({ waitMs: 3000, isFirst: true }) };
    const stale = { components: answered.components };
    const again = await pressId('a', { ...stale, isPrivate: true }, { cooldown });
    expect(textOf(again.replies[0] ?? {})).toContain('3 seconds');
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
    expect(labelsOf(shared ?? {})).toContain('Remove');
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
    expect(textOf(replies[0] ?? {})).toContain('I may not post that here');
  });

  it('is for private answers only', async () => {
    const { replies } = await pressId(
      customIdOf(whispered, 'Share in channel'),
      { components: [] },
      {},
      maySpeak,
    );
    expect(textOf(replies[0] ?? {})).toBe(words().say('forged'));
  });
});

describe('feedback', () => {
  it('is counted without whose it was, once a person and passage', async () => {
    const store = memoryStore();
    const bot = makeBot({ store, snapshot: before });
    for (const id of [personId, personId, otherPersonId]) {
      const { interaction } = makeButtonInteraction(
        customIdOf(answered, 'Helpful'),
        { components: answered.components },
        { id },
      );
      await handleInteraction(interaction, [], bot);
    }
    const judged = { serverId: guildId, passageId: 'sample#p1', verdict: 'helpful' };
    expect(store.noted.judgements).toEqual([judged, judged]);
    expect(JSON.stringify([...Object.values(store.noted)])).not.toContain(personId);
  });

  it('"Not it" shows the next passage', async () => {
    const store = memoryStore();
    const { updates } = await press('Not it', { on: answered }, { store });
    expect(textOf(updates[0] ?? {})).toContain('It burned down');
    expect(store.noted.judgements).toEqual([
      { serverId: guildId, passageId: 'sample#p1', verdict: 'not-it' },
    ]);
  });

  it('"Not it" on the last passage says so', async () => {
    const { replies } = await press('Not it', { on: render(answerIn([0]), { isPublic: true }) });
    expect(textOf(replies[0] ?? {})).toContain('no further passage');
  });
});

describe('a refused question', () => {
  const refusal = render(makeUnsure({ version: before.version }), {
    isPublic: true,
    canTell: true,
    question,
  });

  it('is told to the moderators by the one who asked', async () => {
    const store = memoryStore();
    const { updates } = await press('Tell the moderators', { on: refusal }, { store });
    expect(store.noted.gaps).toEqual([{ serverId: guildId, question }]);
    expect(textOf(updates[0] ?? {})).toContain('I have noted the question');
    expect(labelsOf(updates[0] ?? {})).toEqual([]);
  });

  it('is found in the message that asked it', async () => {
    const store = memoryStore();
    const { message } = makeMessage({ content: '<@100000000000000001> And the weir?' });
    const on = render(makeUnsure({ version: before.version }), { isPublic: true, canTell: true });
    await press('Tell the moderators', { on, repliesTo: message }, { store });
    expect(store.noted.gaps).toEqual([{ serverId: guildId, question: 'And the weir?' }]);
  });

  it('is nobody else’s to tell', async () => {
    const store = memoryStore();
    await press('Tell the moderators', { on: refusal, asker: otherPersonId }, { store });
    expect(store.noted.gaps).toEqual([]);
  });
});

describe('removing', () => {
  it('takes the answer away', async () => {
    expect((await press('Remove', { on: answered })).deletions).toHaveLength(1);
  });

  it('never touches a message of somebody else', async () => {
    const { deletions, replies } = await press('Remove', { on: answered, author: otherPersonId });
    expect(deletions).toEqual([]);
    expect(textOf(replies[0] ?? {})).toBe(words().say('forged'));
  });
});

describe('a forged button', () => {
  const { version } = before;
  it.each([
    ['nonsense', 'drop table'],
    ['a passage that does not exist', `v:${version}:a:0:zz.0.5`],
    ['a range outside of its passage', `v:${version}:a:0:0.0.zzz`],
    ['an index outside of the list', `v:${version}:a:9:0.0.5`],
    ['a shared passage that does not exist', `s:${version}:a:0:zz.0.5`],
    ['a judged passage that does not exist', `h:${version}:a:0:zz.0.5`],
    ['a heading that does not exist', encodeAction({ kind: 'ask-heading', version, place: 99 })],
    ['a passage without a heading', encodeAction({ kind: 'ask-heading', version, place: 0 })],
    ['a question where there is none', 'a'],
    ['a page of a message that has none', 'p:1'],
  ])('is refused politely with %s', async (_, customId) => {
    const { replies, updates, followUps, deletions } = await pressId(customId, { components: [] });
    expect([...updates, ...followUps, ...deletions]).toEqual([]);
    expect(textOf(replies[0] ?? {})).toBe(words().say('forged'));
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
  });
});

interface On extends Omit<Pressed, 'components'> {
  readonly on: SentMessage;
}

function press(
  label: string,
  { on, ...pressed }: On,
  parts: Parameters<typeof makeBot>[0] = {},
  asker: Asker = {},
) {
  return pressId(customIdOf(on, label), { ...pressed, components: on.components }, parts, asker);
}

async function pressId(
  customId: string,
  pressed: Pressed,
  parts: Parameters<typeof makeBot>[0] = {},
  asker: Asker = {},
) {
  const { interaction, ...answers } = makeButtonInteraction(customId, pressed, asker);
  await handleInteraction(interaction, [], makeBot({ snapshot: before, ...parts }));
  return answers;
}

function render(answer: Answer, frame: Frame): SentMessage {
  return renderAnswer(answer, before, frame, words());
}

function answerIn(ordinals: readonly number[], snapshot = before): Answer {
  const [best, ...others] = ordinals.flatMap((ordinal) => {
    const length = snapshot.passages[ordinal]?.text.length ?? 0;
    return findingAt(snapshot, ordinal, { start: 0, end: length }) ?? [];
  });
  return makeAnswered({ version: snapshot.version, others, ...(best && { best }) });
}
