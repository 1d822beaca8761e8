import { DiscordAPIError, DiscordjsError, type Message, type ThreadChannel } from 'discord.js';
import type { BriefAnswer } from '../../../answer/answer.js';
import type { ServerSettings } from '../../../store/store.js';
import { noteUnanswered, waysToTell } from '../../answers/answer-interaction.js';
import { ask, askAll } from '../../answers/ask.js';
import type { Presentation } from '../../answers/card/presentation.js';
import { renderAnswer } from '../../answers/card/render-answer.js';
import { conversationOfMessage } from '../../answers/conversation-key.js';
import { layOutUnlessSame, recordShown } from '../../answers/unless-same.js';
import { cutText } from '../../components/cut.js';
import type { Layout } from '../../components/layout.js';
import type { BotContext } from '../../context.js';
import { maxThreadName } from '../../limits.js';
import { translateAnswerIn, translateIn } from '../../servers/server-settings.js';
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
  const answers = await askAll({ ...asked, conversation, by: 'mention' }, bot);
  const sent = await sendAll(message, answers, bot, settings);
  const [first, ...more] = sent;
  if (!first) return;
  bot.answered.record(message.id, {
    ...{ question: asked.question, conversation, before, after: bot.conversations.recall(conversation) },
    ...{ answerId: first.id, channelId: first.channelId, moreIds: more.map(({ id }) => id) },
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
  const sent = await replyToMessage(
    message,
    renderAnswer(answer, { lead: `-# ${t('forum.from-title')}` }, t),
  );
  if (!sent) return;
  const after = bot.conversations.recall(conversation);
  const viewer = { personId: message.author.id, isPrivate: false };
  recordShown(conversation, answer, viewer, async () => sent.url, bot);
  bot.answered.record(message.id, {
    ...{ question: title, conversation, before: after, after },
    ...{ answerId: sent.id, channelId: sent.channelId, moreIds: [] },
  });
}

/** @param isOneOfSeveral what it answers is said above it */
export function layOutAnswer(
  message: Message,
  answer: BriefAnswer,
  isOneOfSeveral: boolean,
  bot: BotContext,
  settings: ServerSettings,
): Layout {
  const frame = frameFor(message, answer, isOneOfSeveral, bot, settings);
  const { languages } = bot.library.current();
  return renderAnswer(answer, frame, translateAnswerIn(message, answer, languages, settings));
}

/** Among people who talk, what does not answer takes little room. */
function frameFor(
  message: Message,
  { question }: BriefAnswer,
  isOneOfSeveral: boolean,
  { commandMentions }: BotContext,
  settings: ServerSettings,
): Presentation {
  const articlesCommand = commandMentions.mention('articles');
  const waysOn = message.inGuild() && waysToTell(settings);
  return { isShort: true, articlesCommand, ...waysOn, ...(isOneOfSeveral && { question }) };
}

/** Several answers follow each other where the first is. */
async function sendAll(
  message: Message,
  answers: readonly BriefAnswer[],
  bot: BotContext,
  settings: ServerSettings,
): Promise<readonly Message[]> {
  const sent: Message[] = [];
  let thread: ThreadChannel | undefined;
  for (const [n, answer] of answers.entries()) {
    await noteUnanswered(answer, message.guildId, bot, settings);
    if (n === 0) thread = await threadFor(message, answer, bot, settings);
    const conversation = conversationOfMessage(message);
    const viewer = { personId: message.author.id, isPrivate: false, isNext: n > 0 };
    const frame = frameFor(message, answer, answers.length > 1, bot, settings);
    const t = translateAnswerIn(message, answer, bot.library.current().languages, settings);
    const { layout, isSame } = await layOutUnlessSame(answer, conversation, viewer, frame, bot, t);
    const answering = await (thread ? sendTo(thread, layout) : replyToMessage(message, layout));
    if (!answering) continue;
    sent.push(answering);
    const where = thread ? [conversation, thread.id] : [conversation];
    if (!isSame) for (const key of where) recordShown(key, answer, viewer, async () => answering.url, bot);
  }
  return sent;
}

/** A refusal is one line, and no beginning of a thread. */
async function threadFor(
  message: Message,
  answer: BriefAnswer,
  bot: BotContext,
  { repliesIn }: ServerSettings,
): Promise<ThreadChannel | undefined> {
  const isForThread = repliesIn === 'thread' && answer.kind === 'answered' && message.inGuild();
  if (!isForThread || !mayStartThread(message.channel)) return undefined;
  const thread = await startThread(message, answer.question);
  // Whoever asks on does so in there.
  if (thread) bot.conversations.record(thread.id, answer);
  return thread;
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
