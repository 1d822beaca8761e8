import { defined } from '../../../base/defined.js';
import { translateTo } from '../../../locales/translate.js';
import { type ButtonContext, headingOf, type PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { renderNotice } from '../../components/layout.js';
import { updateMessage } from '../../events/reply.js';
import { isPrivateMessage } from '../asker.js';
import { outcomeWithout } from '../buttons/show-passage.js';
import { judgementKey } from './judgements.js';

/** Counts a reason once for each 👎, and hands it on to whoever listens. */
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
  await updateMessage(interaction, renderNotice(translateTo(interaction.locale)('feedback.reason-thanks')));
  const { question } = headingOf(context);
  const [serverId, channelId] = [interaction.guildId ?? undefined, interaction.channelId ?? undefined];
  await bot.onReport?.(defined({ serverId, channelId, messageId, reason, question, finding }));
  return 'done';
}
