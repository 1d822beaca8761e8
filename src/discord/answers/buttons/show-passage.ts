import type { LibraryReader } from '../../../library/library.js';
import type { FoundPassage } from '../../../library/snapshot-reader.js';
import { type ButtonContext, type PressOutcome, respond } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import type { Findings } from '../../components/custom-id-fields.js';
import { renderContext } from '../card/render-context.js';
import { renderPassage } from '../card/render-passage.js';

/** Another passage, or this one with its neighbours. */
export async function showPassage(
  { kind, ...on }: ButtonAction<'passage' | 'previous' | 'next' | 'context'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const step = kind === 'next' ? 1 : kind === 'previous' ? -1 : 0;
  const findings = { ...on, index: on.index + step };
  if (!findings.passages[findings.index]) return 'forged';
  const found = await passageOnView(findings, context.bot.library);
  if (found.kind !== 'found') return outcomeWithout(found);
  const { finding } = found;
  const render = kind === 'context' ? renderContext : renderPassage;
  await respond(context, (presentation, t) => render({ findings, finding, presentation }, t));
  return 'done';
}

/** The passage that a button of an answer shows, or is about. */
export async function passageOnView(
  { passages, index }: Findings,
  library: LibraryReader,
): Promise<FoundPassage> {
  const shown = passages[index];
  return shown ? library.findPassage(shown) : { kind: 'none' };
}

/** A button that marks what its passage does not have is not one of ours. */
export function outcomeWithout({ kind }: { readonly kind: 'stale' | 'none' }): PressOutcome {
  return kind === 'stale' ? 'stale' : 'forged';
}
