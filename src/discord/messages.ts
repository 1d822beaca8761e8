import type { Message } from 'discord.js';
import { ask } from './ask.js';
import type { Bot } from './bot.js';
import { conversationOfMessage } from './conversation-key.js';
import { attempt } from './failure.js';
import { hear, overhear } from './message-gate.js';
import { renderAnswer } from './render/answer.js';
import { renderCooldown, renderNotice } from './render/notices.js';
import { replyToMessage } from './reply.js';
import { words as wordsFor } from './words.js';

/** Answers a message that is meant for us; never rejects. */
export async function handleMessage(message: Message, ownId: string, bot: Bot): Promise<void> {
  const heard = hear(overhear(message, ownId));
  if (heard.kind === 'ignored') return;
  const words = wordsFor(message.guild?.preferredLocale);
  const answer = () =>
    heard.kind === 'empty'
      ? replyToMessage(message, renderNotice(words.say('help.short')))
      : answerMessage(message, heard.question, bot);
  await attempt(answer, {
    what: 'mention',
    log: bot.log,
    apologize: (reference) => replyToMessage(message, renderNotice(words.say('failure', { reference }))),
  });
}

/** One who asks too fast is told so once, and then not heard until the time is over: no noise in the channel. */
async function answerMessage(message: Message, question: string, bot: Bot): Promise<void> {
  const words = wordsFor(message.guild?.preferredLocale);
  const held = await bot.cooldown.ask(message.author.id);
  if (held) {
    if (held.isFirst) await replyToMessage(message, renderCooldown(held.waitMs, words));
    return;
  }
  const { answer, snapshot } = ask(
    { question, conversation: conversationOfMessage(message), by: 'mention' },
    bot,
  );
  await replyToMessage(message, renderAnswer(answer, snapshot, words));
}
