import type { APIComponentInContainer } from 'discord.js';
import type { Finding, Highlight } from '../../answer/answer.js';
import { type Passage, paragraphLabel } from '../../corpus/article.js';
import type { Translate } from '../../locales/translate.js';
import type { Findings } from '../components/custom-id-fields.js';
import { cutPassage } from '../components/cut.js';
import { button, type Layout, layOut, linkButton, row, text } from '../components/layout.js';
import { directionOf, quote } from '../components/markdown.js';
import { maxMessageText } from '../limits.js';
import { answerButtons, type Presentation, renderHeading } from './presentation.js';
import { renderCitation } from './render-citation.js';

/** What was found for a question, with one passage on view. */
export interface Shown {
  readonly findings: Findings;
  /** The one on view: `findings.passages[findings.index]`. */
  readonly finding: Finding;
  readonly presentation: Presentation;
}

/** The passage by itself, with the answering sentence in bold. */
export function renderPassage(shown: Shown, t: Translate): Layout {
  const { head, foot, room } = surroundingsOf(shown, t);
  const quoted = quoteWithin(
    room,
    shown.finding.passage,
    shown.finding.language,
    bold(shown.finding.highlight),
  );
  return layOut(...head, text(quoted), foot, row(passageButtons(shown, t)), lastRow(shown, t));
}

/** The passage between its neighbours in the article. */
export function renderContext(shown: Shown, t: Translate): Layout {
  const { finding } = shown;
  const { before, after, language } = finding;
  const { head, foot, room } = surroundingsOf(shown, t);
  const block = (passage: Passage, focus: Focus, label = paragraphLabel(passage)) => {
    const ownRoom = Math.floor(room / 3) - label.length - '-# \n'.length;
    return text(`-# ${label}\n${quoteWithin(ownRoom, passage, language, focus)}`);
  };
  const found = t('answer.found', { paragraph: paragraphLabel(finding.passage) });
  return layOut(
    ...head,
    before && block(before, endOf(before)),
    block(finding.passage, bold(finding.highlight), found),
    after && block(after, beginning),
    foot,
    row(contextButtons(shown, t)),
    lastRow(shown, t),
  );
}

interface Surroundings {
  readonly head: readonly APIComponentInContainer[];
  readonly foot: APIComponentInContainer;
  /** UTF-16 units left for the quote. */
  readonly room: number;
}

/** Everything around the quote. When a message gets too long, only the quote is cut. */
function surroundingsOf({ findings, finding, presentation }: Shown, t: Translate): Surroundings {
  const { tone, index, passages } = findings;
  const count = passages.length;
  const citation = renderCitation(finding.citation, t);
  const place = count > 1 ? `\n-# ${t('answer.place', { place: index + 1, count })}` : '';
  const head = [...renderHeading(presentation), ...(tone === 'nearest' ? [text(t('answer.nearest'))] : [])];
  const chosen = finding.isChosen ? `\n-# ${t('answer.chosen')}` : '';
  const foot = text(citation + place + chosen);
  return { head, foot, room: maxMessageText - lengthOf([...head, foot]) };
}

function passageButtons(shown: Shown, t: Translate) {
  const { finding, findings } = shown;
  const { before, after } = finding;
  return [
    ...stepButtons(findings, t),
    before || after ? button(t('button.context'), { ...findings, kind: 'context' }) : undefined,
    linkButton(t('button.open'), finding.citation.url),
  ];
}

function contextButtons({ finding, findings }: Shown, t: Translate) {
  return [
    ...stepButtons(findings, t),
    button(t('button.back'), { ...findings, kind: 'passage' }),
    linkButton(t('button.open'), finding.citation.url),
  ];
}

function lastRow({ findings, presentation }: Shown, t: Translate) {
  return row(answerButtons(findings, presentation, t));
}

function stepButtons(findings: Findings, t: Translate) {
  const { index, passages } = findings;
  const step = (to: number) => ({ ...findings, index: to, kind: 'passage' }) as const;
  return [
    index > 0 ? button(t('button.previous'), step(index - 1)) : undefined,
    index + 1 < passages.length ? button(t('button.next'), step(index + 1)) : undefined,
  ];
}

/** What must stay visible of a passage that does not fit as a whole. */
interface Focus {
  readonly range: Highlight;
  readonly isBold: boolean;
}

const beginning: Focus = { range: { start: 0, end: 1 }, isBold: false };

function endOf({ text: { length } }: Passage): Focus {
  return { range: { start: length - 1, end: length }, isBold: false };
}

function bold(range: Highlight): Focus {
  return { range, isBold: true };
}

function quoteWithin(room: number, passage: Passage, language: string, { range, isBold }: Focus): string {
  const direction = directionOf(language);
  const lengthAsQuote = (part: string) => quote(part, { start: 0, end: part.length }, direction).length;
  const cut = cutPassage({ text: passage.text, highlight: range, language }, room, lengthAsQuote);
  return quote(cut.text, isBold ? cut.highlight : undefined, direction);
}

function lengthOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce(
    (sum, component) => sum + ('content' in component ? component.content.length : 0),
    0,
  );
}
