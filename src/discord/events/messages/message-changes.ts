import { type Client, type Message, type PartialMessage, RESTJSONErrorCodes } from 'discord.js';
import { append } from '../../../base/lists.js';
import { askAll } from '../../answers/ask.js';
import type { Layout } from '../../components/layout.js';
import type { BotContext } from '../../context.js';
import { openBotAt } from '../../servers/here.js';
import { isAnswerChannel, settingsAt } from '../../servers/server-settings.js';
import { attempt } from '../failure.js';
import { isTooSoon } from '../held-back.js';
import { type IncomingMessage, readMessage } from '../incoming-message.js';
import { changeMessage, isCode, removeMessage, replyToMessage, sendTo } from '../reply.js';
import { layOutAnswer } from './answer-message.js';
import type { AnsweredMessage } from './answered-messages.js';
import { handleMessage } from './handle-message.js';
import { smallTalkIn } from './small-talk.js';

/** Whoever mends a slip does so at once; a question of an hour ago is not looked at again by anybody. */
const editableMs = 5 * 60 * 1000;

/** Answers an edited question anew, in place of the answer it had; never rejects. */
export async function handleEdit(
  message: Message | PartialMessage,
  ownId: string,
  bot: BotContext,
): Promise<void> {
  // A preview of a link that appears below it is a change, too, but none by its author.
  if (message.partial || message.editedTimestamp === null) return;
  const incoming = readMessage(message, ownId);
  if (incoming.kind !== 'question') return;
  const answered = bot.answered.find(message.id);
  if (!answered) {
    const ageMs = bot.now().getTime() - message.createdTimestamp;
    return ageMs <= editableMs ? handleMessage(message, ownId, bot) : undefined;
  }
  if (answered.ageMs > editableMs || answered.question === incoming.question) return;
  await attempt(() => answerAnew(message, incoming, answered, bot), {
    what: 'edit',
    log: bot.log,
    tell: async () => undefined,
  });
}

/** Takes the answer to a deleted question along; never rejects. */
export async function handleDeletion(
  { id, client }: Message | PartialMessage,
  bot: BotContext,
): Promise<void> {
  const answered = bot.answered.take(id);
  if (!answered) return;
  const { channelId, answerId, moreIds } = answered;
  await attempt(() => removeAll(client, channelId, [answerId, ...moreIds]), {
    what: 'deletion',
    log: bot.log,
    tell: async () => undefined,
  });
}

async function removeAll(client: Client, channelId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await removeMessage(client, channelId, id);
}

async function answerAnew(
  message: Message,
  incoming: Extract<IncomingMessage, { kind: 'question' }>,
  answered: AnsweredMessage,
  everywhere: BotContext,
): Promise<void> {
  const bot = await openBotAt(message.guildId, everywhere);
  const settings = await settingsAt(message.guildId, bot);
  if (!isAnswerChannel(message.channel, settings) || smallTalkIn(message, incoming.question, bot)) return;
  if (await isTooSoon(message, bot, settings)) return;
  const { conversation, before, after } = answered;
  // As if it had never been asked the other way, unless something has been asked since.
  if (bot.conversations.recall(conversation) === after) bot.conversations.restore(conversation, before);
  const answers = await askAll({ ...incoming, conversation, by: 'edit' }, bot);
  const layouts = answers.map((answer) => layOutAnswer(message, answer, answers.length > 1, bot, settings));
  const moreIds = await replaceAnswers(message, layouts, answered);
  if (!moreIds) return;
  const { question } = incoming;
  const now = bot.conversations.recall(conversation);
  bot.answered.record(message.id, { ...answered, question, after: now, moreIds });
}

/** Each in place of the one that was there. Ids of all but the first; undefined when that is gone. */
async function replaceAnswers(
  message: Message,
  [first, ...more]: readonly Layout[],
  { answerId, channelId, moreIds }: AnsweredMessage,
): Promise<readonly string[] | undefined> {
  const { client } = message;
  if (!first || !(await isChanged(client, { id: answerId, channelId }, first))) return undefined;
  await removeAll(client, channelId, moreIds.slice(more.length));
  const ids: string[] = [];
  for (const [n, layout] of more.entries()) {
    const id = moreIds[n];
    if (id !== undefined && (await isChanged(client, { id, channelId }, layout))) ids.push(id);
    else append(ids, await answerBeside(message, channelId, layout));
  }
  return ids;
}

/** Where the first answer is: in a thread of the message, or beside it. */
async function answerBeside(message: Message, channelId: string, layout: Layout): Promise<readonly string[]> {
  const { thread } = message;
  const sent = await (thread?.id === channelId ? sendTo(thread, layout) : replyToMessage(message, layout));
  return sent ? [sent.id] : [];
}

/** False when somebody has removed it meanwhile. */
function isChanged(
  client: Client,
  place: { readonly channelId: string; readonly id: string },
  layout: Layout,
): Promise<boolean> {
  return changeMessage(client, place, layout).then(
    () => true,
    (error: unknown) => {
      if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return false;
      throw error;
    },
  );
}
