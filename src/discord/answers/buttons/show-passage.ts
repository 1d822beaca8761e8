import type { Library } from '../../../library/library.js';
import type { FoundPassage } from '../../../library/snapshot-reader.js';
import { type ButtonContext, type PressOutcome, respond } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import type { Findings } from '../../components/custom-id-fields.js';
import { renderContext, renderPassage } from '../render-passage.js';

/** Another passage, or this one with its neighbours. */
export async function showPassage(
  action: ButtonAction<'passage' | 'context'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const found = await passageOnView(action, context.bot.library);
  if (found.kind !== 'found') return outcomeWithout(found);
  const { finding } = found;
  const render = action.kind === 'context' ? renderContext : renderPassage;
  await respond(context, (presentation, t) => render({ findings: action, finding, presentation }, t));
  return 'done';
}

/** The passage that a button of an answer shows, or is about. */
export async function passageOnView(
  { version, passages, index }: Findings,
  library: Library,
): Promise<FoundPassage> {
  const shown = passages[index];
  return shown ? library.findPassage({ version, ...shown }) : { kind: 'none' };
}

/** A button that names a passage its own version of the corpus does not have is not one of ours. */
export function outcomeWithout({ kind }: { readonly kind: 'stale' | 'none' }): PressOutcome {
  return kind === 'stale' ? 'stale' : 'forged';
}
