import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { BotContext } from '../../../../src/discord/context.js';
import { handleInteraction } from '../../../../src/discord/events/interactions.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeNothing } from '../../../helpers/answers.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import {
  guildId,
  makeButtonInteraction,
  makeMessage,
  otherPersonId,
  personId,
} from '../../../helpers/discord/discord.js';
import { customIdOf, hasFlag, labelsOf, type SentMessage, textOf } from '../../../helpers/discord/layouts.js';
import {
  answerWith,
  millSnapshot,
  press,
  pressId,
  refTo,
  renderMill,
} from '../../../helpers/discord/press.js';
import { memoryStore } from '../../../helpers/memory-store.js';

const question = 'Where is the *mill*?';
const answered = renderMill(answerWith([0, 2]), { question });
const judged = (verdict: string, passageId = 'sample#p1') => ({ serverId: guildId, passageId, verdict });

/** One bot on which people press one button after the other. */
function judging(parts: Partial<BotContext> = {}) {
  const store = memoryStore();
  const bot = makeBot({ store, snapshot: millSnapshot, ...parts });
  const pressOn = async (on: SentMessage, label: string, id = personId, isPrivate = false) => {
    const pressed = { components: on.components, isPrivate };
    const { interaction, ...answers } = makeButtonInteraction(customIdOf(on, label), pressed, { id });
    await handleInteraction(interaction, [], bot);
    return answers;
  };
  return { store, judge: (label: string, id?: string) => pressOn(answered, label, id), pressOn };
}

