import type { APIComponentInContainer } from 'discord.js';
import type { Finding } from '../../../answer/answer.js';
import type { Translate } from '../../../locales/translate.js';
import type { Findings } from '../../components/custom-id-fields.js';
import { type Layout, layOutInColor, text } from '../../components/layout.js';
import { unbroken } from '../../components/lines.js';
import { maxMessageText } from '../../limits.js';
import { moreParts, passageRow } from './buttons.js';
import { gallery } from './gallery.js';
import { type Presentation, renderHeading, tierColors } from './presentation.js';
import { headingAbove, quote } from './quote.js';
import { renderCitation } from './render-citation.js';
import { roomForTold } from './told.js';

/** What was found for a question, with one passage on view. */
export interface Shown {
  readonly findings: Findings;
  /** The one on view: `findings.passages[findings.index]`. */
  readonly finding: Finding;
  readonly presentation: Presentation;
}

/** UTF-16 units of the quote where the card is to be short. */
const shortQuote = 500;

/** The passage by itself, with the answering sentence in bold. */
export function renderPassage(shown: Shown, t: Translate): Layout {
  const { findings, finding, presentation } = shown;
  const { head, foot, room } = surroundingsOf(shown, t);
  const heading = headingAbove(finding.passage, presentation.question);
  const above = heading ? `${heading}\n` : '';
  const quoteRoom = Math.min(room - above.length, presentation.isShort ? shortQuote : maxMessageText);
  const quoted = quote(finding.passage, finding, focusOf(shown), quoteRoom, t);
  return layOutInColor(
    colorOf(findings),
    ...head,
    text(above + quoted),
    presentation.isShort ? undefined : gallery(finding.passage),
    foot,
    passageRow(findings, finding, 'passage', t),
    ...moreParts(findings, presentation, t),
  );
}

/** Only what is sure is marked. */
export function focusOf({ findings, finding }: Shown) {
  return { range: finding.highlight, isMarked: findings.tone !== 'nearest' };
}

export function colorOf({ tone }: Findings): number {
  return tone === 'nearest' ? tierColors.closest : tierColors.sure;
}

interface Surroundings {
  readonly head: readonly APIComponentInContainer[];
  readonly foot: APIComponentInContainer;
  /** UTF-16 units left for the quote. */
  readonly room: number;
}

/** Everything around the quote. When a message gets too long, only the quote is cut. */
export function surroundingsOf({ findings, finding, presentation }: Shown, t: Translate): Surroundings {
  const { tone, index, passages } = findings;
  const count = passages.length;
  const place = count > 1 ? [unbroken(t('answer.place', { place: index + 1, count }))] : [];
  const head = [...renderHeading(presentation), ...(tone === 'nearest' ? [text(t('answer.nearest'))] : [])];
  const chosen = tone === 'chosen' && index === 0 ? [t('answer.chosen')] : [];
  const foot = text(renderCitation(finding.citation, t, ...place, ...chosen));
  const free = tone === 'nearest' ? roomForTold : 0;
  return { head, foot, room: maxMessageText - free - lengthOf([...head, foot]) };
}

function lengthOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce(
    (sum, component) => sum + ('content' in component ? component.content.length : 0),
    0,
  );
}
