import type { Snapshot } from '../answer/snapshot.js';
import { cutText } from './cut.js';
import { fold } from './fold.js';
import { maxChoiceName, maxChoices, maxChoiceValue } from './limits.js';

/** Titles and headings to choose from while a question is typed; what is typed always works, too. */
export type SuggestQuestions = (snapshot: Snapshot, typed: string) => { name: string; value: string }[];

export function createQuestionSuggestions(): SuggestQuestions {
  const known = new WeakMap<Snapshot, readonly Heading[]>();
  return (snapshot, typed) => {
    const headings = known.get(snapshot) ?? headingsOf(snapshot);
    known.set(snapshot, headings);
    const words = fold(typed).split(/\s+/).filter(Boolean);
    const matching = headings.filter(({ folded }) => words.every((word) => folded.includes(word)));
    return matching.slice(0, maxChoices).map(({ written }) => ({
      name: cutText(written, maxChoiceName),
      value: cutText(written, maxChoiceValue),
    }));
  };
}

interface Heading {
  readonly written: string;
  readonly folded: string;
}

/** Titles first; each once. */
function headingsOf({ articles, passages }: Snapshot): readonly Heading[] {
  const titles = articles.map(({ title }) => title);
  const sections = passages.flatMap(({ section }) => section.at(-1) ?? []);
  const unique = [...new Set([...titles, ...sections].map((heading) => heading.trim()))].filter(Boolean);
  return unique.map((written) => ({ written, folded: fold(written) }));
}