describe('feedback', () => {
  it('is counted without whose it was, once a person and passage', async () => {
    const { store, judge } = judging();
    for (const id of [personId, personId, otherPersonId]) await judge('👍', id);
    expect(store.noted.judgements).toEqual([judged('helpful'), judged('helpful')]);
    expect(JSON.stringify([...Object.values(store.noted)])).not.toContain(personId);
  });

  it('is told in one message, which says what was counted', async () => {
    const { judge } = judging();
    const first = await judge('👍');
    expect(first.replies.map(textOf)).toEqual(['👍 Thanks! Counted anonymously.']);
    expect(hasFlag(first.replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
    const second = await judge('👍');
    expect([...second.replies, ...second.followUps, ...second.updates]).toEqual([]);
    expect(second.rewrites).toEqual([]);
    expect(first.rewrites.map(textOf)).toEqual(['👍 Already counted.']);
  });

  it('may be changed once', async () => {
    const { store, judge } = judging();
    const first = await judge('👍');
    await judge('👎');
    expect(store.noted.judgements).toEqual([judged('not-it')]);
    await judge('👍');
    expect(store.noted.judgements).toEqual([judged('not-it')]);
    expect(first.rewrites.map(textOf)).toEqual([
      expect.stringContaining('👎 Changed. This one counts now.'),
      'You’ve changed it once already, so it stays 👎.',
    ]);
  });

  it('takes a reason along when it is changed', async () => {
    const { store, judge, pressOn } = judging();
    const [asked] = (await judge('👎')).replies;
    await pressOn(asked ?? {}, 'Incomplete', personId, true);
    await judge('👍');
    expect(store.noted.judgements).toEqual([judged('helpful')]);
  });

  it('says so when it could not be counted, and may be given again', async () => {
    const base = memoryStore();
    let trouble: string | undefined = 'disk full';
    const { judge } = judging({ store: { ...base, trouble: () => trouble } });
    expect((await judge('👍')).replies.map(textOf)).toEqual([translateTo()('feedback.failed')]);
    trouble = undefined;
    expect((await judge('👍')).replies.map(textOf)).toEqual(['👍 Thanks! Counted anonymously.']);
  });
});

describe('a 👎', () => {
  it('leaves the answer where it is, and asks why', async () => {
    const { updates, replies } = await press('👎', { on: answered });
    expect(updates).toEqual([]);
    expect(textOf(replies[0] ?? {})).toContain('▶️ shows the next passage.');
    expect(labelsOf(replies[0] ?? {})).toEqual(['Wrong passage', 'Out of date', 'Incomplete']);
  });

  it('on the last passage says so, and offers to pass the question on', async () => {
    const { replies } = await press('👎', { on: renderMill(answerWith([0]), { question }) });
    expect(textOf(replies[0] ?? {})).toContain('That was the last passage.');
    expect(labelsOf(replies[0] ?? {})).toContain('Save for the moderators');
  });

  it('takes a reason once, and counts it', async () => {
    const { store, judge, pressOn } = judging();
    const [asked] = (await judge('👎')).replies;
    const thanked = await pressOn(asked ?? {}, 'Out of date', personId, true);
    expect(thanked.updates.map(textOf)).toEqual([translateTo()('feedback.reason-thanks')]);
    const again = await pressOn(asked ?? {}, 'Incomplete', personId, true);
    expect(again.replies.map(textOf)).toEqual([translateTo()('feedback.reason-already')]);
    expect(store.noted.judgements).toEqual([judged('not-it'), judged('out-of-date')]);
  });
});

describe('a refused question', () => {
  const refusal = renderMill(makeNothing(), { canTell: true, question });

  it('is told to the moderators by the one who asked', async () => {
    const store = memoryStore();
    const { updates } = await press('Save for the moderators', { on: refusal }, { store });
    expect(store.noted.unanswered).toEqual([{ serverId: guildId, question }]);
    expect(textOf(updates[0] ?? {})).toContain('Moderators can see this question for 30 days');
    expect(labelsOf(updates[0] ?? {})).toEqual([]);
  });

  it('is found in the message that asked it', async () => {
    const store = memoryStore();
    const { message } = makeMessage({ content: '<@100000000000000001> And the weir?' });
    const on = renderMill(makeNothing(), { canTell: true });
    await press('Save for the moderators', { on, repliesTo: message }, { store });
    expect(store.noted.unanswered).toEqual([{ serverId: guildId, question: 'And the weir?' }]);
  });

  it('is nobody else’s to tell', async () => {
    const store = memoryStore();
    await press('Save for the moderators', { on: refusal, asker: otherPersonId }, { store });
    expect(store.noted.unanswered).toEqual([]);
  });
});

describe('the button that old answers have to remove them', () => {
  it('takes the answer away', async () => {
    expect((await pressId('r', { components: answered.components })).deletions).toHaveLength(1);
  });

  it('never touches a message of somebody else', async () => {
    const { deletions, replies } = await pressId('r', { components: [], author: otherPersonId });
    expect(deletions).toEqual([]);
    expect(textOf(replies[0] ?? {})).toBe(translateTo()('forged'));
  });
});

describe('a forged button', () => {
  const { version } = millSnapshot;
  const { key } = refTo(0);
  const gone = 'words-gone';
  it.each([
    ['nonsense', 'drop table', 'forged'],
    ['a passage that does not exist', `V:a:0:${gone.slice(1)}0.5`, 'stale'],
    ['a range outside of its passage', `V:a:0:${key}0.zzz`, 'forged'],
    ['an index outside of the list', `V:a:9:${key}0.5`, 'forged'],
    ['a step beyond the end', `E:a:0:${key}0.5`, 'forged'],
    ['a step before the beginning', `B:a:0:${key}0.5`, 'forged'],
    ['a version of the corpus', `v:${version}:a:0:0.0.5`, 'forged'],
    ['a shared passage that does not exist', `P:a:0:${gone.slice(1)}0.5`, 'stale'],
    ['a judged passage that does not exist', `H:a:0:${gone.slice(1)}0.5`, 'stale'],
    ['a range outside of the passage it judges', `D:a:0:${key}0.zzz`, 'forged'],
    ['a reason on a message that all see', `I:w:5:${key}0.5`, 'forged'],
    ['a shared refusal that all see', 'W:n', 'forged'],
    ['a heading that does not exist', `Q:${gone.slice(1)}`, 'starter.gone'],
    ['a question where there is none', 'a', 'forged'],
    ['a page of a message that has none', 'p:1', 'forged'],
  ] as const)('is refused politely with %s', async (_, customId, outcome) => {
    const { replies, updates, followUps, deletions } = await pressId(customId, { components: [] });
    expect([...updates, ...followUps, ...deletions]).toEqual([]);
    expect(textOf(replies[0] ?? {})).toBe(translateTo()(outcome));
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
  });
});
