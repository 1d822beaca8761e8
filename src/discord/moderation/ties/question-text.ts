import type { APIComponentInContainer } from 'discord.js';
import { maxTiedQuestion } from '../../../store/store.js';
import type { ReturnedComponent } from '../../answers/card/presentation.js';
import { cutText } from '../../components/cut.js';
import { text } from '../../components/layout.js';
import { escapeMarkdown, unescapeMarkdown } from '../../components/markdown.js';

/** By which the question is found again when something on its message is pressed or chosen. */
const questionTextId = 1003;

const mark = '**';

/** The question that is to be answered, whole, as it is read again from the message. */
export function renderQuestion(question: string): APIComponentInContainer {
  const onOneLine = cutText(question.replace(/\s+/g, ' ').trim(), maxTiedQuestion);
  return text(`${mark}${escapeMarkdown(onOneLine)}${mark}`, questionTextId);
}

/** Undefined in a message that has none. @param components of a message of ours */
export function readQuestion(components: readonly ReturnedComponent[]): string | undefined {
  const { content = '' } = components.flatMap(flatten).find(({ id }) => id === questionTextId) ?? {};
  const question = unescapeMarkdown(content.slice(mark.length, -mark.length)).trim();
  return question || undefined;
}

function flatten(component: ReturnedComponent): readonly ReturnedComponent[] {
  return [component, ...(component.components ?? []).flatMap(flatten)];
}
