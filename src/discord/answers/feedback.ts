import { type Press, respond, whisper } from '../components/button-context.js';
import type { FindingsAction } from '../components/custom-id.js';
import { renderPassage } from './render-passage.js';
import { passageOnView, sayStale } from './show-passage.js';

/** Feedback from where there is no server. */
const noServer = 'direct';

/** Counts a judgement on a passage, without whose it was; "Not it" goes on to the next passage. */
export async function judge(action: FindingsAction, press: Press): Promise<boolean> {
  const found = await passageOnView(action, press.bot.library);
  if (found.kind === 'stale') return sayStale(press);
  if (found.kind === 'none') return false;
  await count(found.finding.passage.id, action, press);
  if (action.kind === 'helpful') return whisper(press, 'feedback.thanks');
  return showNext(action, press);
}

async function showNext(action: FindingsAction, press: Press): Promise<boolean> {
  const findings = { ...action, index: action.index + 1 };
  const found = await passageOnView(findings, press.bot.library);
  if (found.kind === 'stale') return sayStale(press);
  if (found.kind === 'none') return whisper(press, 'feedback.no-more');
  const { finding } = found;
  await respond(press, (frame, words) => renderPassage({ findings, finding, frame }, words));
  return true;
}

/** Each person's first judgement of a passage in a message counts. Who that was is known until the restart only. */
async function count(
  passageId: string,
  { kind }: FindingsAction,
  { interaction, bot }: Press,
): Promise<void> {
  const { message, user, guildId } = interaction;
  if (!bot.judged.isFirst(`${message.id}/${passageId}/${user.id}`)) return;
  const verdict = kind === 'helpful' ? 'helpful' : 'not-it';
  await bot.store.feedback.note(guildId ?? noServer, passageId, verdict, bot.now());
}
