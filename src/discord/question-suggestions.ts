import type { Snapshot } from '../answer/snapshot.js';
import { type HeadingIndex, indexHeadings } from '../search/heading-index.js';
import { cutText } from './components/cut.js';
import { maxChoiceName, maxChoices, maxChoiceValue } from './limits.js';

/** Titles and headings to choose from while a question is typed; what is typed always works, too. */
export type SuggestQuestions = (snapshot: Snapshot, typed: string) => { name: string; value: string }[];

export function createQuestionSuggestions(): SuggestQuestions {
  const known = new WeakMap<Snapshot, Headings>();
  return (snapshot, typed) => {
    const { written, index } = known.get(snapshot) ?? headingsOf(snapshot);
    known.set(snapshot, { written, index });
    return index.find(typed, maxChoices).map((place) => ({
      name: cutText(written[place] ?? '', maxChoiceName),
      value: cutText(written[place] ?? '', maxChoiceValue),
    }));
  };
}

interface Headings {
  readonly written: readonly string[];
  readonly index: HeadingIndex;
}

/** Titles first; each once. */
function headingsOf({ articles, passages }: Snapshot): Headings {
  const titles = articles.map(({ title }) => title);
  const sections = passages.flatMap(({ section }) => section.at(-1) ?? []);
  const written = [...new Set([...titles, ...sections].map((heading) => heading.trim()))].filter(Boolean);
  return { written, index: indexHeadings(written) };
}
