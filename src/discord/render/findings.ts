import type { APIComponentInContainer } from 'discord.js';
import type { Finding, Highlight } from '../../answer/answer.js';
import { contextOf } from '../../answer/reading.js';
import type { Snapshot } from '../../answer/snapshot.js';
import type { Passage } from '../../corpus/article.js';
import type { Findings } from '../custom-id.js';
import { cutPassage } from '../cut.js';
import { maxMessageText } from '../limits.js';
import { directionOf, quote } from '../markdown.js';
import type { Words } from '../words.js';
import { renderCitation } from './citation.js';
import { type Frame, frameButtons, renderHead } from './frame.js';
import { button, type Layout, layOut, linkButton, row, text } from './layout.js';

/** What was found for a question, one passage of it on view. */
export interface Shown {
  readonly findings: Findings;
  /** The one on view: `findings.passages[findings.index]`. */
  readonly finding: Finding;
  /** The snapshot that `findings.version` names. */
  readonly snapshot: Snapshot;
  readonly frame: Frame;
}

/** The passage alone, the sentence that answers in bold. */
export function renderPassage(shown: Shown, words: Words): Layout {
  const { head, foot, room } = surroundingsOf(shown, words);
  const quoted = quoteWithin(room, shown.finding.passage, shown.snapshot, bold(shown.finding.highlight));
  return layOut(...head, text(quoted), foot, row(passageButtons(shown, words)), lastRow(shown, words));
}

/** The passage between the paragraphs before and after it, as far as they stand in the same article. */
export function renderContext(shown: Shown, words: Words): Layout {
  const { finding, snapshot } = shown;
  const { head, foot, room } = surroundingsOf(shown, words);
  const { before, after } = contextOf(snapshot, finding.ordinal);
  const block = (passage: Passage, focus: Focus, label = numberOf(passage)) => {
    const ownRoom = Math.floor(room / 3) - label.length - '-# \n'.length;
    return text(`-# ${label}\n${quoteWithin(ownRoom, passage, snapshot, focus)}`);
  };
  const found = words.say('answer.found', { paragraph: numberOf(finding.passage) });
  return layOut(
    ...head,
    before && block(before, endOf(before)),
    block(finding.passage, bold(finding.highlight), found),
    after && block(after, beginning),
    foot,
    row(contextButtons(shown, words)),
    lastRow(shown, words),
  );
}

interface Surroundings {
  readonly head: readonly APIComponentInContainer[];
  readonly foot: APIComponentInContainer;
  /** UTF-16 units left for the quote. */
  readonly room: number;
}

/** All that stands around the quote: the quote is what is cut when a message gets too long. */
function surroundingsOf({ findings, finding, frame }: Shown, words: Words): Surroundings {
  const { tone, index, passages } = findings;
  const count = passages.length;
  const citation = renderCitation(finding.citation, words);
  const place = count > 1 ? `\n-# ${words.say('answer.place', { place: index + 1, count })}` : '';
  const head = [...renderHead(frame), ...(tone === 'nearest' ? [text(words.say('answer.nearest'))] : [])];
  const foot = text(citation + place);
  return { head, foot, room: maxMessageText - lengthOf([...head, foot]) };
}

function passageButtons(shown: Shown, words: Words) {
  const { finding, findings, snapshot } = shown;
  const { before, after } = contextOf(snapshot, finding.ordinal);
  return [
    ...stepButtons(findings, words),
    before || after ? button(words.say('button.context'), { ...findings, kind: 'context' }) : undefined,
    linkButton(words.say('button.open'), finding.citation.url),
  ];
}

function contextButtons({ finding, findings }: Shown, words: Words) {
  return [
    ...stepButtons(findings, words),
    button(words.say('button.back'), { ...findings, kind: 'passage' }),
    linkButton(words.say('button.open'), finding.citation.url),
  ];
}

function lastRow({ findings, frame }: Shown, words: Words) {
  return row(frameButtons(findings, frame, words));
}

function stepButtons(findings: Findings, words: Words) {
  const { index, passages } = findings;
  const step = (to: number) => ({ ...findings, index: to, kind: 'passage' }) as const;
  return [
    index > 0 ? button(words.say('button.previous'), step(index - 1)) : undefined,
    index + 1 < passages.length ? button(words.say('button.next'), step(index + 1)) : undefined,
  ];
}

/** What has to be seen of a passage when not all of it fits. */
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

function quoteWithin(room: number, passage: Passage, snapshot: Snapshot, { range, isBold }: Focus): string {
  const direction = directionOf(snapshot.bySlug.get(passage.article)?.language ?? 'en');
  const lengthAsQuote = (part: string) => quote(part, { start: 0, end: part.length }, direction).length;
  const cut = cutPassage(passage.text, range, room, lengthAsQuote);
  return quote(cut.text, isBold ? cut.highlight : undefined, direction);
}

function numberOf({ paragraph, part }: Passage): string {
  return `¶${paragraph}${part ?? ''}`;
}

function lengthOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce(
    (sum, component) => sum + ('content' in component ? component.content.length : 0),
    0,
  );
}
