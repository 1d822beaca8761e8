import { findingAt } from '../../answer/passages.js';
import type { Snapshot } from '../../answer/snapshot.js';
import { words } from '../../locales/translate.js';
import { headOf, type Press, respond } from '../components/button-context.js';
import type { Findings, FindingsAction } from '../components/custom-id.js';
import { renderStale } from '../components/notices.js';
import { reply } from '../events/reply.js';
import { renderContext, renderPassage } from './render-passage.js';

/** Another passage, or the same with its neighbours. */
export async function showFinding(action: FindingsAction, press: Press): Promise<boolean> {
  const snapshot = press.bot.library.current();
  if (snapshot.version !== action.version) return sayStale(press);
  const finding = findingOnView(action, snapshot);
  if (!finding) return false;
  const render = action.kind === 'context' ? renderContext : renderPassage;
  await respond(press, (frame, words) => render({ findings: action, finding, frame }, words));
  return true;
}

export async function sayStale(press: Press): Promise<true> {
  const { question } = headOf(press);
  await reply(press.interaction, renderStale(question, words(press.interaction.locale)), { isPrivate: true });
  return true;
}

/** Undefined when there is no such passage, or the sentence reaches beyond it. */
export function findingOnView({ passages, index }: Findings, snapshot: Snapshot) {
  const ref = passages[index];
  const finding = ref && findingAt(snapshot, ref.ordinal, ref);
  const isWhole = finding?.highlight.start === ref?.start && finding?.highlight.end === ref?.end;
  return isWhole ? finding : undefined;
}
