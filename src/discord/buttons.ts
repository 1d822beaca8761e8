import type { ButtonInteraction } from 'discord.js';
import { findingAt } from '../answer/reading.js';
import type { Snapshot } from '../answer/snapshot.js';
import { ask } from './ask.js';
import type { Bot } from './bot.js';
import { conversationOfInteraction } from './conversation-key.js';
import { decodeAction, type FindingsAction } from './custom-id.js';
import { renderAnswer } from './render/answer.js';
import { renderContext, renderPassage, type Shown } from './render/findings.js';
import { renderCooldown, renderNotice, renderStale } from './render/notices.js';
import { readQuestionHeading } from './render/question.js';
import { reply, updateMessage } from './reply.js';
import { words as wordsFor } from './words.js';

/** Does what the pressed button says. What it says comes from outside, and is believed no more than it has to be. */
export async function pressButton(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const action = decodeAction(interaction.customId);
  switch (action?.kind) {
    case 'passage':
    case 'context':
      return showFinding(interaction, action, bot);
    case 'ask-again':
      return askAgain(interaction, bot);
    case undefined:
      return refuseForged(interaction);
  }
}

async function showFinding(interaction: ButtonInteraction, action: FindingsAction, bot: Bot): Promise<void> {
  const words = wordsFor(interaction.locale);
  const snapshot = bot.library.current();
  const question = questionOn(interaction);
  if (snapshot.version !== action.version) {
    return reply(interaction, renderStale(question, words), { isPrivate: true });
  }
  const finding = findingOnView(action, snapshot);
  if (!finding) return refuseForged(interaction);
  const shown: Shown = { findings: action, finding, snapshot, ...(question && { question }) };
  await updateMessage(interaction, (action.kind === 'context' ? renderContext : renderPassage)(shown, words));
}

async function askAgain(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const words = wordsFor(interaction.locale);
  const question = questionOn(interaction);
  if (!question) return refuseForged(interaction);
  const held = await bot.cooldown.ask(interaction.user.id);
  if (held) return reply(interaction, renderCooldown(held.waitMs, words), { isPrivate: true });
  const conversation = conversationOfInteraction(interaction);
  const { answer, snapshot } = ask({ question, conversation, by: 'button' }, bot);
  await updateMessage(interaction, renderAnswer(answer, snapshot, words, question));
}

function findingOnView({ passages, index }: FindingsAction, snapshot: Snapshot) {
  const ref = passages[index];
  const finding = ref && findingAt(snapshot, ref.ordinal, ref);
  const isWhole = finding?.highlight.start === ref?.start && finding?.highlight.end === ref?.end;
  return isWhole ? finding : undefined;
}

function refuseForged(interaction: ButtonInteraction): Promise<void> {
  const words = wordsFor(interaction.locale);
  return reply(interaction, renderNotice(words.say('forged')), { isPrivate: true });
}

function questionOn(interaction: ButtonInteraction): string | undefined {
  return readQuestionHeading(interaction.message.components.map((component) => component.toJSON()));
}
