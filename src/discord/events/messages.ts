import type { Message } from 'discord.js';
import { words as wordsFor } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { noteGap } from '../answers/answer-interaction.js';
import { ask } from '../answers/ask.js';
import { conversationOfMessage } from '../answers/conversation-key.js';
import { renderAnswer } from '../answers/render-answer.js';
import { renderShortHelp } from '../articles/render-help.js';
import { offeredArticles } from '../articles/starters.js';
import { renderCooldown, renderNotice } from '../components/notices.js';
import type { Bot } from '../context.js';
import { isAnswerChannel, settingsAt, wordsAt } from '../servers/server-settings.js';
import { attempt } from './failure.js';
import { hear, overhear } from './incoming-message.js';
import { replyToMessage } from './reply.js';

/** Answers a message that is meant for us; never rejects. */
export async function handleMessage(message: Message, ownId: string, bot: Bot): Promise<void> {
  const heard = hear(overhear(message, ownId));
  if (heard.kind === 'ignored') return;
  await attempt(() => answerMessage(message, heard.kind === 'question' ? heard.question : undefined, bot), {
    what: 'mention',
    log: bot.log,
    tell: (key, values) => {
      const words = wordsFor(message.guild?.preferredLocale);
      return replyToMessage(message, renderNotice(words.say(key, values)));
    },
  });
}

/** In a channel that is not for answers nothing is said at all: it was closed to keep it quiet. */
async function answerMessage(message: Message, question: string | undefined, bot: Bot): Promise<void> {
  const settings = await settingsAt(message.guildId, bot);
  if (!isAnswerChannel(message.channel, settings)) return;
  if (question === undefined) return offerHelp(message, bot, settings);
  if (await isHeldBack(message, bot, settings)) return;
  const answer = await ask({ question, conversation: conversationOfMessage(message), by: 'mention' }, bot);
  await noteGap(answer, message.guildId, bot, settings);
  const frame = { isPublic: true, canTell: message.inGuild() && !settings.keepsGaps };
  await replyToMessage(message, renderAnswer(answer, frame, wordsOf(message, settings)));
}

/** One who asks too fast is told so once, and then not heard until the time is over: no noise in the channel. */
async function isHeldBack(message: Message, { cooldown }: Bot, settings: ServerSettings): Promise<boolean> {
  const held = await cooldown.ask(message.author.id, settings.cooldown);
  if (held?.isFirst) await replyToMessage(message, renderCooldown(held.waitMs, wordsOf(message, settings)));
  return held !== undefined;
}

async function offerHelp(message: Message, bot: Bot, settings: ServerSettings): Promise<void> {
  const offered = await offeredArticles(bot.library);
  await replyToMessage(message, renderShortHelp(offered, wordsOf(message, settings)));
}

function wordsOf(message: Message, settings: ServerSettings) {
  return wordsAt(message.guild?.preferredLocale, true, settings);
}
