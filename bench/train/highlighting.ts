import type { Hit } from '../../src/search/search.js';
import { ink } from '../sets/passage-map.js';
import type { Doc } from '../sets/question-set.js';
import { type Choice, fitChoices, type Row, type Weights } from './fit.js';
import type { Lesson } from './lessons.js';

/** Sentences of right passages, of which one that holds the answer whole should be marked. */
export function highlightChoices(lessons: readonly Lesson[], docs: readonly Doc[]): readonly Choice[] {
  const texts = new Map(docs.map(({ id, text }) => [id, text]));
  const weight = 1 / Math.sqrt(lessons.length);
  return lessons.flatMap(({ question, result, right }) => {
    const hit = result.hits[right[0] ?? -1];
    const text = texts.get(question.pid ?? '');
    if (!hit || !text || question.impossible || question.answers.length === 0) return [];
    const rows = hit.sentences.map(({ features }): Row => ({ ...features }));
    return [{ rows, right: holdingAnswer(hit, text, question.answers), weight }];
  });
}

export function fitHighlight(choices: readonly Choice[]): Weights {
  return fitChoices(choices, Object.keys(choices[0]?.rows[0] ?? {}));
}

/** Places of the hit's sentences that hold one of the answers; offsets are compared with white space left out. */
function holdingAnswer(
  hit: Hit,
  doc: string,
  answers: readonly { text: string; start: number }[],
): readonly number[] {
  const { text } = hit.passage;
  const before = ink(doc).indexOf(ink(text));
  const at = (offset: number) => before + ink(text.slice(0, offset)).length;
  const spans = answers.map(({ text: answer, start }) => {
    const from = ink(doc.slice(0, start)).length;
    return { from, to: from + ink(answer).length };
  });
  return hit.sentences.flatMap((sentence, place) => {
    const from = at(sentence.start);
    const to = at(sentence.end);
    return spans.some((span) => span.from >= from && span.to <= to) ? [place] : [];
  });
}
