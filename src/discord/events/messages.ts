import type { Message } from 'discord.js';
import type { BriefAnswer } from '../../answer/answer.js';
import { translateTo } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { noteUnanswered, waysToTell } from '../answers/answer-interaction.js';
import { askAll } from '../answers/ask.js';
import { conversationOfMessage } from '../answers/conversation-key.js';
import { replyWithAnswer } from '../answers/reply-with-answer.js';
import { renderShortHelp } from '../articles/render-help.js';
import { offeredArticles } from '../articles/starters.js';
import { renderNotice } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { isAnswerChannel, settingsAt, translateFor } from '../servers/server-settings.js';
import { attempt } from './failure.js';
import { holdBack, renderCooldown } from './held-back.js';
import { readMessage } from './incoming-message.js';
import { replyToMessage } from './reply.js';

/** Answers a message that is meant for us; never rejects. */
export async function handleMessage(message: Message, ownId: string, bot: BotContext): Promise<void> {
  const incoming = readMessage(message, ownId);
  if (incoming.kind === 'ignored') return;
  const question = incoming.kind === 'question' ? incoming.question : undefined;
  await attempt(() => answerMessage(message, question, bot), {
    what: 'mention',
    log: bot.log,
    async tell(key, values) {
      const t = translateTo(message.guild?.preferredLocale);
      await replyToMessage(message, renderNotice(t(key, values)));
    },
  });
}

/** In a channel that is not for answers the bot stays silent: that is why it was closed. */
async function answerMessage(message: Message, question: string | undefined, bot: BotContext): Promise<void> {
  const settings = await settingsAt(message.guildId, bot);
  if (!isAnswerChannel(message.channel, settings)) return;
  const isHeldBack = await holdBack(message.author.id, bot, settings, async ({ isFirst, waitMs }) => {
    // Said once; then the person is ignored until the time is over, to keep the channel quiet.
    if (isFirst) await replyToMessage(message, renderCooldown(waitMs, translateIn(message, settings)));
  });
  if (isHeldBack) return;
  if (question === undefined) return offerHelp(message, bot, settings);
  const conversation = conversationOfMessage(message);
  const answers = await askAll({ question, conversation, by: 'mention' }, bot);
  if (answers.some(asksAboutUs)) return offerHelp(message, bot, settings);
  const ways = message.inGuild() ? waysToTell(settings) : {};
  for (const [n, answer] of answers.entries()) {
    await noteUnanswered(answer, message.guildId, bot, settings);
    const asked = answers.length > 1 ? { question: answer.question } : {};
    const frame = { ...ways, isShort: true, ...asked };
    await replyWithAnswer(message, answer, frame, bot, translateIn(message, settings), n > 0);
  }
}

/** "What can you do?" */
function asksAboutUs(answer: BriefAnswer): boolean {
  return answer.kind === 'nothing' && answer.reason === 'small-talk' && answer.smallTalk === 'about-bot';
}

async function offerHelp(message: Message, bot: BotContext, settings: ServerSettings): Promise<void> {
  const offered = await offeredArticles(bot.library);
  await replyToMessage(message, renderShortHelp(offered, translateIn(message, settings)));
}

function translateIn(message: Message, settings: ServerSettings) {
  return translateFor(message.guild?.preferredLocale, true, settings);
}
