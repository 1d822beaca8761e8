import { sayingTitle } from '../../plain-title.js';
import { factsOf } from '../../tags/field-facts.js';
import { descriptionOf, type Tag, titleOf } from '../../tags/tag.js';
import { pushEntries } from '../code/code-entries.js';
import { type BlockState, lineAt, pushLabel, pushParagraph } from '../lines.js';
import type { Cursor } from './html-elements.js';

/**
 * What a component of the page shows of its attributes. `<Card title="Hay" />` only leads elsewhere, unless it says
 * what to: `<LinkCard title="Hay" description="When." />`.
 */
export function pushAttributes(state: BlockState, tag: Tag, { at, line }: Cursor): void {
  const description = saysNothing.test(tag.name) ? '' : descriptionOf(tag);
  const facts = factsOf(tag.name, tag.attributes);
  if (!tag.isSelfClosing || description !== '' || facts !== '')
    pushLabel(state, sayingTitle(titleOf(tag), tag.name), line);
  if (facts !== '') pushParagraph(state, facts, line);
  if (description !== '') pushParagraph(state, description, lineOf(state, description, [at, line]));
  pushEntries(state, [at + 1, tag.end - 1], false);
}

/** For search engines. */
const saysNothing = /^(?:Head|Seo|Meta)/i;

/** A tag may be written over several lines. */
function lineOf(state: BlockState, value: string, [at, line]: readonly [number, number]): number {
  const found = state.src.indexOf(value, at);
  return found === -1 ? line : lineAt(state, found, line);
}
