import type { LibraryReader } from '../../library/library.js';
import { cutText } from '../components/cut.js';
import { writePreview } from '../components/preview-value.js';
import { maxChoiceName, maxChoices, maxChoiceValue } from '../limits.js';

/** What Discord offers while somebody types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * Articles to choose from. A slug that is too long for a choice is cut; `findChosen` still recognizes it.
 * @param among slugs; all when missing
 */
export async function chooseArticle(
  typed: string,
  library: LibraryReader,
  among?: readonly string[],
): Promise<readonly Choice[]> {
  const articles = await library.suggestArticles(typed, maxChoices, among);
  return articles.map(({ title, slug }) => ({
    name: cutText(title, maxChoiceName),
    value: slug.slice(0, maxChoiceValue),
  }));
}

/** More would hide the field that is typed in. */
const maxPreviews = 5;
const maxHeadings = 5;

/**
 * What is typed comes first, as Enter takes the first choice; then what it would find, and headings like it; before
 * anything is typed, questions to begin with. Nothing for a question that is too long to be a choice: then Enter sends it as it is.
 *
 * @param locale of whoever types
 */
export async function chooseQuestion(
  written: string,
  library: LibraryReader,
  locale: string,
): Promise<readonly Choice[]> {
  const typed = written.trim();
  if (typed.length > maxChoiceValue) return [];
  if (!typed) {
    const starters = await library.firstStarters(maxHeadings, locale);
    return starters.map(({ question }) => choiceOf(question));
  }
  const [previews, headings] = await Promise.all([
    library.previewAnswers(typed, maxPreviews),
    library.suggestQuestions(typed, maxHeadings),
  ]);
  const choices = [
    choiceOf(typed),
    ...previews.map((preview) => ({ name: inQuotes(preview.sentence), value: writePreview(preview) })),
    ...headings.map(choiceOf),
  ];
  // Discord takes each value once.
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()].slice(0, maxChoices);
}

function choiceOf(question: string): Choice {
  return { name: cutText(question, maxChoiceName), value: cutText(question, maxChoiceValue) };
}

function inQuotes(sentence: string): string {
  return `“${cutText(sentence, maxChoiceName - 2)}”`;
}

/** The article that was chosen, or whose title or slug was typed. */
export function findChosen(written: string, library: LibraryReader) {
  return library.findArticle(written, maxChoiceValue);
}
