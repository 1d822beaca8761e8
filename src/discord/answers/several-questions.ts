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
  // Most texts ask one thing: no need to find out more about them.
  if ((content.match(questionMark) ?? []).length < 2) return [];
  const text = withoutMarkup(content);
  const questions: string[] = [];
  let from = 0;
  for (const end of endsOfSentences(text)) {
    if (!isQuestion(text.slice(from, end))) continue;
    questions.push(text.slice(from, end).trim());
    from = end;
  }
  return questions.length > 1 ? questions.slice(0, maxQuestions) : [];
}

/** Articles begin a sentence with a capital; members write "where is it? and when does it open?". A quoted one is no end. */
function endsOfSentences(text: string): readonly number[] {
  const sentences = sentencesOf(text, detectLanguage(text).language);
  return sentences.flatMap(({ start, end }) => {
    const within = text.slice(start, end).matchAll(/[?？؟\u037E](?=\s)/gu);
    return [...Array.from(within, ({ index, 0: mark }) => start + index + mark.length), end];
  });
}
