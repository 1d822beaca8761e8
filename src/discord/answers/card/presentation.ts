import type { APIComponentInContainer, Message } from 'discord.js';
import { defined } from '../../../base/defined.js';
import { cutText } from '../../components/cut.js';
import { text } from '../../components/layout.js';
import { escapeMarkdown, unescapeMarkdown } from '../../components/markdown.js';

/** How an answer is presented: whom it is for, what was asked, and what can be done with it. */
export interface Presentation extends Heading {
  /** A private answer that may be posted in the channel. */
  readonly canShare?: boolean;
  /** A refused question that may be passed on to the moderators. */
  readonly canTell?: boolean;
  /** Among people talking, what does not answer takes little room. */
  readonly isShort?: boolean;
  /** Passed on at once, to a channel of theirs. */
  readonly isReport?: boolean;
  /** What became of the report of this question; then it cannot be reported again. */
  readonly told?: string;
  /** The report may still be signed. */
  readonly canSign?: boolean;
  /** Markdown: the command that lists the articles, as people can click it. */
  readonly articlesCommand?: string;
}

/** The part of a message that stays when a button changes the rest. */
export interface Heading {
  /** Markdown: whom the answer is for, or who shared it. */
  readonly lead?: string;
  /** For where Discord does not show what was asked. */
  readonly question?: string;
}

/** What its colour says at a glance; its words say the same. */
export const tierColors = {
  sure: 0x23a55a,
  closest: 0xf0b232,
  nothing: 0x80848e,
} as const;

/** Ids of the texts, by which they are found again when a button of the message is pressed. */
const leadTextId = 1001;
const questionTextId = 1002;

/** UTF-16 units. A heading is meant to be short; a pasted paragraph is cut. */
const maxHeading = 250;

const headingMark = '### ';

export function renderHeading({ lead, question }: Heading): readonly APIComponentInContainer[] {
  return [
    ...(lead ? [text(lead, leadTextId)] : []),
    ...(question
      ? [text(headingMark + escapeMarkdown(cutText(oneLine(question), maxHeading)), questionTextId)]
      : []),
  ];
}

/** A component as it comes back from Discord. */
export interface ReturnedComponent {
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly ReturnedComponent[];
}

/** The heading of one of our messages, with the question as it was shown, perhaps cut. */
export function readHeading(components: readonly ReturnedComponent[]): Heading {
  const all = components.flatMap(flatten);
  const lead = all.find(({ id }) => id === leadTextId)?.content;
  const heading = all.find(({ id }) => id === questionTextId)?.content;
  const question = heading?.startsWith(headingMark)
    ? unescapeMarkdown(heading.slice(headingMark.length))
    : undefined;
  return defined({ lead, question });
}

export function readHeadingOf(message: Pick<Message, 'components'>): Heading {
  // Discord returns components as it received them; discord.js types them as one of many.
  const components = message.components.map((component) => component.toJSON());
  return readHeading(components as readonly ReturnedComponent[]);
}

function flatten(component: ReturnedComponent): readonly ReturnedComponent[] {
  return [component, ...(component.components ?? []).flatMap(flatten)];
}

function oneLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}
