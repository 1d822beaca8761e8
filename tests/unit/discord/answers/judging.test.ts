import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../../../src/discord/components/custom-id.js';
import { handleInteraction } from '../../../../src/discord/events/interactions.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeUnsure } from '../../../helpers/answers.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import {
  guildId,
  makeButtonInteraction,
  makeMessage,
  otherPersonId,
  personId,
} from '../../../helpers/discord/discord.js';
import { customIdOf, hasFlag, labelsOf, textOf } from '../../../helpers/discord/layouts.js';
import { answerWith, millSnapshot, press, pressId, renderMill } from '../../../helpers/discord/press.js';
import { memoryStore } from '../../../helpers/memory-store.js';

const question = 'Where is the *mill*?';
const answered = renderMill(answerWith([0, 2]), { isPublic: true, question });

describe('feedback', () => {
  it('is counted without whose it was, once a person and passage', async () => {
    const store = memoryStore();
    const bot = makeBot({ store, snapshot: millSnapshot });
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
    const { replies } = await press('Not it', { on: renderMill(answerWith([0]), { isPublic: true }) });
    expect(textOf(replies[0] ?? {})).toContain('no further passage');
  });
});

describe('a refused question', () => {
  const refusal = renderMill(makeUnsure({ version: millSnapshot.version }), {
    isPublic: true,
    canTell: true,
    question,
  });

  it('is told to the moderators by the one who asked', async () => {
    const store = memoryStore();
    const { updates } = await press('Tell the moderators', { on: refusal }, { store });
    expect(store.noted.unanswered).toEqual([{ serverId: guildId, question }]);
    expect(textOf(updates[0] ?? {})).toContain('I have noted the question');
    // It can still be taken away, and the button to tell is gone.
    expect(labelsOf(updates[0] ?? {})).toEqual(['Remove']);
  });

  it('is found in the message that asked it', async () => {
    const store = memoryStore();
    const { message } = makeMessage({ content: '<@100000000000000001> And the weir?' });
    const on = renderMill(makeUnsure({ version: millSnapshot.version }), { isPublic: true, canTell: true });
    await press('Tell the moderators', { on, repliesTo: message }, { store });
    expect(store.noted.unanswered).toEqual([{ serverId: guildId, question: 'And the weir?' }]);
  });

  it('is nobody else’s to tell', async () => {
    const store = memoryStore();
    await press('Tell the moderators', { on: refusal, asker: otherPersonId }, { store });
    expect(store.noted.unanswered).toEqual([]);
  });
});

describe('removing', () => {
  it('takes the answer away', async () => {
    expect((await press('Remove', { on: answered })).deletions).toHaveLength(1);
  });

  it('never touches a message of somebody else', async () => {
    const { deletions, replies } = await press('Remove', { on: answered, author: otherPersonId });
    expect(deletions).toEqual([]);
    expect(textOf(replies[0] ?? {})).toBe(translateTo()('forged'));
  });
});

describe('a forged button', () => {
  const { version } = millSnapshot;
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
    expect(textOf(replies[0] ?? {})).toBe(translateTo()('forged'));
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
  });
});
