import type { ButtonInteraction, RepliableInteraction } from 'discord.js';
import type { Answer } from '../../answer/answer.js';
import { defined } from '../../defined.js';
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
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const { isPrivate, ping } = request;
  const layout = await layOutAnswer(interaction, request, bot, settings);
  await reply(interaction, layout, defined({ isPrivate, ping }));
}

/** The same without the sending: for a message that is there already. */
export async function layOutAnswer(
  interaction: RepliableInteraction,
  { question, article, isPrivate, lead, by }: Request,
  bot: BotContext,
  settings: ServerSettings,
): Promise<Layout> {
  const conversation = conversationOfInteraction(interaction);
  const answer = await ask(defined({ question, conversation, by, article }), bot);
  const serverId = interaction.inGuild() && !isUninvited(interaction) ? interaction.guildId : null;
  await noteUnanswered(answer, serverId, bot, settings);
  const presentation = {
    ...presentationOf(interaction, isPrivate, settings),
    ...defined({ question, lead }),
  };
  return renderAnswer(answer, presentation, translateFor(interaction.locale, !isPrivate, settings));
}

/** What can be done with an answer where this interaction is. */
export function presentationOf(
  interaction: RepliableInteraction | ButtonInteraction,
  isPrivate: boolean,
  settings: ServerSettings,
): Presentation {
  const isOurServer = interaction.inGuild() && !isUninvited(interaction);
  return {
    isPublic: !isPrivate,
    canShare: isPrivate && isOurServer,
    canTell: isOurServer && !settings.notesUnanswered,
  };
}

/** Where a server has asked for it: the text of a question the corpus does not answer, and nothing else. */
export async function noteUnanswered(
  answer: Answer,
  serverId: string | null,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const isUnanswered =
    answer.kind === 'unsure' || (answer.kind === 'nothing' && answer.reason === 'not-in-corpus');
  if (isUnanswered && serverId && settings.notesUnanswered)
    await bot.store.unanswered.note(serverId, answer.question, bot.now());
}
