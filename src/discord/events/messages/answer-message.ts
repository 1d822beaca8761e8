import { DiscordAPIError, DiscordjsError, type Message, type ThreadChannel } from 'discord.js';
import type { BriefAnswer } from '../../../answer/answer.js';
import type { ServerSettings } from '../../../store/store.js';
import { noteUnanswered, waysToTell } from '../../answers/answer-interaction.js';
import { ask } from '../../answers/ask.js';
import { conversationOfMessage } from '../../answers/conversation-key.js';
import { renderAnswer } from '../../answers/render-answer.js';
import { cutText } from '../../components/cut.js';
import type { Layout } from '../../components/layout.js';
import type { BotContext } from '../../context.js';
import { maxThreadName } from '../../limits.js';
import { translateIn } from '../../servers/server-settings.js';
import { mayStartThread } from '../../servers/thread-permissions.js';
import type { IncomingMessage } from '../incoming-message.js';
import { replyToMessage, sendTo } from '../reply.js';

type Question = Extract<IncomingMessage, { kind: 'question' }>;

/** Answers a question where the server wants it, and keeps in mind what answers what. */
export async function answerQuestion(
  message: Message,
  asked: Question,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const conversation = conversationOfMessage(message);
  const before = bot.conversations.recall(conversation);
  const answer = await ask({ ...asked, conversation, by: 'mention' }, bot);
  await noteUnanswered(answer, message.guildId, bot, settings);
  const layout = layOutAnswer(message, answer, settings);
  const sent = await send(message, answer, layout, bot, settings);
  if (!sent) return;
  const after = bot.conversations.recall(conversation);
  const { id: answerId, channelId } = sent;
  bot.answered.record(message.id, {
    ...{ question: asked.question, conversation, before, after },
    ...{ answerId, channelId },
  });
}

/** Answers an unread post from its title, if the answer is sure; otherwise says nothing, as nobody asked us. */
export async function answerPost(
  message: Message,
  title: string,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const conversation = conversationOfMessage(message);
  const answer = await ask({ question: title, conversation, by: 'forum post' }, bot);
  if (answer.kind !== 'answered') return;
  const t = translateIn(message, settings);
  const frame = { isPublic: true, lead: `-# ${t('forum.from-title')}` };
  const sent = await replyToMessage(message, renderAnswer(answer, frame, t));
  const after = bot.conversations.recall(conversation);
  if (sent)
    bot.answered.record(message.id, {
      ...{ question: title, conversation, before: after, after },
      ...{ answerId: sent.id, channelId: sent.channelId },
    });
}

export function layOutAnswer(message: Message, answer: BriefAnswer, settings: ServerSettings): Layout {
  const frame = { isPublic: true, ...(message.inGuild() && waysToTell(settings)) };
  return renderAnswer(answer, frame, translateIn(message, settings));
}

/** A refusal is one line, and no beginning of a thread. */
async function send(
  message: Message,
  answer: BriefAnswer,
  layout: Layout,
  bot: BotContext,
  { repliesIn }: ServerSettings,
): Promise<Message | undefined> {
  const isForThread = repliesIn === 'thread' && answer.kind === 'answered' && message.inGuild();
  if (!isForThread || !mayStartThread(message.channel)) return replyToMessage(message, layout);
  const thread = await startThread(message, answer.question);
  if (!thread) return replyToMessage(message, layout);
  // Whoever asks on does so in there.
  bot.conversations.record(thread.id, answer);
  return sendTo(thread, layout);
}

/** Undefined when Discord does not let us after all: somebody else has started one, or there are too many. */
async function startThread(message: Message, question: string): Promise<ThreadChannel | undefined> {
  try {
    return await message.startThread({ name: cutText(question, maxThreadName) });
  } catch (error) {
    if (error instanceof DiscordAPIError || error instanceof DiscordjsError) return undefined;
    throw error;
  }
}
