import type { ButtonInteraction, RepliableInteraction } from 'discord.js';
import { type BriefAnswer, isUnanswered } from '../../answer/answer.js';
import { defined } from '../../defined.js';
import type { ServerSettings } from '../../store/store.js';
import type { Layout } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { replyAt } from '../events/reply.js';
import { isUninvited } from '../servers/permissions.js';
import { translateFor } from '../servers/server-settings.js';
import { ask } from './ask.js';
import type { Presentation } from './card/presentation.js';
import { renderAnswer } from './card/render-answer.js';
import { conversationOfInteraction } from './conversation-key.js';
import { layOutUnlessSame, recordShown } from './reply-with-answer.js';

export interface QuestionRequest {
  readonly question: string;
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

/** Answers a question asked by command or button. */
export async function answerInteraction(
  interaction: RepliableInteraction,
  request: QuestionRequest,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const answer = await askFor(interaction, request, bot, settings);
  const { question, isPublicIfSure, lead, ping } = request;
  const isPrivate = request.isPrivate || (isPublicIfSure === true && answer.kind !== 'answered');
  const presentation = {
    ...presentationOf(interaction, isPrivate, settings),
    ...defined({ question, lead: isPrivate ? undefined : lead }),
  };
  const conversation = conversationOfInteraction(interaction);
  const viewer = { personId: interaction.user.id, isPrivate };
  const t = translateFor(interaction.locale, !isPrivate, settings);
  const { layout, isSame } = layOutUnlessSame(answer, conversation, viewer, presentation, bot, t);
  const url = await replyAt(interaction, layout, defined({ isPrivate, ping: isPrivate ? undefined : ping }));
  if (!isSame) recordShown(conversation, answer, viewer, url, bot);
}

/** The same for a private message that is already there, without sending it. */
export async function layOutAnswer(
  interaction: RepliableInteraction,
  request: QuestionRequest,
  bot: BotContext,
  settings: ServerSettings,
): Promise<Layout> {
  const answer = await askFor(interaction, request, bot, settings);
  const { question, isPrivate } = request;
  const presentation = { ...presentationOf(interaction, isPrivate, settings), question };
  return renderAnswer(answer, presentation, translateFor(interaction.locale, !isPrivate, settings));
}

async function askFor(
  interaction: RepliableInteraction,
  { question, article, by }: QuestionRequest,
  bot: BotContext,
  settings: ServerSettings,
): Promise<BriefAnswer> {
  const conversation = conversationOfInteraction(interaction);
  const answer = await ask(defined({ question, conversation, by, article }), bot);
  const serverId = interaction.inGuild() && !isUninvited(interaction) ? interaction.guildId : null;
  await noteUnanswered(answer, serverId, bot, settings);
  return answer;
}

/** What can be done with an answer in this place. */
export function presentationOf(
  interaction: RepliableInteraction | ButtonInteraction,
  isPrivate: boolean,
  settings: ServerSettings,
): Presentation {
  const isOurServer = interaction.inGuild() && !isUninvited(interaction);
  return {
    canShare: isPrivate && isOurServer,
    canTell: isOurServer && !settings.notesUnanswered,
  };
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
