import { maxQuestion } from '../limits.js';
import { withoutMarkup } from './incoming-message.js';

/** UTF-16 units. A message of this length without a question sentence is taken as one question. */
const shortMessage = 200;

/** What a message asks: its question sentences; without one, all of a short message, or how a long one begins. */
export function questionIn(content: string): string {
  const text = withoutMarkup(content);
  const sentences = sentencesIn(text);
  const questions = sentences.filter(isQuestion);
  if (questions.length > 0) return questions.join('').trim().slice(0, maxQuestion);
  return text.length <= shortMessage ? text : sentences.slice(0, 2).join('').trim().slice(0, maxQuestion);
}

function sentencesIn(text: string): readonly string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

/** A semicolon asks in Greek only: the Greek question mark is a character of its own, and looks the same. */
function isQuestion(sentence: string): boolean {
  return /[?？؟\u037E]["'”’»)\]]*\s*$/u.test(sentence);
}
