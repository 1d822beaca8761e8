import type { Answered } from '../../answer/answer.js';
import { findingAt } from '../../answer/passages.js';
import { cleanQuestion } from '../../answer/question.js';
import type { Snapshot } from '../../answer/snapshot.js';
import { hashOfText, locateTies, type Tie } from '../../answer/ties.js';
import { defined } from '../../base/defined.js';
import type { Passage } from '../../corpus/article.js';
import type { AnswerPreview, OutlineEntry, PassageCard, PreviewRef } from '../snapshot-reader.js';

/** The sentence that would be quoted stands for the passage. */
export function nearestPassages(
  snapshot: Snapshot,
  words: string,
  limit: number,
  tiesOf = '',
): readonly PassageCard[] {
  const { hits } = snapshot.index.search({ question: cleanQuestion(words), limit, tiesOf });
  return hits.flatMap(({ ordinal, highlight, passage }) => {
    const card = passageCardAt(snapshot, ordinal);
    const { start, end } = highlight();
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

/** The sentences that would answer what is typed so far, best first, as far as they have a word of it. */
export function previewAnswers(
  snapshot: Snapshot,
  typed: string,
  limit: number,
  tiesOf = '',
): readonly AnswerPreview[] {
  const { hits } = snapshot.index.search({ question: typed, limit, tiesOf });
  return hits.flatMap((hit) => {
    if (!hit.features.coverage) return [];
    const { passage } = hit;
    const highlight = hit.highlight();
    const sentence = onOneLine(passage.text.slice(highlight.start, highlight.end));
    return [{ passageId: passage.id, textHash: hashOfText(passage), highlight, sentence }];
  });
}

/** The passage of a preview, in whatever version of the corpus, below the heading it has; undefined when it is gone. */
export function answerPreview(snapshot: Snapshot, { highlight, ...ref }: PreviewRef): Answered | undefined {
  const [ordinal] = locateTies(snapshot, [ref]);
  const best = ordinal === undefined ? undefined : findingAt(snapshot, ordinal, highlight);
  if (!best || best.highlight.start === best.highlight.end) return undefined;
  const question = best.passage.section.at(-1) ?? best.citation.title;
  return { kind: 'answered', question, version: snapshot.version, confidence: 1, best, others: [] };
}

/** UTF-16 units: more than any line of a list shows. */
const longestBeginning = 200;

function onOneLine(text: string): string {
  return text.slice(0, longestBeginning).replace(/\s+/g, ' ');
}
