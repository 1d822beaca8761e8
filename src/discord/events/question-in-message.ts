import { maxQuestionLength } from '../../answer/question.js';
import { sentencesOf } from '../../corpus/sentences.js';
import { detectLanguage } from '../../languages/detect.js';
import { withoutMarkup } from '../components/markup.js';
import { maxMessageText } from '../limits.js';
import { withoutAddresses } from './message-text.js';

/** UTF-16 units. A message up to this length without a question sentence is taken as one question. */
const shortMessage = 200;

/** What a message asks: its question sentences, else all of a short message, or the beginning of a long one. */
export function questionIn(content: string): string {
  const said = content.slice(0, maxMessageText);
  const text = withoutMarkup(withoutAddresses(said)) || withoutMarkup(said);
  const sentences = sentencesOf(text, detectLanguage(text).language).map(({ start, end }) =>
    text.slice(start, end),
  );
  const questions = sentences.filter(isQuestion);
  if (questions.length > 0) return questions.join(' ').slice(0, maxQuestionLength);
  return text.length <= shortMessage ? text : sentences.slice(0, 2).join(' ').slice(0, maxQuestionLength);
}

/** The Greek question mark looks like a semicolon, but is a character of its own. */
export function isQuestion(sentence: string): boolean {
  return /[?？؟\u037E]["'”’»)\]]*$/u.test(sentence);
}
