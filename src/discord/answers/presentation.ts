import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import type { Words } from '../../locales/translate.js';
import type { Findings } from '../components/custom-id.js';
import { cutText } from '../components/cut.js';
import { button, text } from '../components/layout.js';
import { escapeMarkdown, unescapeMarkdown } from '../components/markdown.js';

/** What stands around an answer: for whom it is, what was asked, and what can be done with it. */
export interface Frame extends Head {
  /** Whether everybody in the channel sees it, or one person. */
  readonly isPublic: boolean;
  /** A private answer that may be posted in the channel. */
  readonly canShare?: boolean;
  /** A refused question that may be passed on to the moderators. */
  readonly canTell?: boolean;
}

/** The part of a message that is kept as it is when a button changes the rest. */
export interface Head {
  /** Markdown: for whom the answer is, or who shared it. */
  readonly lead?: string;
  /** Shown where Discord does not show what was asked. */
  readonly question?: string;
}

/** Mark the texts, so that they are found again in a message that comes back with a press of its button. */
const leadTextId = 1001;
const questionTextId = 1002;

/** UTF-16 units. A heading is meant to be short; a pasted paragraph is cut. */
const maxHeading = 250;

const headingMark = '### ';

export function renderHead({ lead, question }: Head): readonly APIComponentInContainer[] {
  return [
    ...(lead ? [text(lead, leadTextId)] : []),
    ...(question
      ? [text(headingMark + escapeMarkdown(cutText(oneLine(question), maxHeading)), questionTextId)]
      : []),
  ];
}

/** Buttons to judge, share or remove an answer. */
export function frameButtons(
  findings: Findings,
  { isPublic, canShare }: Frame,
  words: Words,
): readonly APIButtonComponent[] {
  const share = canShare ? [button(words.say('button.share'), { ...findings, kind: 'share' })] : [];
  return [
    button(words.say('button.helpful'), { ...findings, kind: 'helpful' }),
    button(words.say('button.not-it'), { ...findings, kind: 'not-it' }),
    ...(isPublic ? [removeButton(words)] : share),
  ];
}

export function removeButton(words: Words): APIButtonComponent {
  return button(words.say('button.remove'), { kind: 'remove' });
}

/** A component as it comes back from Discord. */
export interface ReturnedComponent {
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly ReturnedComponent[];
}

/** The head of one of our messages; the question as it was shown, cut if it was cut. */
export function readHead(components: readonly ReturnedComponent[]): Head {
  const all = components.flatMap(flatten);
  const lead = all.find(({ id }) => id === leadTextId)?.content;
  const heading = all.find(({ id }) => id === questionTextId)?.content;
  const question = heading?.startsWith(headingMark)
    ? unescapeMarkdown(heading.slice(headingMark.length))
    : undefined;
  return { ...(lead && { lead }), ...(question && { question }) };
}

function flatten(component: ReturnedComponent): readonly ReturnedComponent[] {
  return [component, ...(component.components ?? []).flatMap(flatten)];
}

function oneLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}
