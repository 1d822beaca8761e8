import type { Hit } from '../../src/search/search.js';
import { ink } from '../sets/passage-map.js';
import type { Doc } from '../sets/question-set.js';
import type { Choice, Row } from './fit.js';
import type { Lesson, SetLesson } from './lessons.js';

/** Sentences of right passages, of which one that holds the answer whole should be marked. */
export function sentenceChoices(lessons: readonly Lesson[], weight: number): readonly Choice[] {
  return lessons.flatMap(({ result, right, isMarked }) => {
    const hit = result.hits[right[0] ?? -1];
    if (!hit || !isMarked) return [];
    const sentences = hit.sentences();
    const rows = sentences.map(({ features }): Row => ({ ...features }));
    const marked = sentences.flatMap((sentence, place) => (isMarked(hit, sentence) ? [place] : []));
    return rows.length > 1 ? [{ rows, right: marked, weight }] : [];
  });
}

/** The lessons of a set, with the sentences that hold one of its answers. */
export function withMarks(lessons: readonly SetLesson[], docs: readonly Doc[]): readonly Lesson[] {
  const texts = new Map(docs.map(({ id, text }) => [id, text]));
  return lessons.flatMap((lesson) => {
    const { asked } = lesson;
    const text = texts.get(asked.pid ?? '');
    if (!text || asked.impossible || asked.answers.length === 0) return [];
    const isMarked: Lesson['isMarked'] = (hit, sentence) =>
      holdingAnswer(hit, text, asked.answers).includes(sentence.start);
    return [{ ...lesson, isMarked }];
  });
}

/** Where those of the hit's sentences begin that hold one of the answers; offsets are compared with white space left out. */
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
  return hit.sentences().flatMap(({ start, end }) => {
    const [from, to] = [at(start), at(end)];
    return spans.some((span) => span.from >= from && span.to <= to) ? [start] : [];
  });
}
