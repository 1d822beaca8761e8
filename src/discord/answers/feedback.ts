import { type ButtonContext, type PressOutcome, respond } from '../components/button-context.js';
import type { ButtonAction } from '../components/custom-id.js';
import { renderPassage } from './render-passage.js';
import { outcomeWithout, passageOnView } from './show-passage.js';

type Judgement = ButtonAction<'helpful' | 'not-it'>;

/** Feedback from where there is no server. */
const noServer = 'direct';

/** Counts a judgement on a passage, without whose it was; "Not it" goes on to the next passage. */
export async function judge(action: Judgement, context: ButtonContext): Promise<PressOutcome> {
  const found = await passageOnView(action, context.bot.library);
  if (found.kind !== 'found') return outcomeWithout(found);
  await count(found.finding.passage.id, action, context);
  return action.kind === 'helpful' ? 'feedback.thanks' : showNext(action, context);
}

async function showNext(action: Judgement, context: ButtonContext): Promise<PressOutcome> {
  const findings = { ...action, index: action.index + 1 };
  const found = await passageOnView(findings, context.bot.library);
  if (found.kind !== 'found') return found.kind === 'stale' ? 'stale' : 'feedback.no-more';
  const { finding } = found;
  await respond(context, (presentation, t) => renderPassage({ findings, finding, presentation }, t));
  return 'done';
}

/** Each person's first judgement of a passage in a message counts. Who that was is known until the restart only. */
async function count(
  passageId: string,
  { kind }: Judgement,
  { interaction, bot }: ButtonContext,
): Promise<void> {
  const { message, user, guildId } = interaction;
  if (!bot.judged.isFirst(`${message.id}/${passageId}/${user.id}`)) return;
  await bot.store.feedback.note(guildId ?? noServer, passageId, kind, bot.now());
}
