import { sentencesOf } from '../../corpus/sentences.js';
import { detectLanguage } from '../../languages/detect.js';
import { withoutMarkup } from '../components/markup.js';
import { isQuestion } from '../events/question-in-message.js';

const questionMark = /[?？؟\u037E]/gu;

/** More are not answered: whoever asks so much at once is better off with the articles themselves. */
const maxQuestions = 3;

/**
 * The questions of a text that asks several, each with what is said before it; nothing when it asks one, or none that
 * ends with a question mark.
 */
export function severalQuestionsIn(content: string): readonly string[] {
  const text = withoutMarkup(content);
  // Most texts ask one thing: no need to find out their language for that.
  if ((text.match(questionMark) ?? []).length < 2) return [];
  const questions: string[] = [];
  let from = 0;
  for (const { start, end } of sentencesOf(text, detectLanguage(text).language)) {
    if (!isQuestion(text.slice(start, end))) continue;
    questions.push(text.slice(from, end).trim());
    from = end;
  }
  return questions.length > 1 ? questions.slice(0, maxQuestions) : [];
}
