import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { findingAt } from '../../src/answer/reading.js';
import { encodeAction } from '../../src/discord/custom-id.js';
import { handleInteraction } from '../../src/discord/interactions.js';
import { renderAnswer } from '../../src/discord/render/answer.js';
import { words } from '../../src/discord/words.js';
import { makeAnswered, makeAnswerer } from '../helpers/answers.js';
import { makeBot, makeButtonInteraction } from '../helpers/discord.js';
import { makeArticleOf } from '../helpers/factories.js';
import { customIdOf, hasFlag, labelsOf, type SentMessage, textOf } from '../helpers/layouts.js';
import { makeSnapshotOf } from '../helpers/snapshots.js';

const before = makeSnapshotOf([
  makeArticleOf(['The mill stands by the river.', 'The weir is older.', 'It burned down.']),
]);
const after = makeSnapshotOf([makeArticleOf(['The mill is gone.'], { hash: 'changed' })]);
const question = 'Where is the *mill*?';
const answered = renderAnswer(answerIn([0, 2]), before, words(), question);

describe('a press of a button', () => {
  it('goes to the next passage and back, with the place in the row', async () => {
    const next = await press(customIdOf(answered, 'Next passage'), answered);
    expect(textOf(next.updates[0] ?? {})).toContain('> **It burned down.**');
    expect(textOf(next.updates[0] ?? {})).toContain('2 of 2');
    expect(labelsOf(next.updates[0] ?? {})).toEqual(['Previous', 'Context']);

    const previous = await press(customIdOf(next.updates[0] ?? {}, 'Previous'), next.updates[0] ?? {});
    expect(previous.updates[0]?.components).toEqual(answered.components);
  });

  it('shows the context and the way back', async () => {
    const context = await press(customIdOf(answered, 'Context'), answered);
    expect(textOf(context.updates[0] ?? {})).toContain('The weir is older.');
    const back = await press(
      customIdOf(context.updates[0] ?? {}, 'Back to the passage'),
      context.updates[0] ?? {},
    );
    expect(back.updates[0]?.components).toEqual(answered.components);
  });

  it('keeps the question above the passage', async () => {
    const next = await press(customIdOf(answered, 'Next passage'), answered);
    expect(textOf(next.updates[0] ?? {})).toContain('### Where is the \\*mill\\*?');
  });

  it('says after a reload that the articles have changed, and asks again when told to', async () => {
    const stale = await press(customIdOf(answered, 'Next passage'), answered, { snapshot: after });
    expect(stale.updates).toEqual([]);
    expect(textOf(stale.replies[0] ?? {})).toContain('The articles have changed');
    expect(hasFlag(stale.replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);

    const { answerer, calls } = makeAnswerer(() => answerIn([0], after));
    const again = await press(customIdOf(stale.replies[0] ?? {}, 'Ask again'), stale.replies[0] ?? {}, {
      snapshot: after,
      answerer,
    });
    expect(calls.map((call) => call.question)).toEqual([question]);
    expect(textOf(again.updates[0] ?? {})).toContain('The mill is gone.');
  });

  it('makes a person who asks again too soon wait', async () => {
    const cooldown = { ask: () => Promise.resolve({ waitMs: 3000, isFirst: true }) };
    const again = await press(encodeAction({ kind: 'ask-again' }), answered, { cooldown });
    expect(textOf(again.replies[0] ?? {})).toContain('3 seconds');
  });

  const { version } = before;
  it.each([
    ['nonsense', 'drop table'],
    ['a passage that does not exist', `v:${version}:a:0:zz.0.5`],
    ['a range outside of its passage', `v:${version}:a:0:0.0.zzz`],
    ['an index outside of the list', `v:${version}:a:9:0.0.5`],
    ['a question where there is none', 'a'],
  ])('is refused politely with %s', async (_, customId) => {
    const { replies, updates } = await press(customId, { components: [] });
    expect(updates).toEqual([]);
    expect(textOf(replies[0] ?? {})).toBe(words().say('forged'));
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
  });
});

async function press(customId: string, on: SentMessage, parts: Parameters<typeof makeBot>[0] = {}) {
  const { interaction, replies, updates } = makeButtonInteraction(
    customId,
    on.components as readonly unknown[],
  );
  await handleInteraction(interaction, [], makeBot({ snapshot: before, ...parts }));
  return { replies, updates };
}

function answerIn(ordinals: readonly number[], snapshot = before): Answer {
  const [best, ...others] = ordinals.flatMap((ordinal) => {
    const length = snapshot.passages[ordinal]?.text.length ?? 0;
    return findingAt(snapshot, ordinal, { start: 0, end: length }) ?? [];
  });
  return makeAnswered({ version: snapshot.version, others, ...(best && { best }) });
}
