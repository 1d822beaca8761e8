import type { Answer } from '../../../src/answer/answer.js';
import { findingAt, passageKey } from '../../../src/answer/passages.js';
import type { Snapshot } from '../../../src/answer/snapshot.js';
import type { Presentation } from '../../../src/discord/answers/card/presentation.js';
import { renderAnswer } from '../../../src/discord/answers/card/render-answer.js';
import { handleInteraction } from '../../../src/discord/events/interactions.js';
import { translateTo } from '../../../src/locales/translate.js';
import { makeAnswered } from '../answers.js';
import { makeArticleOf } from '../factories.js';
import { makeSnapshotOf } from '../snapshots.js';
import { type BotFields, makeBot } from './bot.js';
import { type Asker, makeButtonInteraction, type Pressed } from './discord.js';
import { customIdOf, type SentMessage } from './layouts.js';

const texts = ['The mill stands by the river.', 'The weir is older.', 'It burned down.'];

/** What the answers of these tests are from. */
export const millSnapshot = makeSnapshotOf([makeArticleOf(texts)]);

export interface On extends Omit<Pressed, 'components'> {
  readonly on: SentMessage;
}

export function press(label: string, { on, ...pressed }: On, parts: BotFields = {}, asker: Asker = {}) {
  return pressId(customIdOf(on, label), { ...pressed, components: on.components }, parts, asker);
}

export async function pressId(customId: string, pressed: Pressed, parts: BotFields = {}, asker: Asker = {}) {
  const { interaction, ...answers } = makeButtonInteraction(customId, pressed, asker);
  await handleInteraction(interaction, [], makeBot({ snapshot: millSnapshot, ...parts }));
  return answers;
}

export function renderMill(answer: Answer, presentation: Presentation): SentMessage {
  return renderAnswer(answer, presentation, translateTo());
}

/** An answer with these passages, the whole of each as its highlight. */
export function answerWith(ordinals: readonly number[], snapshot: Snapshot = millSnapshot): Answer {
  const [best, ...others] = ordinals.flatMap((ordinal) => {
    const length = snapshot.passages[ordinal]?.text.length ?? 0;
    return findingAt(snapshot, ordinal, { start: 0, end: length }) ?? [];
  });
  return makeAnswered({ version: snapshot.version, others, ...(best && { best }) });
}

/** What a button remembers of a passage, the first letters of which are marked. */
export function refTo(ordinal: number, { passages }: Snapshot = millSnapshot, end = 5) {
  const passage = passages[ordinal];
  if (!passage) throw new Error(`the snapshot has no passage ${ordinal}`);
  return { key: passageKey(passage), highlight: { start: 0, end } };
}
