import { cleanQuestion } from '../../answer/question.js';
import type { Snapshot } from '../../answer/snapshot.js';
import { hashOfText, locateTies, type Tie } from '../../answer/ties.js';
import { defined } from '../../base/defined.js';
import type { Passage } from '../../corpus/article.js';
import type { OutlineEntry, PassageCard } from '../snapshot-reader.js';

/** The sentence that would be quoted stands for the passage. */
export function nearestPassages(
  snapshot: Snapshot,
  words: string,
  limit: number,
  tiesOf = '',
): readonly PassageCard[] {
  const { hits } = snapshot.index.search({ question: cleanQuestion(words), limit, tiesOf });
  return hits.flatMap(({ ordinal, highlight: { start, end }, passage }) => {
    const card = passageCardAt(snapshot, ordinal);
    return card ? [{ ...card, beginning: onOneLine(passage.text.slice(start, end)) }] : [];
  });
}

export function passageCardAt(snapshot: Snapshot, ordinal: number): PassageCard | undefined {
  const passage = snapshot.passages[ordinal];
  const article = passage && snapshot.bySlug.get(passage.article);
  if (!article) return undefined;
  return {
    ...entryOf(passage),
    version: snapshot.version,
    ordinal,
    id: passage.id,
    textHash: hashOfText(passage),
    title: article.title,
    file: article.file,
  };
}

export function useTies(
  snapshot: Snapshot,
  ties: readonly Tie[],
  owner?: string,
): readonly (PassageCard | undefined)[] {
  const ordinals = locateTies(snapshot, ties);
  snapshot.index.tie(
    ties.flatMap(({ question }, place) => {
      const ordinal = ordinals[place];
      return ordinal === undefined ? [] : [{ question, ordinal }];
    }),
    owner,
  );
  return ordinals.map((ordinal) => (ordinal === undefined ? undefined : passageCardAt(snapshot, ordinal)));
}

export function entryOf({ section, paragraph, lastParagraph, part, text }: Passage): OutlineEntry {
  return defined({ section, paragraph, lastParagraph, part, beginning: onOneLine(text) });
}

/** UTF-16 units: more than any line of a list shows. */
const longestBeginning = 200;

export function onOneLine(text: string): string {
  return text.slice(0, longestBeginning).replace(/\s+/g, ' ');
}
