import type { BaseInteraction } from 'discord.js';
import type { PassageCard } from '../../../library/snapshot-reader.js';
import type { BotContext } from '../../context.js';
import { audit } from '../../servers/audit-log.js';
import { groupQuestions } from '../../unanswered/group-questions.js';
import type { ShownTie } from './render-ties.js';

/** The ties of a server, with where their passages stand now; the search knows them from then on. */
export async function currentTies(
  { store, library }: BotContext,
  serverId: string | null,
): Promise<readonly ShownTie[]> {
  if (serverId === null) return [];
  const ties = await store.ties.list(serverId);
  const passages = await library.useTies(ties);
  return ties.map((tie, place) => ({ tie, passage: passages[place] }));
}

/**
 * Ties the question to the passage; then it is no longer among the unanswered ones.
 *
 * @throws OperatorError when it cannot be kept
 */
export async function tieQuestion(
  interaction: BaseInteraction,
  question: string,
  { id: passageId, textHash }: PassageCard,
  bot: BotContext,
): Promise<{ readonly id: number } | 'full'> {
  const { guildId, user } = interaction;
  const serverId = guildId ?? '';
  const added = await bot.store.ties.add({
    ...{ serverId, question, passageId, textHash },
    ...{ by: user.id, at: bot.now() },
  });
  audit(interaction, `tie a question to ${passageId}`, added === 'full' ? 'full' : `tie ${added.id}`, bot);
  if (added === 'full') return added;
  await currentTies(bot, serverId);
  await dismissAnswered(serverId, question, bot);
  return added;
}

async function dismissAnswered(serverId: string, question: string, { store }: BotContext): Promise<void> {
  const groups = await groupQuestions(await store.unanswered.list(serverId));
  const answered = groups.find((group) => group.question === question);
  if (answered) await store.unanswered.dismiss(serverId, answered.ids);
}
