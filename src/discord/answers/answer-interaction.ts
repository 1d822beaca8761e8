import type { ButtonInteraction, RepliableInteraction } from 'discord.js';
import { type Answered, type BriefAnswer, isUnanswered } from '../../answer/answer.js';
import { defined } from '../../base/defined.js';
import type { ServerSettings } from '../../store/store.js';
import type { Layout } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { reply } from '../events/reply.js';
import { isUninvited } from '../servers/permissions.js';
import { translateFor } from '../servers/server-settings.js';
import { ask } from './ask.js';
import { conversationOfInteraction } from './conversation-key.js';
import type { Presentation } from './presentation.js';
import { renderAnswer } from './render-answer.js';

interface QuestionRequest {
  readonly question: string;
  /** Chosen while it was typed; otherwise the library is asked. */
  readonly answer?: Answered;
  /** Slug: look in this article only. */
  readonly article?: string;
  readonly isPrivate: boolean;
  /** Markdown above the answer. */
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
  const { isPrivate, ping } = request;
  const layout = await layOutAnswer(interaction, request, bot, settings);
  await reply(interaction, layout, defined({ isPrivate, ping }));
}

/** The same without sending it, for a message that is already there. */
export async function layOutAnswer(
  interaction: RepliableInteraction,
  { question, answer: chosen, article, isPrivate, lead, by }: QuestionRequest,
  bot: BotContext,
  settings: ServerSettings,
): Promise<Layout> {
  const conversation = conversationOfInteraction(interaction);
  if (chosen) bot.conversations.record(conversation, chosen);
  const answer = chosen ?? (await ask(defined({ question, conversation, by, article }), bot));
  const serverId = interaction.inGuild() && !isUninvited(interaction) ? interaction.guildId : null;
  await noteUnanswered(answer, serverId, bot, settings);
  const presentation = {
    ...presentationOf(interaction, isPrivate, settings),
    ...defined({ question, lead }),
  };
  return renderAnswer(answer, presentation, translateFor(interaction, !isPrivate, settings));
}

/** What can be done with an answer in this place. */
export function presentationOf(
  interaction: RepliableInteraction | ButtonInteraction,
  isPrivate: boolean,
  settings: ServerSettings,
): Presentation {
  const isOurServer = interaction.inGuild() && !isUninvited(interaction);
  return {
    isPublic: !isPrivate,
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
