import type { Citation } from '../../../answer/answer.js';
import { paragraphLabel } from '../../../corpus/article.js';
import { translateTo } from '../../../locales/translate.js';
import { type ButtonContext, headingOf, type PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import type { Reason } from '../../components/custom-id-fields.js';
import { layOut } from '../../components/layout.js';
import { updateMessage } from '../../events/reply.js';
import { report } from '../../moderation/reports/report.js';
import { isPrivateMessage } from '../asker.js';
import { outcomeWithout } from '../buttons/show-passage.js';
import { renderHeading } from '../card/presentation.js';
import { toldParts } from '../card/told.js';
import { judgementKey } from './judgements.js';

/** As moderators are told of it. */
const reported = { 'wrong-passage': 'wrong', 'out-of-date': 'outdated', incomplete: 'incomplete' } as const;

/** Counts a reason once for each 👎, and tells the moderators where they want to hear of it. */
export async function giveReason(
  { reason, message: messageId, passage }: ButtonAction<'reason'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const { interaction, bot } = context;
  if (!isPrivateMessage(interaction)) return 'forged';
  const found = await bot.library.findPassage(passage);
  if (found.kind !== 'found') return outcomeWithout(found);
  const { finding } = found;
  const key = judgementKey(messageId, finding.key, interaction.user.id);
  const before = bot.judgements.get(key);
  if (before && (before.reason || before.verdict !== 'not-it')) return 'feedback.reason-already';
  const at = bot.now();
  bot.judgements.set(key, { at, ...before, verdict: 'not-it', reason });
  await bot.store.feedback.note(interaction.guildId ?? 'direct', finding.passage.id, reason, at);
  await thank(await tellModerators(reason, finding.citation, context), context);
  return 'done';
}

/** Whether it reached them; without the question it would tell them nothing. */
async function tellModerators(reason: Reason, citation: Citation, context: ButtonContext): Promise<boolean> {
  const { question } = headingOf(context);
  if (!question) return false;
  const place = [citation.title, ...citation.section].join(' › ');
  const judged = { place: `${place} · ${paragraphLabel(citation)}`, reason: reported[reason] };
  return report({ question, judged }, context);
}

async function thank(isPosted: boolean, context: ButtonContext): Promise<void> {
  const { interaction } = context;
  const t = translateTo(interaction.locale);
  const thanks = t(isPosted ? 'feedback.reason-sent' : 'feedback.reason-thanks');
  const heading = isPosted ? renderHeading(headingOf(context)) : [];
  await updateMessage(interaction, layOut(...heading, ...toldParts(thanks, isPosted, t)));
}
