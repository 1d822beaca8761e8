import type { Library } from '../../library/library.js';
import { cutText } from '../components/cut.js';
import { maxChoiceName, maxChoices, maxChoiceValue } from '../limits.js';

/** What Discord offers while somebody types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Articles to choose from. A slug that is too long for a choice is cut; `findChosen` still recognizes it. */
export async function chooseArticle(typed: string, library: Library): Promise<readonly Choice[]> {
  const articles = await library.suggestArticles(typed, maxChoices);
  return articles.map(({ title, slug }) => ({
    name: cutText(title, maxChoiceName),
    value: slug.slice(0, maxChoiceValue),
  }));
}

/** Titles and headings to ask for; any other question can be typed. */
export async function chooseQuestion(typed: string, library: Library): Promise<readonly Choice[]> {
  const questions = await library.suggestQuestions(typed, maxChoices);
  return questions.map((question) => ({
    name: cutText(question, maxChoiceName),
    value: cutText(question, maxChoiceValue),
  }));
}

/** The article that was chosen, or whose title or slug was typed. */
export function findChosen(written: string, library: Library) {
  return library.findArticle(written, maxChoiceValue);
}
