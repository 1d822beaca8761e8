import type { ButtonInteraction, RepliableInteraction } from 'discord.js';
import type { Answer } from '../../answer/answer.js';
import type { ServerSettings } from '../../store/store.js';
import type { Layout } from '../components/layout.js';
import type { Bot } from '../context.js';
import { reply } from '../events/reply.js';
import { isUninvited } from '../servers/permissions.js';
import { wordsAt } from '../servers/server-settings.js';
import { ask } from './ask.js';
import { conversationOfInteraction } from './conversation-key.js';
import type { Frame } from './presentation.js';
import { renderAnswer } from './render-answer.js';

export interface Request {
  readonly question: string;
  /** Slug: look in this article only. */
  readonly article?: string;
  readonly isPrivate: boolean;
  /** Markdown above the answer. */
  readonly lead?: string;
  /** Person who is pinged, having been allowed to be. */
  readonly ping?: string;
  /** For the log. */
  readonly by: string;
}

/** Answers a question somebody asked by a command or a button. */
export async function answerInteraction(
  interaction: RepliableInteraction,
  request: Request,
  bot: Bot,
  settings: ServerSettings,
): Promise<void> {
  const { isPrivate, ping } = request;
  const layout = await layOutAnswer(interaction, request, bot, settings);
  await reply(interaction, layout, { isPrivate, ...(ping && { ping }) });
}

/** The same without the sending: for a message that is there already. */
export async function layOutAnswer(
  interaction: RepliableInteraction,
  { question, article, isPrivate, lead, by }: Request,
  bot: Bot,
  settings: ServerSettings,
): Promise<Layout> {
  const conversation = conversationOfInteraction(interaction);
  const answer = await ask({ question, conversation, by, ...(article && { article }) }, bot);
  const serverId = interaction.inGuild() && !isUninvited(interaction) ? interaction.guildId : null;
  await noteGap(answer, serverId, bot, settings);
  const frame = { ...frameOf(interaction, isPrivate, settings), question, ...(lead && { lead }) };
  return renderAnswer(answer, frame, wordsAt(interaction.locale, !isPrivate, settings));
}

/** What can be done with an answer where this interaction is. */
export function frameOf(
  interaction: RepliableInteraction | ButtonInteraction,
  isPrivate: boolean,
  settings: ServerSettings,
): Frame {
  const isOurServer = interaction.inGuild() && !isUninvited(interaction);
  return {
    isPublic: !isPrivate,
    canShare: isPrivate && isOurServer,
    canTell: isOurServer && !settings.keepsGaps,
  };
}

/** Where a server has asked for it: the text of a question the corpus does not answer, and nothing else. */
export async function noteGap(
  answer: Answer,
  serverId: string | null,
  bot: Bot,
  settings: ServerSettings,
): Promise<void> {
  const isGap = answer.kind === 'unsure' || (answer.kind === 'nothing' && answer.reason === 'not-in-corpus');
  if (isGap && serverId && settings.keepsGaps)
    await bot.store.gaps.note(serverId, answer.question, bot.now());
}
