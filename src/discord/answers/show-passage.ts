import type { Library } from '../../library/library.js';
import type { FoundPassage } from '../../library/snapshot-reader.js';
import { words } from '../../locales/translate.js';
import { headOf, type Press, respond } from '../components/button-context.js';
import type { Findings, FindingsAction } from '../components/custom-id.js';
import { reply } from '../events/reply.js';
import { renderStale } from './render-answer.js';
import { renderContext, renderPassage } from './render-passage.js';

/** Another passage, or the same with its neighbours. */
export async function showFinding(action: FindingsAction, press: Press): Promise<boolean> {
  const found = await passageOnView(action, press.bot.library);
  if (found.kind === 'stale') return sayStale(press);
  if (found.kind === 'none') return false;
  const { finding } = found;
  const render = action.kind === 'context' ? renderContext : renderPassage;
  await respond(press, (frame, words) => render({ findings: action, finding, frame }, words));
  return true;
}

export async function sayStale(press: Press): Promise<true> {
  const { question } = headOf(press);
  await reply(press.interaction, renderStale(question, words(press.interaction.locale)), { isPrivate: true });
  return true;
}

/** The passage that a button of an answer shows, or is about. */
export async function passageOnView(
  { version, passages, index }: Findings,
  library: Library,
): Promise<FoundPassage> {
  const shown = passages[index];
  if (!shown) return { kind: 'none' };
  const { ordinal, start, end } = shown;
  return library.findPassage({ version, ordinal, highlight: { start, end } });
}
