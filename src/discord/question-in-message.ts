import { maxQuestion } from './limits.js';
import { withoutMarkup } from './message-gate.js';

/** UTF-16 units. A message of this length is taken as one question. */
const shortMessage = 200;

/** What a message asks: the whole of a short one, the question sentences of a long one, or else how it begins. */
export function questionIn(content: string): string {
  const text = withoutMarkup(content);
  if (text.length <= shortMessage) return text;
  const sentences = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text),
    ({ segment }) => segment,
  );
  const questions = sentences.filter(
    (sentence) => /[?？؟;]["'”’»)\]]*\s*$/u.test(sentence) && !/;\s*$/.test(sentence),
  );
  const chosen = questions.length > 0 ? questions : sentences.slice(0, 2);
  return chosen.join('').trim().slice(0, maxQuestion);
}
