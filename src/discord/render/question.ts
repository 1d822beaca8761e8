import type { APIComponentInContainer, ComponentType } from 'discord.js';
import { cutText } from '../cut.js';
import { escapeMarkdown, unescapeMarkdown } from '../markdown.js';
import { text } from './layout.js';

/** Marks the text that holds the question, so that "Ask again" finds it in the message it is pressed on. */
const questionTextId = 1001;

/** UTF-16 units. A heading is meant to be short; a pasted paragraph is cut. */
const maxHeading = 250;

const headingMark = '### ';

export function questionHeading(question: string): APIComponentInContainer {
  const oneLine = question.replace(/\s+/g, ' ').trim();
  return text(headingMark + escapeMarkdown(cutText(oneLine, maxHeading)), questionTextId);
}

/** A component as it comes back from Discord: builders and API objects both have these. */
interface AnyComponent {
  readonly type: ComponentType;
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly AnyComponent[];
}

/** The question in the heading of one of our messages, cut as it was shown. */
export function readQuestionHeading(components: readonly AnyComponent[]): string | undefined {
  for (const component of components) {
    if (component.id === questionTextId && component.content?.startsWith(headingMark)) {
      return unescapeMarkdown(component.content.slice(headingMark.length));
    }
    const nested = readQuestionHeading(component.components ?? []);
    if (nested) return nested;
  }
  return undefined;
}
