import { type ButtonContext, type PressOutcome, respond } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { renderPassage } from '../render-passage.js';
import { outcomeWithout, passageOnView } from './show-passage.js';

type Judgement = ButtonAction<'helpful' | 'not-it'>;

/** Stands for the server in a direct message. */
const noServer = 'direct';

/** Counts a judgement of a passage, but not who made it; "Not it" goes on to the next passage. */
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

/** Only the first judgement of a person counts, for each passage of a message. Who judged is never stored. */
async function count(
  passageId: string,
  { kind }: Judgement,
  { interaction, bot }: ButtonContext,
): Promise<void> {
  const { message, user, guildId } = interaction;
  if (!bot.judged.isFirst(`${message.id}/${passageId}/${user.id}`)) return;
  await bot.store.feedback.note(guildId ?? noServer, passageId, kind, bot.now());
}
