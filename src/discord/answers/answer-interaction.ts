import type { ButtonInteraction, RepliableInteraction } from 'discord.js';
import { type Answered, type BriefAnswer, isUnanswered } from '../../answer/answer.js';
import { defined } from '../../base/defined.js';
import type { ServerSettings } from '../../store/store.js';
import type { Layout } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { replyAt } from '../events/reply.js';
import { isUninvited } from '../servers/permissions.js';
import { translateFor } from '../servers/server-settings.js';
import { ask, askAll } from './ask.js';
import type { Presentation } from './card/presentation.js';
import { renderAnswer } from './card/render-answer.js';
import { conversationOfInteraction } from './conversation-key.js';
import { layOutUnlessSame, recordShown } from './unless-same.js';

interface QuestionRequest {
  readonly question: string;
  /** Chosen while it was typed; otherwise the library is asked. */
  readonly answer?: Answered;
  /** Slug: look in this article only. */
  readonly article?: string;
  readonly isPrivate: boolean;
  /** Only an answer is for everybody: a refusal, or what only comes near, is shown to the asker first. */
  readonly isPublicIfSure?: boolean;
  /** Markdown above the answer, when everybody sees it. */
  readonly lead?: string;
  /** Person to ping; whoever asks may do so. */
  readonly ping?: string;
  /** For the log. */
  readonly by: string;
}

/** Answers a question asked by command or button; several in one text, one message after the other. */
export async function answerInteraction(
  interaction: RepliableInteraction,
  request: QuestionRequest,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const conversation = conversationOfInteraction(interaction);
  const { question, answer: chosen, article, by, isPublicIfSure } = request;
  if (chosen) bot.conversations.record(conversation, chosen);
  const asked = defined({ question, conversation, by, article });
  const answers = chosen ? [chosen] : await askAll(asked, bot);
  const isSure = answers.some(({ kind }) => kind === 'answered');
  const isPrivate = request.isPrivate || (isPublicIfSure === true && !isSure);
  for (const [n, answer] of answers.entries()) {
    await noteUnanswered(answer, ourServer(interaction), bot, settings);
    const heading = answers.length > 1 ? answer.question : question;
    const shown = { ...(isPrivate === request.isPrivate ? request : withoutAddressee(request)), isPrivate };
    await send(interaction, answer, { ...shown, question: heading }, n === 0, bot, settings);
  }
}

/** Nobody but the asker sees it after all. */
function withoutAddressee({ lead: _, ping: __, ...request }: QuestionRequest): QuestionRequest {
  return request;
}

async function send(
  interaction: RepliableInteraction,
  answer: BriefAnswer,
  { question, isPrivate, lead, ping }: QuestionRequest,
  isFirst: boolean,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const presentation = {
    ...presentationOf(interaction, isPrivate, bot, settings),
    ...defined({ question, lead }),
  };
  const conversation = conversationOfInteraction(interaction);
  const viewer = { personId: interaction.user.id, isPrivate, isNext: !isFirst };
  const t = translateFor(interaction, !isPrivate, settings);
  const { layout, isSame } = await layOutUnlessSame(answer, conversation, viewer, presentation, bot, t);
  const isPinged = isFirst && !isPrivate;
  const findUrl = await replyAt(
    interaction,
    layout,
    defined({ isPrivate, ping: isPinged ? ping : undefined }),
  );
  if (!isSame) recordShown(conversation, answer, viewer, findUrl, bot);
}

/** The answer for a private message that is already there, without sending it. */
export async function layOutAnswer(
  interaction: RepliableInteraction,
  { question, isPrivate, by, article }: QuestionRequest,
  bot: BotContext,
  settings: ServerSettings,
): Promise<Layout> {
  const conversation = conversationOfInteraction(interaction);
  const answer = await ask(defined({ question, conversation, by, article }), bot);
  await noteUnanswered(answer, ourServer(interaction), bot, settings);
  const presentation = { ...presentationOf(interaction, isPrivate, bot, settings), question };
  return renderAnswer(answer, presentation, translateFor(interaction, !isPrivate, settings));
}

/** Null where nobody invited us. */
function ourServer(interaction: RepliableInteraction): string | null {
  return interaction.inGuild() && !isUninvited(interaction) ? interaction.guildId : null;
}

/** What can be done with an answer in this place. */
export function presentationOf(
  interaction: RepliableInteraction | ButtonInteraction,
  isPrivate: boolean,
  { commandMentions }: BotContext,
  settings: ServerSettings,
): Presentation {
  const isOurServer = ourServer(interaction) !== null;
  return {
    articlesCommand: commandMentions.mention('articles'),
    canShare: isPrivate && isOurServer,
    ...(isOurServer && waysToTell(settings)),
  };
}

/** Where every such question is noted anyway, telling is of use only when it reaches somebody. */
export function waysToTell({ notesUnanswered, reportsChannelId }: ServerSettings) {
  const reaches = reportsChannelId !== undefined;
  return { canTell: reaches || !notesUnanswered, isReport: reaches };
}

/** Only where a server wants it, and only the text of a question that the corpus does not answer. */
export async function noteUnanswered(
  answer: BriefAnswer,
  serverId: string | null,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  if (isUnanswered(answer) && serverId && settings.notesUnanswered)
    await bot.store.unanswered.note(serverId, answer.question, bot.now());
}
